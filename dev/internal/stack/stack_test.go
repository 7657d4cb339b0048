package stack

import (
	"slices"
	"testing"

	"paint.wtf/dev/internal/ports"
)

func TestAPartBringsWhatItLeansOn(t *testing.T) {
	for _, c := range []struct{ asked, want Parts }{
		{Parts{}, Parts{}},
		{Parts{Postgres: true}, Parts{Postgres: true}},
		{Parts{Emulators: true}, Parts{Emulators: true}},
		{Parts{Functions: true}, Parts{Postgres: true, Emulators: true, Functions: true}},
		{Parts{Site: true}, All},
	} {
		if got := c.asked.complete(); got != c.want {
			t.Errorf("%+v becomes %+v, want %+v", c.asked, got, c.want)
		}
	}
}

func TestOnlyThePortsOfTheWantedPartsMustBeFree(t *testing.T) {
	p := ports.Usual()
	for _, c := range []struct {
		parts  Parts
		needs  []int
		leaves []int
	}{
		{Parts{Postgres: true}, []int{p.Postgres}, []int{p.Hosting, p.Firestore, p.Hub, p.Go}},
		{Parts{Emulators: true}, []int{p.Firestore, p.Auth, p.Storage, p.Hub}, []int{p.Postgres, p.Hosting, p.Go, p.FunctionsEmulator}},
		{Parts{Functions: true}, []int{p.Postgres, p.Go, p.FunctionsEmulator, p.Eventarc}, []int{p.Hosting}},
		{All, []int{p.Hosting, p.Go, p.Postgres, p.Hub}, nil},
	} {
		s := &Stack{o: Options{Parts: c.parts.complete(), Ports: p}}
		var used []int
		for _, u := range s.uses() {
			used = append(used, u.Port)
		}
		for _, port := range c.needs {
			if !slices.Contains(used, port) {
				t.Errorf("%+v does not ask for port %d", c.parts, port)
			}
		}
		for _, port := range c.leaves {
			if slices.Contains(used, port) {
				t.Errorf("%+v asks for port %d", c.parts, port)
			}
		}
	}
}

package ports

import (
	"fmt"
	"net"
	"os"
	"strings"
	"testing"
)

func TestABusyPortIsOneSentenceWithThePortThePartAndTheProcess(t *testing.T) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := l.Addr().(*net.TCPAddr).Port

	err = CheckFree([]Use{{port, "the site"}})
	if err == nil {
		t.Fatal("a busy port counts as free")
	}
	for _, want := range []string{
		fmt.Sprintf("port %d, which the site needs", port),
		fmt.Sprintf("process %d (", os.Getpid()),
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("%q is more than one line", err)
	}
}

func TestAPortHeldOnEveryInterfaceIsBusyToo(t *testing.T) {
	l, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if err := CheckFree([]Use{{l.Addr().(*net.TCPAddr).Port, "the site"}}); err == nil {
		t.Error("a busy port counts as free")
	}
}

func TestEveryBusyPortIsNamed(t *testing.T) {
	var uses []Use
	for range 2 {
		l, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		uses = append(uses, Use{l.Addr().(*net.TCPAddr).Port, "a part"})
	}
	err := CheckFree(uses)
	for _, u := range uses {
		if err == nil || !strings.Contains(err.Error(), fmt.Sprint(u.Port)) {
			t.Errorf("%v does not name port %d", err, u.Port)
		}
	}
}

func TestAFreePortIsNoTrouble(t *testing.T) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	if err := CheckFree([]Use{{port, "the site"}}); err != nil {
		t.Error(err)
	}
}

func TestNoTwoThrowawayStacksShareAPort(t *testing.T) {
	holder := map[int]int{}
	for i := range throwawayTries {
		offset := throwawayBase + i*throwawayStep
		for _, u := range Usual().Plus(offset).Uses() {
			if u.Port > 65535 {
				t.Errorf("port %d of %s does not exist", u.Port, u.Part)
			}
			if other, taken := holder[u.Port]; taken {
				t.Errorf("offsets %d and %d both use port %d", other, offset, u.Port)
			}
			holder[u.Port] = offset
		}
	}
	for _, u := range Usual().Uses() {
		if other, taken := holder[u.Port]; taken {
			t.Errorf("offset %d uses port %d of `make dev`", other, u.Port)
		}
	}
}

func TestTwoThrowawayStacksAtOnceGetDifferentPorts(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	first, release, err := Throwaway()
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	second, releaseSecond, err := Throwaway()
	if err != nil {
		t.Fatal(err)
	}
	defer releaseSecond()
	if first == second {
		t.Errorf("both got %+v", first)
	}
}

func TestEveryPortHasAPartThatIsNamed(t *testing.T) {
	seen := map[int]string{}
	for _, u := range Usual().Uses() {
		if u.Part == "" || seen[u.Port] != "" {
			t.Errorf("port %d: %q, %q", u.Port, u.Part, seen[u.Port])
		}
		seen[u.Port] = u.Part
	}
	if got := strings.Count(fmt.Sprintf("%+v", Usual()), ":"); got != len(seen) {
		t.Errorf("%d ports and %d uses", got, len(seen))
	}
}

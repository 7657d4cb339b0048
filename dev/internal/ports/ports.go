// Package ports says which port each part listens on, and who is in the way.
package ports

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
)

// Ports are the ports of one stack, all on 127.0.0.1.
type Ports struct {
	Hosting, FunctionsEmulator, Firestore, FirestoreWebsocket, Go, Auth, Storage, Eventarc, Tasks, Hub, Logging, Postgres int
}

// Usual are the ports of `make dev`.
func Usual() Ports {
	return Ports{
		Hosting: 5000, FunctionsEmulator: 5001, Firestore: 8080, FirestoreWebsocket: 9150, Go: 8090, Auth: 9099,
		Storage: 9199, Eventarc: 9299, Tasks: 9499, Hub: 4400, Logging: 4500, Postgres: 54329,
	}
}

// Plus moves every port by n.
func (p Ports) Plus(n int) Ports {
	return Ports{
		Hosting: p.Hosting + n, FunctionsEmulator: p.FunctionsEmulator + n, Firestore: p.Firestore + n,
		FirestoreWebsocket: p.FirestoreWebsocket + n, Go: p.Go + n, Auth: p.Auth + n, Storage: p.Storage + n,
		Eventarc: p.Eventarc + n, Tasks: p.Tasks + n, Hub: p.Hub + n, Logging: p.Logging + n, Postgres: p.Postgres + n,
	}
}

// A Use is one port and the part that wants it.
type Use struct {
	Port int
	Part string
}

// Uses lists every port with its part, the site first because that is what people ask about.
func (p Ports) Uses() []Use {
	return []Use{
		{p.Hosting, "the site"},
		{p.Go, "the Go functions"},
		{p.Firestore, "the Firestore emulator"},
		{p.FirestoreWebsocket, "the Firestore emulator's websocket"},
		{p.Auth, "the Auth emulator"},
		{p.Storage, "the Storage emulator"},
		{p.FunctionsEmulator, "the Functions emulator"},
		{p.Eventarc, "the Eventarc emulator"},
		{p.Tasks, "the Tasks emulator"},
		{p.Hub, "the emulators' hub"},
		{p.Logging, "the emulators' logging"},
		{p.Postgres, "Postgres"},
	}
}

// CheckFree reports each port that something else holds, one sentence per port.
func CheckFree(uses []Use) error {
	var busy []error
	for _, u := range uses {
		if err := listenable(u.Port); err != nil {
			busy = append(busy, busyError(u, err))
		}
	}
	return errors.Join(busy...)
}

func busyError(u Use, err error) error {
	holder := "another program"
	if pid, name := holderOf(u.Port); pid != 0 {
		holder = fmt.Sprintf("process %d (%s)", pid, name)
	} else if !strings.Contains(err.Error(), "address already in use") {
		return fmt.Errorf("port %d, which %s needs, cannot be opened: %w", u.Port, u.Part, err)
	}
	return fmt.Errorf("port %d, which %s needs, is in use by %s: stop that first", u.Port, u.Part, holder)
}

func listenable(port int) error {
	l, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	return l.Close()
}

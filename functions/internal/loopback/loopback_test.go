package loopback_test

import (
	"testing"

	"paint.wtf/functions/internal/loopback"
)

func TestOnlyAddressesOfThisMachineAre(t *testing.T) {
	for address, want := range map[string]bool{
		"http://127.0.0.1:8090": true, "postgres://app@localhost:5432/postgres": true, "http://[::1]:9099": true,
		"https://paint.wtf": false, "postgres://127.0.0.1@10.0.0.1/postgres": false, "http://": false, "": false, "http://%": false,
	} {
		if got := loopback.Is(address); got != want {
			t.Errorf("%q: %v", address, got)
		}
	}
}

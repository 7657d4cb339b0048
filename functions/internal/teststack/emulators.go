package teststack

import (
	"os"
	"testing"
)

// Emulators fails the test unless the Firebase emulators are there; the Google SDKs find them by the same variables.
// With -short it skips instead.
func Emulators(t testing.TB) {
	t.Helper()
	for _, variable := range []string{"FIRESTORE_EMULATOR_HOST", "STORAGE_EMULATOR_HOST", "FIREBASE_AUTH_EMULATOR_HOST"} {
		if os.Getenv(variable) != "" {
			continue
		}
		if testing.Short() {
			t.Skipf("-short, and %s is not set: this test needs the Firebase emulators", variable)
		}
		t.Fatalf("%s is not set: this test needs the Firebase emulators; run `make test`, or "+
			"`go run ./dev with -postgres -emulators -- go test ./...`", variable)
	}
}

package main

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestOnlyTheStackOfThisMachineIsMeasured(t *testing.T) {
	here := map[string]string{
		"DATABASE_URL": "postgres://app@127.0.0.1:1/postgres?connect_timeout=1", "STORAGE_EMULATOR_HOST": "http://127.0.0.1:9199",
		"FIRESTORE_EMULATOR_HOST": "[::1]:8080",
	}
	for name, elsewhere := range map[string]string{
		"DATABASE_URL": "postgres://app@192.0.2.1:5432/postgres", "STORAGE_EMULATOR_HOST": "https://storage.example", "FIRESTORE_EMULATOR_HOST": "",
	} {
		t.Run(name, func(t *testing.T) {
			for name, value := range here {
				t.Setenv(name, value)
			}
			t.Setenv(name, elsewhere)
			if _, err := join(t.Context(), 1); err == nil || !strings.Contains(err.Error(), name+" is ") {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestTheProcessorTimeOfAProcessIsReadFromTheSystem(t *testing.T) {
	before, _, err := timesOf(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	for start, n := time.Now(), 0; time.Since(start) < 200*time.Millisecond; n++ {
	}
	after, _, err := timesOf(os.Getpid())
	if spent := after - before; err != nil || spent <= 0 || spent > 2*time.Second {
		t.Errorf("%v spent, %v", spent, err)
	}
	if parent, err := parentOf(os.Getpid()); err != nil || parent != os.Getppid() {
		t.Errorf("the parent is %d, want %d: %v", parent, os.Getppid(), err)
	}
}

func TestNumbersOfProcessesAreReadStrictly(t *testing.T) {
	if got, err := numbers("1,2,4"); err != nil || !slices.Equal(got, []int{1, 2, 4}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, text := range []string{"", "0", "1,", "two"} {
		if got, err := numbers(text); err == nil {
			t.Errorf("%q becomes %v", text, got)
		}
	}
}

package main

import (
	"strings"
	"testing"
)

func TestLoadIsSentToThisMachineAlone(t *testing.T) {
	here := map[string]string{
		"PAINT_FUNCTIONS_URL": "http://127.0.0.1:8090", "DATABASE_URL": "postgres://app@localhost:5432/postgres",
		"STORAGE_EMULATOR_HOST": "http://127.0.0.1:9199", "FIRESTORE_EMULATOR_HOST": "127.0.0.1:8080", "FIREBASE_AUTH_EMULATOR_HOST": "[::1]:9099",
	}
	for name, elsewhere := range map[string]string{
		"PAINT_FUNCTIONS_URL": "https://paint.wtf", "DATABASE_URL": "postgres://app@10.0.0.1:5432/postgres",
		"STORAGE_EMULATOR_HOST": "http://192.0.2.1:9199", "FIRESTORE_EMULATOR_HOST": "", "FIREBASE_AUTH_EMULATOR_HOST": "auth.example:9099",
	} {
		t.Run(name, func(t *testing.T) {
			for name, value := range here {
				t.Setenv(name, value)
			}
			t.Setenv(name, elsewhere)
			if _, err := join(t.Context()); err == nil || !strings.Contains(err.Error(), name+" is ") {
				t.Errorf("error %v", err)
			}
		})
	}
}

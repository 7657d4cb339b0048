package main

import (
	"errors"
	"fmt"
	"strings"

	"paint.wtf/functions/internal/config"
)

// projectOf says in a line which project a command is about to change. It is an error where the environment names the emulator
// of one service and not of the other: half of the change would go to production.
func projectOf(c *config.Config) (string, error) {
	switch {
	case (c.AuthEmulator == "") != (c.FirestoreEmulator == ""):
		return "", errors.New("FIREBASE_AUTH_EMULATOR_HOST and FIRESTORE_EMULATOR_HOST: set both, for the emulators, or neither, " +
			"for production")
	case c.Local():
		return fmt.Sprintf("project %s in the emulators at %s and %s", c.Project, c.AuthEmulator, c.FirestoreEmulator), nil
	case strings.HasPrefix(c.Project, "demo-"):
		return "", fmt.Errorf("the project %s is only in the emulators, and the environment names none: set GOOGLE_CLOUD_PROJECT, "+
			"or FIREBASE_AUTH_EMULATOR_HOST and FIRESTORE_EMULATOR_HOST", c.Project)
	}
	return fmt.Sprintf("project %s, in production", c.Project), nil
}

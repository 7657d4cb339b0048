package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
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

// inProject says which project is meant, and opens its documents for the length of f.
func inProject(ctx context.Context, errOut io.Writer, f func(*docstore.Store) error) error {
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	project, err := projectOf(c)
	if err != nil {
		return err
	}
	fmt.Fprintln(errOut, project)
	documents, err := docstore.Open(ctx, c.Project)
	if err != nil {
		return err
	}
	defer documents.Close()
	return f(documents)
}

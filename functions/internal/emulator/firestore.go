// Package emulator speaks to the Firestore emulator about what only an emulator does: one project's documents are written to
// files, thrown away and read in again. In production `gcloud firestore` does the like (docs/operations.md, "Backup and
// restore").
package emulator

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

// Firestore is one project's documents in the Firestore emulator.
type Firestore struct{ url, project string }

// OpenFirestore finds the emulator that FIRESTORE_EMULATOR_HOST names.
func OpenFirestore(project string) (*Firestore, error) {
	host := os.Getenv("FIRESTORE_EMULATOR_HOST")
	if host == "" {
		return nil, errors.New("FIRESTORE_EMULATOR_HOST is not set")
	}
	return &Firestore{"http://" + host + "/emulator/v1/projects/" + project, project}, nil
}

// exportName is the folder of an export, and the beginning of its main file's name.
const exportName = "firestore"

// Export writes all documents into a folder, which the emulator must be able to write, in the format of a managed export.
func (f *Firestore) Export(ctx context.Context, folder string) error {
	return f.do(ctx, http.MethodPost, ":export", map[string]string{
		"database": f.database(), "export_directory": folder, "export_name": exportName,
	})
}

// Import reads all documents of an export; those of the same path that are there are replaced, and others stay.
func (f *Firestore) Import(ctx context.Context, folder string) error {
	return f.do(ctx, http.MethodPost, ":import", map[string]string{
		"database": f.database(), "export_directory": filepath.Join(folder, exportName, exportName+".overall_export_metadata"),
	})
}

// Clear deletes all documents.
func (f *Firestore) Clear(ctx context.Context) error {
	return f.do(ctx, http.MethodDelete, "/databases/(default)/documents", nil)
}

func (f *Firestore) database() string { return "projects/" + f.project + "/databases/(default)" }

func (f *Firestore) do(ctx context.Context, method, path string, body any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, method, f.url+path, bytes.NewReader(text))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		answer, _ := io.ReadAll(io.LimitReader(response.Body, 1<<10))
		return fmt.Errorf("the Firestore emulator answers %s to %s: %s", response.Status, path, answer)
	}
	return nil
}

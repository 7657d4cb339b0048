package main

import (
	"context"
	"os"
	"path/filepath"

	"paint.wtf/deploy/internal/command"
)

// deploySite puts a release's site on Hosting, with the firebase.json that it was built with.
func (d *deployment) deploySite(ctx context.Context, release string) error {
	dir := "SITE"
	if !d.Dry {
		var err error
		if dir, err = os.MkdirTemp("", "paint-wtf-"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	archive := filepath.Join(dir, "site.tar")
	return d.each(ctx,
		d.gcloud("storage cp", d.folder(release)+"/site.tar", archive),
		command.New("tar", "--extract", "--file="+archive, "--directory="+dir),
		d.firebase("deploy", "--only=hosting", "--config="+filepath.Join(dir, "firebase.json")))
}

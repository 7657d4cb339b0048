package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // reference pictures
	_ "image/png"
	"math"
	"os"
	"path"
	"path/filepath"
	"text/tabwriter"

	"paint.wtf/functions/internal/download"
	"paint.wtf/functions/internal/judge"
)

// verify loads the model, which checks its files, and compares what it makes of the reference with what is published.
func (m *model) verify(ctx context.Context) error {
	j, err := judge.Open(os.DirFS(m.folder), judge.Options{Library: m.settings.OnnxRuntime})
	if err != nil {
		return err
	}
	defer j.Close()
	fmt.Fprintf(m.out, "%s %s: its files are those that the manifest names, and both towers run.\n", m.manifest.Name, m.manifest.Version)
	r := m.manifest.Reference
	if r == nil {
		fmt.Fprintln(m.out, "The manifest names no reference, so there is nothing to compare with.")
		return nil
	}
	picture, err := m.referencePicture(ctx, r.Picture)
	if err != nil {
		return fmt.Errorf("the reference picture: %w", err)
	}
	here, err := j.Classify(ctx, picture, r.Texts)
	if err != nil {
		return err
	}
	largest := 0.0
	w := tabwriter.NewWriter(m.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "TEXT\tPUBLISHED\tHERE")
	for i, text := range r.Texts {
		fmt.Fprintf(w, "%s\t%.5f\t%.5f\n", text, r.Probabilities[i], here[i])
		largest = max(largest, math.Abs(here[i]-r.Probabilities[i]))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if !(largest <= r.Tolerance) {
		return fmt.Errorf("a probability differs by %.5f from the published one, and %v is allowed: these files, or how they are read here, are not the authors'", largest, r.Tolerance)
	}
	fmt.Fprintf(m.out, "The largest difference is %.5f, and %v is allowed: the model works as published.\n", largest, r.Tolerance)
	return nil
}

// referencePicture fetches a picture into the user's cache, once.
func (m *model) referencePicture(ctx context.Context, p judge.ReferencePicture) (image.Image, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, errors.New("there is no place to keep it: set HOME or XDG_CACHE_HOME")
	}
	kept := filepath.Join(cache, "paintwtf", p.SHA256+path.Ext(p.URL))
	if err := m.downloader.Fetch(ctx, download.File{URL: p.URL, Path: kept, SHA256: p.SHA256}); err != nil {
		return nil, err
	}
	f, err := os.Open(kept)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	picture, _, err := image.Decode(f)
	return picture, err
}

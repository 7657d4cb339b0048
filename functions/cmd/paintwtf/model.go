package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/download"
	"paint.wtf/functions/internal/judge"
)

const modelUsage = `Usage:
  paintwtf model fetch NAME    downloads what models/NAME/model.json names, beside it
  paintwtf model verify NAME   proves the download: reproduces what the model's authors publish

A fetch that was stopped or cut off goes on where it was; files that are there and right stay. MODEL_MIRROR names another
place to take them from, HTTPS_PROXY a proxy.

Flags:
`

// modelCommand is `paintwtf model`.
func modelCommand(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("model", modelUsage, errOut)
	folder := flags.String("models", "models", "the `folder` of the model folders")
	if err := parse(flags, args); err != nil {
		return err
	}
	work := map[string]func(*model, context.Context) error{"fetch": (*model).fetch, "verify": (*model).verify}[flags.Arg(0)]
	if work == nil || flags.NArg() != 2 {
		flags.Usage()
		return errReported
	}
	m, err := openModel(ctx, *folder, flags.Arg(1), out)
	if err != nil {
		return err
	}
	return work(m, ctx)
}

// model is a model folder, complete or not.
type model struct {
	folder     string
	manifest   judge.Manifest
	settings   *config.Config
	downloader *download.Downloader
	out        io.Writer
}

func openModel(ctx context.Context, folder, name string, out io.Writer) (*model, error) {
	known, err := knownModels(folder)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(known, name) {
		return nil, fmt.Errorf("there is no model %q in %s; there are: %s", name, folder, strings.Join(known, ", "))
	}
	settings, err := config.Load(ctx)
	if err != nil {
		return nil, err
	}
	mirror, err := download.ParseMirror(settings.ModelMirror)
	if err != nil {
		return nil, err
	}
	m := &model{
		folder:     filepath.Join(folder, name),
		settings:   settings,
		downloader: &download.Downloader{Mirror: mirror, Progress: download.NewProgress(out, isTerminal(out))},
		out:        out,
	}
	if m.manifest, err = judge.ReadManifest(os.DirFS(m.folder)); err != nil {
		return nil, fmt.Errorf("%s: %w", m.folder, err)
	}
	return m, nil
}

// knownModels are the folders in a folder that have a manifest.
func knownModels(folder string) (names []string, err error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no folder %s here: run this at the root of the checkout, or name the folder by -models", folder)
	}
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if _, err := os.Stat(filepath.Join(folder, e.Name(), "model.json")); err == nil {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// fetch downloads every file of the manifest that has an address.
func (m *model) fetch(ctx context.Context) error {
	fetched := 0
	for _, f := range m.manifest.Files {
		if f.URL == "" {
			continue
		}
		path := filepath.Join(m.folder, filepath.FromSlash(f.Path))
		if err := m.downloader.Fetch(ctx, download.File{URL: f.URL, Path: path, Size: f.Size, SHA256: f.SHA256}); err != nil {
			return err
		}
		fetched++
	}
	if fetched == 0 {
		fmt.Fprintf(m.out, "%s lives in the repository: there is nothing to download.\n", m.folder)
		return nil
	}
	fmt.Fprintf(m.out, "%s is complete. `paintwtf model verify %s` proves that it works; MODEL_DIR=%s serves it.\n",
		m.folder, filepath.Base(m.folder), m.folder)
	return nil
}

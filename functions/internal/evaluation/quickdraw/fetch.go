package quickdraw

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"time"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/models/train"
)

// Public is where Google keeps the simplified drawings, one file of about 100 MB for each category.
const Public = "https://storage.googleapis.com/quickdraw_dataset/full/simplified/"

const (
	// farIn is where a download begins, in bytes: some ten thousand drawings into a category. Training used drawings from
	// the first few thousand of each file only, so what lies behind was not seen, whatever the numbers of its lines.
	farIn = 8 << 20
	// portion is how many bytes of a category are read: some hundred drawings.
	portion = 64 << 10
	// perCategory is how many of them are used.
	perCategory = 20
	// patience is for one portion.
	patience = time.Minute
)

// Fetch reads some doodles of every category from the public data set at an address such as Public, keeping what it has
// downloaded in a folder. They are of none that training used; Seen tells whether it used others of the category. Say is
// told what is being downloaded.
func Fetch(ctx context.Context, address, folder string, s Split, say func(string)) (_ []Doodle, err error) {
	defer fault.Wrap(&err, "fetch the public Quick, Draw! drawings")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	var all []Doodle
	for _, category := range train.Categories() {
		name := filepath.Join(folder, category+".part.ndjson")
		data, err := os.ReadFile(name)
		if errors.Is(err, os.ErrNotExist) {
			say("downloading " + category)
			if data, err = part(ctx, address+url.PathEscape(category)+".ndjson"); err == nil {
				err = os.WriteFile(name, data, 0o644)
			}
		}
		if err != nil {
			return nil, err
		}
		doodles, err := read(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, d := range doodles[:min(len(doodles), perCategory)] {
			_, d.Seen = s.Evaluated[category]
			d.Seen = d.Seen && !slices.Contains(s.HeldOut, category)
			all = append(all, d)
		}
	}
	return all, nil
}

// part reads the whole lines of a portion of a file.
func part(ctx context.Context, address string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Range", fmt.Sprintf("bytes=%d-%d", farIn, farIn+portion-1))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusPartialContent {
		return nil, fmt.Errorf("%s: %s instead of a part of the file", address, answer.Status)
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, portion))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	from, to := bytes.IndexByte(data, '\n')+1, bytes.LastIndexByte(data, '\n')+1
	if from >= to {
		return nil, fmt.Errorf("%s: no whole line in %d bytes", address, len(data))
	}
	return data[from:to], nil
}

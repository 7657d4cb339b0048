package export

import (
	"archive/zip"
	"context"
	"errors"
	"slices"

	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

// atOnce is how many drawings' files are read at the same time, and held: a network is waited for once for all of them.
const atOnce = 8

// maxPicture bounds what is read of a picture; the server made it.
const maxPicture = 2 * drawing.MaxBytes

// A file is one of a drawing's; data is nil where there is none.
type file struct {
	name, path string
	limit      int64
	data       []byte
}

// filesOf are the files that a drawing may have. An upload is there until it is judged.
func (x Export) filesOf(d docstore.DrawingAt) []file {
	files := []file{
		{name: "pictures/" + d.ID + ".png", path: drawing.PicturePath(d.ID), limit: maxPicture},
		{name: "strokes/" + d.ID + ".json.gz", path: drawing.StrokesPath(x.uid, d.ID), limit: drawing.MaxStrokes},
	}
	if d.State == drawing.Submitted {
		files = append(files, file{name: "uploads/" + d.ID + ".png", path: drawing.UploadPath(x.uid, d.ID), limit: drawing.MaxBytes})
	}
	return files
}

func (x Export) writeFiles(ctx context.Context, archive *zip.Writer, page []docstore.DrawingAt) error {
	for some := range slices.Chunk(page, atOnce) {
		read := make([][]file, len(some))
		group, ctx := errgroup.WithContext(ctx)
		for i, d := range some {
			read[i] = x.filesOf(d)
			group.Go(func() error { return x.read(ctx, read[i]) })
		}
		if err := group.Wait(); err != nil {
			return err
		}
		for i, d := range some {
			for _, f := range read[i] {
				if f.data == nil {
					continue
				}
				// They are compressed already.
				entry, err := archive.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Store, Modified: d.CreatedAt})
				if err != nil {
					return err
				}
				if _, err := entry.Write(f.data); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (x Export) read(ctx context.Context, files []file) error {
	for i, f := range files {
		data, err := x.files.Read(ctx, f.path, f.limit)
		if errors.Is(err, blob.ErrGone) {
			continue
		}
		if err != nil {
			return err
		}
		files[i].data = data
	}
	return nil
}

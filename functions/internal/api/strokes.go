package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/strokelog"
)

// strokes answers with a drawing's stroke log, for its timelapse: to everybody who may see the picture.
// The log is an upload, so it is unpacked here, up to its limit, and never handed on packed: a small file may hold
// gigabytes. What is no JSON is not there.
func (a *API) strokes(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	ctx, cancel := context.WithTimeout(r.Context(), readTime)
	defer cancel()
	row, err := a.boards.Picture(ctx, id)
	if err != nil {
		return err
	}
	if !row.Visible && !a.seesHidden(r, row.UID) {
		return fault.NotFound
	}
	packed, err := a.files.Read(r.Context(), drawing.StrokesPath(row.UID, id), drawing.MaxStrokes)
	if errors.Is(err, blob.ErrGone) {
		return fmt.Errorf("%w: %w", fault.NotFound, err)
	}
	if err != nil {
		return err
	}
	log, err := unpacked(packed)
	if err != nil {
		return fmt.Errorf("the stroke log of %s: %w: %w", id, fault.NotFound, err)
	}
	if row.Visible {
		writePublic(w, r, "application/json", cachePicture, log)
		return nil
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", cachePrivate)
	_, err = w.Write(log)
	return err
}

func unpacked(packed []byte) ([]byte, error) {
	log, err := strokelog.Unpack(packed)
	if err == nil && !json.Valid(log) {
		err = errors.New("it is no JSON")
	}
	return log, err
}

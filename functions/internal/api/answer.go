package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"paint.wtf/functions/internal/fault"
)

// How long an answer may be kept. Shared caches absorb a viral board; a browser always asks, so that a player who has
// just drawn sees it.
const (
	cachePrivate = "private, no-store"
	cacheShort   = "public, max-age=0, s-maxage=2"
	// A profile goes through every board that its player is on: up to a second for hundreds of large ones.
	cacheProfile = "public, max-age=0, s-maxage=10"
	cacheConfig  = "public, max-age=60"
	cachePicture = "public, max-age=30, s-maxage=30" // a hide is everywhere in half a minute
	cachePage    = "public, max-age=0, s-maxage=30"  // so is that of a page or a feed
)

// writeJSON answers with value, cached as cache says. A public answer is of status 200.
func writeJSON(w http.ResponseWriter, r *http.Request, status int, cache string, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		WriteProblem(w, r, err)
		return
	}
	body = append(body, '\n')
	if strings.HasPrefix(cache, "public") {
		writePublic(w, r, "application/json", cache, body)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", cache)
	w.WriteHeader(status)
	_, _ = w.Write(body) // the status is out; a caller that has gone needs no more
}

// writePublic answers with what anybody may keep for a while, under a tag that says whether it is still the same.
func writePublic(w http.ResponseWriter, r *http.Request, contentType, cache string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("Cache-Control", cache)
	// Weak, since proxies pack texts on their way: the same text in other bytes.
	sum := sha256.Sum256(body)
	h.Set("ETag", `W/"`+hex.EncodeToString(sum[:12])+`"`)
	writeTagged(w, r, body)
}

// writeTagged answers with a body whose headers are set, or, where the caller has what the ETag names, that it is the same still.
// It is always the whole body.
func writeTagged(w http.ResponseWriter, r *http.Request, body []byte) {
	if r.Header.Get("Range") != "" {
		r = r.Clone(r.Context())
		r.Header.Del("Range")
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// writeRange is writeTagged for pictures, of which a part may be asked for. Fault: NoSuchRange.
func writeRange(w http.ResponseWriter, r *http.Request, body []byte) error {
	checked := &rangeChecked{ResponseWriter: w}
	http.ServeContent(checked, r, "", time.Time{}, bytes.NewReader(body))
	if checked.refused {
		return fault.NoSuchRange
	}
	return nil
}

// rangeChecked keeps back the text with which package http refuses a range: the problem is told as any other.
type rangeChecked struct {
	http.ResponseWriter
	refused bool
}

func (w *rangeChecked) WriteHeader(status int) {
	if w.refused = status == http.StatusRequestedRangeNotSatisfiable; !w.refused {
		w.ResponseWriter.WriteHeader(status)
	}
}

func (w *rangeChecked) Write(part []byte) (int, error) {
	if w.refused {
		return len(part), nil
	}
	return w.ResponseWriter.Write(part)
}

// unchanged answers 304 if the caller has what tag names, and reports whether it did: for bodies that are dear to make.
func unchanged(w http.ResponseWriter, r *http.Request, tag string) bool {
	w.Header().Set("ETag", tag)
	for held := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if held = strings.TrimSpace(held); held == "*" || strings.TrimPrefix(held, "W/") == strings.TrimPrefix(tag, "W/") {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

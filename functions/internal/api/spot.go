package api

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
)

// A listing is what a request asks of a list of documents that goes by a time.
type listing struct {
	after *docstore.Spot
	limit int
}

// listed reads a listing; it has so many entries when the request does not say. Errors wrap fault.BadRequest.
func listed(r *http.Request, entries int) (l listing, err error) {
	if l.limit, err = pageLimit(r); err != nil {
		return l, err
	}
	if l.limit == 0 {
		l.limit = entries
	}
	l.after, err = parseSpot(r.URL.Query().Get("after"))
	return l, err
}

// page reads one entry more than a listing has, which says whether there are more, and returns those that it has and the cursor of
// the page that follows.
func page[T any](l listing, read func(limit int) ([]T, error), spot func(T) docstore.Spot) (entries []T, next *string, err error) {
	entries, err = read(l.limit + 1)
	if err != nil || len(entries) <= l.limit {
		return entries, nil, err
	}
	entries = entries[:l.limit]
	text := spotText(spot(entries[l.limit-1]))
	return entries, &text, nil
}

// spotText is a spot as a cursor; parseSpot is its inverse.
func spotText(s docstore.Spot) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(s.At.UnixNano(), 10) + " " + s.ID))
}

func parseSpot(text string) (*docstore.Spot, error) {
	if text == "" {
		return nil, nil
	}
	if plain, err := base64.RawURLEncoding.DecodeString(text); err == nil {
		at, id, _ := strings.Cut(string(plain), " ")
		if nanos, err := strconv.ParseInt(at, 10, 64); err == nil && readableID(id) {
			return &docstore.Spot{At: time.Unix(0, nanos).UTC(), ID: id}, nil
		}
	}
	return nil, fmt.Errorf("after is no cursor of this list: %w", fault.BadRequest)
}

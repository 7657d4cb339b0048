package api

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
)

func FuzzAQueryIsTakenOrABadRequest(f *testing.F) {
	takes := []parameter{afterParameter, beforeParameter, aroundParameter, limitParameter, scopeParameter, widthParameter}
	for _, seed := range []string{"", "limit=3&after=x", "limit=0", "limit=1&limit=2", "scope=all", "w=128", "around=%", "%zz", "a;b", "after=" + strings.Repeat("x", 600)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		r := httptest.NewRequest(http.MethodGet, "/api/prompts", nil)
		r.URL.RawQuery = query
		if err := checkQuery(r, takes); err != nil {
			if !errors.Is(err, fault.BadRequest) {
				t.Errorf("%q: %v", query, err)
			}
			return
		}
		if limit, err := pageLimit(r); err != nil || limit < 0 || limit > 100 {
			t.Errorf("%q is taken, and its limit is %d, %v", query, limit, err)
		}
		if w := pictureWidth(r); w != 128 && w != 256 && w != drawing.Size {
			t.Errorf("%q is taken, and its width is %d", query, w)
		}
	})
}

func FuzzACursorOfAListIsTakenOrABadRequest(f *testing.F) {
	f.Add("")
	f.Add("AAAA")
	f.Add(spotText(docstore.Spot{ID: "Abcdefghij0123456789"}))
	f.Fuzz(func(t *testing.T, text string) {
		spot, err := parseSpot(text)
		if err != nil && !errors.Is(err, fault.BadRequest) || err == nil && spot != nil && !readableID(spot.ID) {
			t.Errorf("%q is %+v, %v", text, spot, err)
		}
	})
}

func FuzzTheNameOfAPictureIsTakenOrNotFound(f *testing.F) {
	for _, seed := range []string{"Abcdefghij0123456789.png", "Abcdefghij0123456789.blur.png", "..png", ".png", "../x.png", "Abcdefghij0123456789.blur.blur.png"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		id, _, err := parsePicture(file)
		if err == nil && (!drawing.ValidID(id) || !strings.HasPrefix(file, id)) || err != nil && !errors.Is(err, fault.NotFound) {
			t.Errorf("%q is %q, %v", file, id, err)
		}
	})
}

func FuzzABodyIsTheFieldsOrAFault(f *testing.F) {
	for _, seed := range []string{`{"drawingId": "x", "promptId": "y"}`, `{"drawingId": "x"}`, `{"drawingId": 1}`, `[]`, `{"drawingId": "x", "promptId": "y"} {}`, `{"DRAWINGID": ""}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		r := httptest.NewRequest(http.MethodPost, "/api/submissions", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		fields, err := readFields(r, "drawingId", "promptId")
		if err == nil && len(fields) != 2 || err != nil && fault.Of(err) == nil {
			t.Errorf("%q is %v, %v", body, fields, err)
		}
	})
}

func FuzzAnyHeaderGivesAnAddressThatIsTheSameAgain(f *testing.F) {
	for _, seed := range []string{"198.51.100.7, 203.0.113.9", "::ffff:198.51.100.7", "2001:db8::1%eth0", ",,", "", "unknown"} {
		f.Add(seed, 2)
	}
	f.Fuzz(func(t *testing.T, forwarded string, hops int) {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header["X-Forwarded-For"] = []string{forwarded}
		if a, b := callerAddress(r, hops), callerAddress(r, hops); a != b {
			t.Errorf("%q is %q and %q", forwarded, a, b)
		}
	})
}

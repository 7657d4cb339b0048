package redact_test

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"paint.wtf/functions/internal/redact"
)

const (
	uid = "x7Kc0vWqTzYb2mNfRsLdHg4PaJe1"
	id  = "AbCdEfGhIjKlMnOpQrSt"
)

func TestATextNamesDrawingsAndNoAccount(t *testing.T) {
	for text, want := range map[string]string{
		"storage drawings/" + uid + "/" + id + ".png: away":                      "storage drawings/…/" + id + ".png: away",
		"strokes/" + uid + "/" + id + ".json.gz":                                 "strokes/…/" + id + ".json.gz",
		"drawings/a painter's/odd name":                                          "drawings/a painter's/odd name", // no path has a space
		"no document projects/p/databases/d/documents/players/" + uid + ": gone": "no document projects/p/databases/d/documents/players/… gone",
		`"projects/p/documents/limits/` + uid + `"`:                              `"projects/p/documents/limits/…"`,
		"reports/" + id + "_" + uid:                                              "reports/" + id + "_…",
		"drawing " + id + ": drawings/" + id + " has a wrong field":              "drawing " + id + ": drawings/" + id + " has a wrong field",
		"the address someone@example.com is taken":                               "the address …@… is taken",
		"GET /api/players/{id}/drawings":                                         "GET /api/players/{id}/drawings",
		"postgres://paint@127.0.0.1:5432/postgres":                               "postgres://paint@127.0.0.1:5432/postgres",
	} {
		if got := redact.Accounts(text); got != want {
			t.Errorf("%s\nbecomes\n%s, want\n%s", text, got, want)
		}
	}
}

func TestALogNamesNoAccountInItsTextsErrorsOrGroups(t *testing.T) {
	var out bytes.Buffer
	path := "drawings/" + uid + "/" + id + ".png"
	slog.New(redact.Handler(&out, slog.LevelInfo)).With("object", path).WithGroup("more").
		Error("lost "+path, "cause", errors.New(path), slog.Group("deep", "object", path), "n", 3)
	if text := out.String(); strings.Contains(text, uid) || strings.Count(text, id) != 4 || !strings.Contains(text, `"n":3`) {
		t.Errorf("the line is %s", text)
	}
}

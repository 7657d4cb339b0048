// Package redact takes out of a text whose it is about: what is logged, or kept of a failure, names drawings and never accounts.
package redact

import (
	"io"
	"log/slog"
	"regexp"
)

// Documents and objects that belong to an account have its uid in their path, and errors of Firestore and Storage name paths.
var accounts = []struct {
	pattern *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`\b(drawings|strokes)/[^/\s"{]+/`), "$1/…/"},
	{regexp.MustCompile(`\b(players|limits|revocations)/[^/\s"{]+`), "$1/…"},
	{regexp.MustCompile(`\b(reports/[A-Za-z0-9]{20})_[^/\s"]+`), "${1}_…"},
	{regexp.MustCompile(`[^\s"<>@/]+@[^\s"<>@/]+\.[A-Za-z]+`), "…@…"},
}

// Accounts puts "…" in the place of uids in paths, and of e-mail addresses. Ids of drawings stay.
func Accounts(text string) string {
	for _, a := range accounts {
		text = a.pattern.ReplaceAllString(text, a.instead)
	}
	return text
}

// Logger writes lines of JSON in which no text and no error names an account.
func Logger(w io.Writer, level slog.Leveler) *slog.Logger {
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: level, ReplaceAttr: attribute}))
}

func attribute(_ []string, a slog.Attr) slog.Attr {
	switch value := a.Value.Any().(type) {
	case string:
		a.Value = slog.StringValue(Accounts(value))
	case error:
		a.Value = slog.StringValue(Accounts(value.Error()))
	}
	return a
}

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

// Handler writes lines of JSON in which no text and no error names an account. Severity and message have the names, and
// severities the words, that Google Cloud's log knows.
func Handler(w io.Writer, level slog.Leveler) slog.Handler {
	return slog.NewJSONHandler(w, &slog.HandlerOptions{Level: level, ReplaceAttr: attribute})
}

func attribute(groups []string, a slog.Attr) slog.Attr {
	if len(groups) == 0 && a.Key == slog.LevelKey {
		return slog.String("severity", severity(a.Value))
	}
	if len(groups) == 0 && a.Key == slog.MessageKey {
		a.Key = "message"
	}
	switch value := a.Value.Any().(type) {
	case string:
		a.Value = slog.StringValue(Accounts(value))
	case error:
		a.Value = slog.StringValue(Accounts(value.Error()))
	}
	return a
}

func severity(level slog.Value) string {
	if level.Any() == slog.LevelWarn {
		return "WARNING"
	}
	return level.String()
}

package server

import (
	"encoding/json"
	"errors"
	"strings"

	"google.golang.org/api/iterator"

	"paint.wtf/functions/internal/teststack"
)

// wantNoTrace searches every store, names and contents, for some words.
func (g *game) wantNoTrace(words ...string) {
	g.Helper()
	held := g.everything()
	for _, word := range words {
		for place, text := range held {
			if strings.Contains(place, word) || strings.Contains(text, word) {
				g.Errorf("%q is still in %s: %s", word, place, text)
			}
		}
	}
}

// everything is all that every store holds, as text, by its place.
func (g *game) everything() map[string]string {
	g.Helper()
	held := teststack.Hold(g, g.documents.Client(), g.config.Bucket, g.config.DatabaseURL)
	g.readUsers(held)
	return held
}

// readUsers reads who the Auth emulator knows.
func (g *game) readUsers(held map[string]string) {
	g.Helper()
	for users := g.users().Users(g.Context(), ""); ; {
		user, err := users.Next()
		if errors.Is(err, iterator.Done) {
			return
		}
		g.must(err)
		text, err := json.Marshal(user)
		g.must(err)
		held["user "+user.UID] = string(text)
	}
}

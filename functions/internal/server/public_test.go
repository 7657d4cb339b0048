package server

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// addresses are all that a pattern of the Api stands for where anybody may ask, or none where only players may.
func (p busyPlayer) addresses(pattern, promptID string) (paths []string) {
	p.Helper()
	_, path, _ := strings.Cut(pattern, " ")
	var values []string
	switch {
	case strings.HasPrefix(path, "/api/me"), strings.HasPrefix(path, "/api/moderation/"):
		return nil
	case !strings.Contains(path, "{"):
		return []string{path}
	case strings.HasPrefix(path, "/api/prompts/"):
		values = []string{promptID, newID()}
	case strings.HasPrefix(path, "/api/players/"):
		values = []string{p.playerID, p.guestPlayerID, p.uid}
	case strings.HasPrefix(path, "/api/drawings/"), strings.HasPrefix(path, "/d/"):
		values = append([]string{newID()}, p.drawings...)
	case strings.HasPrefix(path, "/img/"):
		for _, id := range p.drawings {
			values = append(values, id+".png", id+".blur.png", id+".reveal.png", id+".card.png")
		}
	default:
		p.Fatalf("nobody has said what %s stands for", pattern)
	}
	from, to := strings.Index(path, "{"), strings.Index(path, "}")
	for _, value := range values {
		paths = append(paths, path[:from]+value+path[to+1:])
	}
	return paths
}

func TestNoPublicAnswerNamesAnAccount(t *testing.T) {
	g := newGame(t)
	g.withSite()
	g.untilChosen()
	g.config.ReadsPerMinute, g.config.WritesPerMinute = 0, 0
	p := g.busyPlayer()
	promptID := g.drawing(p.drawings[0]).PromptID
	// A file that is gone, and parts that fail, are told to whoever asks.
	for _, id := range p.drawings[:2] {
		_ = g.files.Delete(t.Context(), "strokes/"+p.uid+"/"+id+".json.gz")
	}
	nobody := g.visitor()
	asked, private := 0, []string{p.uid, p.guestUID, p.email, "painter", "amoderatorsuid"}
	for _, pattern := range g.API(t.Context()).Patterns() {
		method, _, _ := strings.Cut(pattern, " ")
		for _, path := range p.addresses(pattern, promptID) {
			w := nobody.do(method, path, "")
			said := fmt.Sprint(w.Header()) + w.Body.String()
			if asked++; w.Code >= http.StatusInternalServerError {
				t.Errorf("%s %s answers %d %s", method, path, w.Code, w.Body)
			}
			for _, word := range private {
				if strings.Contains(said, word) && !strings.Contains(path, word) {
					t.Errorf("%s %s answers %s: %.600s", method, path, word, said)
				}
			}
		}
	}
	if asked < 80 {
		t.Errorf("only %d addresses were asked", asked)
	}
}

func TestNothingThatAnybodyMayReadInPostgresNamesAnAccount(t *testing.T) {
	g := newGame(t)
	p := g.busyPlayer()
	db, err := pgx.Connect(t.Context(), g.config.DatabaseURL)
	g.must(err)
	defer func() { _ = db.Close(context.WithoutCancel(t.Context())) }()
	readable, err := db.Query(t.Context(), `
		select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname = 'public' and (has_any_column_privilege('anon', c.oid, 'select'))`)
	g.must(err)
	names, err := pgx.CollectRows(readable, pgx.RowTo[string])
	g.must(err)
	if len(names) == 0 {
		t.Fatal("nobody may read anything")
	}
	rows := 0
	for _, name := range names {
		found, err := db.Query(t.Context(), "select r::text from "+name+" r")
		g.must(err)
		texts, err := pgx.CollectRows(found, pgx.RowTo[string])
		g.must(err)
		rows += len(texts)
		for _, text := range texts {
			for _, word := range []string{p.uid, p.guestUID, p.email, "painter"} {
				if strings.Contains(text, word) {
					t.Errorf("%s tells %s: %s", name, word, text)
				}
			}
		}
	}
	if rows == 0 {
		t.Error("there is nothing to read")
	}
}

package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"

	"cloud.google.com/go/firestore"
	"cloud.google.com/go/storage"
	"github.com/jackc/pgx/v5"
	"google.golang.org/api/iterator"
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
	held := map[string]string{}
	collections, err := g.documents.Client().Collections(g.Context()).GetAll()
	g.must(err)
	for _, collection := range collections {
		g.readCollection(collection, held)
	}
	g.readObjects(held)
	g.readTables(held)
	g.readUsers(held)
	return held
}

// readCollection reads the documents of a collection and of all collections below them.
func (g *game) readCollection(collection *firestore.CollectionRef, held map[string]string) {
	g.Helper()
	_, root, _ := strings.Cut(collection.Path, "/documents/")
	documents, err := collection.DocumentRefs(g.Context()).GetAll() // those too that have nothing but collections below them
	g.must(err)
	snapshots, err := g.documents.Client().GetAll(g.Context(), documents)
	g.must(err)
	for _, snapshot := range snapshots {
		held["document "+root+"/"+snapshot.Ref.ID] = legible(snapshot.Data())
		below, err := snapshot.Ref.Collections(g.Context()).GetAll()
		g.must(err)
		for _, collection := range below {
			g.readCollection(collection, held)
		}
	}
}

// legible is a field as text, bytes as what they spell.
func legible(field any) string {
	switch value := field.(type) {
	case map[string]any:
		var all []string
		for name := range maps.Keys(value) {
			all = append(all, name+": "+legible(value[name]))
		}
		return "{" + strings.Join(all, ", ") + "}"
	case []any:
		var all []string
		for _, one := range value {
			all = append(all, legible(one))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case []byte:
		return string(value)
	}
	return fmt.Sprint(field)
}

// readObjects reads the names and the metadata of all objects.
func (g *game) readObjects(held map[string]string) {
	g.Helper()
	client, err := storage.NewClient(g.Context())
	g.must(err)
	defer client.Close()
	for objects := client.Bucket(g.config.Bucket).Objects(g.Context(), nil); ; {
		attributes, err := objects.Next()
		if errors.Is(err, iterator.Done) {
			return
		}
		g.must(err)
		text, err := json.Marshal(attributes)
		g.must(err)
		held["file "+attributes.Name] = string(text)
	}
}

// readTables reads every column of every table that the database's catalogue knows, but for Postgres' own.
func (g *game) readTables(held map[string]string) {
	g.Helper()
	ctx := g.Context()
	db, err := pgx.Connect(ctx, g.config.DatabaseURL)
	g.must(err)
	defer func() { _ = db.Close(context.WithoutCancel(ctx)) }()
	columns, err := db.Query(ctx, `
		select format('%I.%I', n.nspname, c.relname), c.relname, format('%I', a.attname), a.atttypid = 'bytea'::regtype
		from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
		where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
			and a.attnum > 0 and not a.attisdropped`)
	g.must(err)
	type column struct {
		table, place, name string
		bytes              bool
	}
	found, err := pgx.CollectRows(columns, func(row pgx.CollectableRow) (c column, err error) {
		return c, row.Scan(&c.table, &c.place, &c.name, &c.bytes)
	})
	g.must(err)
	for _, c := range found {
		value := c.name + "::text"
		if c.bytes {
			value = "encode(" + c.name + ", 'escape')"
		}
		rows, err := db.Query(ctx, "select "+value+" from "+c.table+" where "+c.name+" is not null")
		g.must(err)
		texts, err := pgx.CollectRows(rows, pgx.RowTo[string])
		g.must(err)
		held["table "+c.place] += c.name + ": " + strings.Join(texts, "\n") + "\n"
	}
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

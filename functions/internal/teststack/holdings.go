package teststack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
	"cloud.google.com/go/storage"
	"github.com/jackc/pgx/v5"
	"google.golang.org/api/iterator"
)

// Holdings are what the stores hold, as text, by its place: "document drawings/ID", "file pictures/ID.png", "table drawings". The
// texts are the same where the stores hold the same, and spell bytes as they are, so that they can be searched.
type Holdings map[string]string

// Hold reads everything that is in a project's Firestore, in a bucket and in a database.
func Hold(t testing.TB, documents *firestore.Client, bucket, database string) Holdings {
	t.Helper()
	h := Holdings{}
	ctx := t.Context()
	for what, err := range map[string]error{
		"Firestore": h.readDocuments(ctx, documents), "Storage": h.readObjects(ctx, bucket), "Postgres": h.readTables(ctx, database),
	} {
		if err != nil {
			t.Fatalf("read all that %s holds: %v", what, err)
		}
	}
	return h
}

func (h Holdings) readDocuments(ctx context.Context, client *firestore.Client) error {
	collections, err := client.Collections(ctx).GetAll()
	for _, collection := range collections {
		err = errors.Join(err, h.readCollection(ctx, client, collection))
	}
	return err
}

// readCollection reads the documents of a collection and of all collections below them.
func (h Holdings) readCollection(ctx context.Context, client *firestore.Client, collection *firestore.CollectionRef) error {
	_, root, _ := strings.Cut(collection.Path, "/documents/")
	documents, err := collection.DocumentRefs(ctx).GetAll() // those too that have nothing but collections below them
	if err != nil {
		return err
	}
	snapshots, err := client.GetAll(ctx, documents)
	if err != nil {
		return err
	}
	for _, snapshot := range snapshots {
		h["document "+root+"/"+snapshot.Ref.ID] = legible(snapshot.Data())
		below, err := snapshot.Ref.Collections(ctx).GetAll()
		if err != nil {
			return err
		}
		for _, collection := range below {
			if err := h.readCollection(ctx, client, collection); err != nil {
				return err
			}
		}
	}
	return nil
}

// legible is a field as text: bytes as what they spell, maps in the order of their keys.
func legible(field any) string {
	var all []string
	switch value := field.(type) {
	case map[string]any:
		for name, one := range value {
			all = append(all, name+": "+legible(one))
		}
		slices.Sort(all)
		return "{" + strings.Join(all, ", ") + "}"
	case []any:
		for _, one := range value {
			all = append(all, legible(one))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case []byte:
		return string(value)
	case time.Time:
		return value.Format(time.RFC3339Nano)
	}
	return fmt.Sprint(field)
}

// readObjects reads the names and the attributes of all objects, their checksums among these.
func (h Holdings) readObjects(ctx context.Context, bucket string) error {
	client, err := storage.NewClient(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	for objects := client.Bucket(bucket).Objects(ctx, nil); ; {
		attributes, err := objects.Next()
		if errors.Is(err, iterator.Done) {
			return nil
		}
		if err != nil {
			return err
		}
		text, err := json.Marshal(attributes)
		if err != nil {
			return err
		}
		h["file "+attributes.Name] = string(text)
	}
}

// readTables reads every column of every table that the database's catalogue knows, but for Postgres' own.
func (h Holdings) readTables(ctx context.Context, database string) error {
	db, err := pgx.Connect(ctx, database)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close(context.WithoutCancel(ctx)) }()
	found, err := db.Query(ctx, `
		select format('%I.%I', n.nspname, c.relname), c.relname, string_agg(format(
				case a.atttypid when 'bytea'::regtype then '%L || encode(%I, ''escape'')' else '%L || %I::text' end,
				a.attname || ': ', a.attname), ', ' order by a.attnum)
		from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
		where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
			and a.attnum > 0 and not a.attisdropped
		group by 1, 2`)
	if err != nil {
		return err
	}
	type table struct{ Name, Place, Columns string }
	tables, err := pgx.CollectRows(found, pgx.RowToStructByPos[table])
	if err != nil {
		return err
	}
	for _, t := range tables {
		rows, err := db.Query(ctx, "select concat_ws(', ', "+t.Columns+") from "+t.Name)
		if err != nil {
			return err
		}
		texts, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			return err
		}
		slices.Sort(texts)
		h["table "+t.Place] = strings.Join(texts, "\n")
	}
	return nil
}

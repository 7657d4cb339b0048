package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	apiv1 "cloud.google.com/go/firestore/apiv1"
	pb "cloud.google.com/go/firestore/apiv1/firestorepb"
	"github.com/jackc/pgx/v5"
	"google.golang.org/api/option"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"

	"paint.wtf/functions/internal/board"
)

// kept is all that the game holds, each thing by a hash of its bytes.
type kept struct {
	documents map[string][sha256.Size]byte // by path
	// tables and boards are by name; rows and entries count what is in them.
	tables, boards map[string]string
	rows, entries  int
}

func (d *drill) read(ctx context.Context) (k kept, err error) {
	if k.documents, err = d.readDocuments(ctx); err != nil {
		return k, err
	}
	if k.tables, k.rows, err = d.readTables(ctx); err != nil {
		return k, err
	}
	k.boards, k.entries, err = d.readBoards(ctx)
	return k, err
}

// compare says what is not the same.
func (k kept) compare(other kept) error {
	var errs []error
	differ := func(what string, differs int, example string) {
		if differs > 0 {
			errs = append(errs, fmt.Errorf("%d %s differ, among them %s", differs, what, example))
		}
	}
	n, example := differing(k.documents, other.documents)
	differ("documents", n, example)
	n, example = differing(k.tables, other.tables)
	differ("tables", n, example)
	n, example = differing(k.boards, other.boards)
	differ("boards", n, example)
	return errors.Join(errs...)
}

// differing counts the keys whose values two maps do not share, and names the first.
func differing[V comparable](a, b map[string]V) (n int, first string) {
	all := maps.Clone(a)
	maps.Copy(all, b)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		va, ina := a[key]
		vb, inb := b[key]
		if ina == inb && va == vb {
			continue
		}
		if n++; n == 1 {
			first = key
		}
	}
	return n, first
}

// readDocuments reads all documents, whatever collection they are in, as they come over the wire: a type that changes shows.
func (d *drill) readDocuments(ctx context.Context) (map[string][sha256.Size]byte, error) {
	client, err := apiv1.NewClient(ctx, option.WithEndpoint(os.Getenv("FIRESTORE_EMULATOR_HOST")), option.WithoutAuthentication(),
		option.WithGRPCDialOption(grpc.WithTransportCredentials(insecure.NewCredentials())))
	if err != nil {
		return nil, err
	}
	defer client.Close()
	parent := "projects/" + d.project + "/databases/(default)/documents"
	stream, err := client.RunQuery(metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer owner"), &pb.RunQueryRequest{
		Parent: parent,
		QueryType: &pb.RunQueryRequest_StructuredQuery{StructuredQuery: &pb.StructuredQuery{
			From: []*pb.StructuredQuery_CollectionSelector{{AllDescendants: true}},
		}},
	})
	if err != nil {
		return nil, err
	}
	all := map[string][sha256.Size]byte{}
	for {
		answer, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		document := answer.GetDocument()
		if document == nil {
			continue
		}
		bytes, err := proto.MarshalOptions{Deterministic: true}.Marshal(&pb.MapValue{Fields: document.Fields})
		if err != nil {
			return nil, err
		}
		all[strings.TrimPrefix(document.Name, parent+"/")] = sha256.Sum256(bytes)
	}
}

// tables are the mirror's. Of a row everything counts but its version, which is the time of a read; tombstones and empty
// buckets are as good as none.
var tables = map[string]string{
	"prompts":       `select (to_jsonb(t) - 'version')::text from prompts t where not removed order by id`,
	"players":       `select (to_jsonb(t) - 'version')::text from players t where not removed order by key`,
	"drawings":      `select (to_jsonb(t) - 'version')::text from drawings t where not removed order by id`,
	"dailies":       `select (to_jsonb(t) - 'version')::text from dailies t order by date`,
	"deletions":     `select kind || ' ' || key from deletions order by kind, key`,
	"bests":         `select to_jsonb(t)::text from bests t order by prompt_id, judge, uid`,
	"player_points": `select to_jsonb(t)::text from player_points t order by judge, player_key`,
	"board_buckets": `select to_jsonb(t)::text from board_buckets t where entries <> 0
		order by prompt_id, judge, scope, level, bucket`,
}

func (d *drill) readTables(ctx context.Context) (hashes map[string]string, rows int, err error) {
	connection, err := pgx.Connect(ctx, d.databaseURL)
	if err != nil {
		return nil, 0, err
	}
	defer connection.Close(context.WithoutCancel(ctx))
	hashes = map[string]string{}
	for name, statement := range tables {
		found, err := connection.Query(ctx, statement)
		if err != nil {
			return nil, 0, err
		}
		sum, n, row := sha256.New(), 0, ""
		if _, err := pgx.ForEachRow(found, []any{&row}, func() error {
			n++
			return add(sum, row)
		}); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", name, err)
		}
		hashes[name] = fmt.Sprintf("%d rows %x", n, sum.Sum(nil))
		rows += n
	}
	return hashes, rows, nil
}

// readBoards reads every board to its end, page by page, as players would.
func (d *drill) readBoards(ctx context.Context) (hashes map[string]string, entries int, err error) {
	hashes = map[string]string{}
	prompts, err := d.documents.Prompts(ctx)
	if err != nil {
		return nil, 0, err
	}
	for _, p := range prompts {
		for _, scope := range []board.Scope{board.Players, board.Drawings} {
			sum := sha256.New()
			for q := (board.Query{PromptID: p.ID, Scope: scope, Limit: board.MaxLimit}); ; {
				page, err := d.boards.Board(ctx, q)
				if err != nil {
					return nil, 0, err
				}
				entries += len(page.Entries)
				if err := add(sum, fmt.Sprintf("%d %v", page.Of, page.Entries)); err != nil {
					return nil, 0, err
				}
				if q.After = page.Next; q.After == "" {
					break
				}
			}
			hashes[p.ID+" "+string(scope)] = fmt.Sprintf("%x", sum.Sum(nil))
		}
	}
	sum := sha256.New()
	for after := ""; ; {
		page, err := d.boards.Points(ctx, after, board.MaxLimit)
		if err != nil {
			return nil, 0, err
		}
		entries += len(page.Entries)
		if err := add(sum, fmt.Sprintf("%d %v", page.Of, page.Entries)); err != nil {
			return nil, 0, err
		}
		if after = page.Next; after == "" {
			hashes["points"] = fmt.Sprintf("%x", sum.Sum(nil))
			return hashes, entries, nil
		}
	}
}

// add hashes a text so that two texts are never one longer text.
func add(sum hash.Hash, text string) error {
	_, err := fmt.Fprintf(sum, "%d %s", len(text), text)
	return err
}

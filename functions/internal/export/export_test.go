package export

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
)

const fileSize = 1 << 20

// prolific has drawn and reported without end; files are counted while somebody holds them.
type prolific struct {
	drawings int
	read     atomic.Int64 // bytes
}

func (p *prolific) Player(context.Context, string) (docstore.Read[docstore.Player], error) {
	return docstore.Read[docstore.Player]{Value: &docstore.Player{PlayerID: "p", DisplayName: "Busy Beaver"}}, nil
}

func (p *prolific) OwnDrawings(_ context.Context, _ string, after *docstore.Spot, limit int) (page []docstore.DrawingAt, err error) {
	first := 0
	if after != nil {
		_, _ = fmt.Sscanf(after.ID, "drawing%d", &first)
		first++
	}
	for i := first; i < min(first+limit, p.drawings); i++ {
		page = append(page, docstore.DrawingAt{ID: fmt.Sprintf("drawing%d", i), Drawing: docstore.Drawing{PromptID: "frog", State: drawing.Scored}})
	}
	return page, nil
}

func (p *prolific) PromptsByID(context.Context, []string) (map[string]docstore.Prompt, error) {
	return map[string]docstore.Prompt{"frog": {Text: "a frog"}}, nil
}

func (p *prolific) RecordsOf(_ context.Context, collection, _, _ string) iter.Seq2[map[string]any, error] {
	return func(yield func(map[string]any, error) bool) {
		for range 3 {
			if collection != "reports" || !yield(map[string]any{"drawingId": "d", "reason": "rude", "createdAt": time.Now(), "weight": 0.5}, nil) {
				return
			}
		}
	}
}

func (p *prolific) GetUser(context.Context, string) (*auth.UserRecord, error) {
	return &auth.UserRecord{UserInfo: &auth.UserInfo{Email: "busy@example.com"}, UserMetadata: &auth.UserMetadata{}}, nil
}

func (p *prolific) Read(_ context.Context, name string, _ int64) ([]byte, error) {
	p.read.Add(fileSize)
	return bytes.Repeat([]byte{1}, fileSize), nil
}

// reader takes what is written and looks how far ahead of it the files were read.
type reader struct {
	*prolific
	taken, ahead int64
}

func (r *reader) Write(part []byte) (int, error) {
	r.taken += int64(len(part))
	r.ahead = max(r.ahead, r.read.Load()-r.taken)
	return len(part), nil
}

func (p *prolific) writes(t *testing.T, w io.Writer) {
	t.Helper()
	x, err := New(p, p, p).Open(t.Context(), "uid")
	if err == nil {
		err = x.Write(t.Context(), w)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnExportHoldsTheFilesOfAFewDrawingsHoweverManyThereAre(t *testing.T) {
	p := &prolific{drawings: 2*pageSize + 30}
	r := &reader{prolific: p}
	p.writes(t, r)
	if want := int64(2 * fileSize * p.drawings); r.read.Load() != want || r.taken < want {
		t.Errorf("%d bytes are read and %d written, of %d", r.read.Load(), r.taken, want)
	}
	if most := int64(2 * fileSize * atOnce); r.ahead > most {
		t.Errorf("%d bytes were held at once, %d may be", r.ahead, most)
	}
}

func TestAnExportIsAZipWithAllDrawingsInItsAccount(t *testing.T) {
	for _, drawings := range []int{0, 1, pageSize, pageSize + 1} {
		var out bytes.Buffer
		(&prolific{drawings: drawings}).writes(t, &out)
		archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil || len(archive.File) != 1+2*drawings {
			t.Fatalf("%d drawings: %d files, %v", drawings, len(archive.File), err)
		}
		file, err := archive.Open("account.json")
		if err != nil {
			t.Fatal(err)
		}
		var account struct {
			SignIn                 struct{ Email string }
			Player                 struct{ PlayerID, DisplayName string }
			Drawings               []struct{ ID, Prompt string }
			Reports                []map[string]any
			Decisions, RoleChanges []any
		}
		if err := json.NewDecoder(file).Decode(&account); err != nil {
			t.Fatal(err)
		}
		if len(account.Drawings) != drawings || drawings > 0 && account.Drawings[drawings-1].Prompt != "a frog" || account.SignIn.Email != "busy@example.com" ||
			account.Player.DisplayName != "Busy Beaver" || len(account.Reports) != 3 || len(account.Reports[0]) != 3 || account.Decisions == nil {
			t.Errorf("of %d drawings the account says %+v", drawings, account)
		}
	}
}

func TestAnExportThatFailsOnTheWayLeavesNoZip(t *testing.T) {
	p := &prolific{drawings: 3}
	x, err := New(p, p, p).Open(t.Context(), "uid")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var out bytes.Buffer
	err = x.Write(ctx, writer(func(part []byte) (int, error) {
		if out.Len() > fileSize {
			cancel()
			return 0, ctx.Err()
		}
		return out.Write(part)
	}))
	if _, opened := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len())); err == nil || opened == nil {
		t.Errorf("the error is %v, and opening it says %v", err, opened)
	}
}

type writer func([]byte) (int, error)

func (w writer) Write(part []byte) (int, error) { return w(part) }

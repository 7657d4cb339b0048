package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/prompt"
)

// A size is how much there is of a game.
type size struct{ drawings, dimensions int }

func (g size) players() int { return g.drawings/20 + 1 }
func (g size) prompts() int { return g.drawings/500 + 3 }

var (
	judge = docstore.Judge{Model: "drill", Version: "1", Scoring: "1"}
	next  = docstore.Judge{Model: "drill", Version: "1", Scoring: "2"}
	start = time.Date(2026, 3, 1, 12, 0, 0, 123456000, time.UTC)
)

// fill writes a document of every kind that the game has, as many as a game with so many drawings would have, all from one
// seed.
func (d *drill) fill(ctx context.Context, g size) error {
	w := &writer{d.documents.Client(), d.documents.Client().BulkWriter(ctx), nil, rand.New(rand.NewPCG(1, 0))}
	for i := range g.prompts() {
		id := fmt.Sprintf("prompt%06d", i)
		w.set("prompts/"+id, docstore.Prompt{
			Text: "a frog with hat number " + id, State: prompt.Ready, Model: "drill", VectorVersion: "vector-" + id, Judge: judge,
			CreatedAt: start,
		})
		w.set("promptVectors/vector-"+id, docstore.PromptVector{Text: id, Model: "drill", Vector: w.vector(g.dimensions)})
		w.set("claims/text-"+id, map[string]any{"promptId": id})
		w.set("dailies/"+start.AddDate(0, 0, i).Format(time.DateOnly), docstore.Daily{PromptID: id, CreatedAt: start})
		w.set("rescorings/current/prompts/"+id, docstore.RescoringPrompt{Run: "run", Phase: docstore.Settled, Settled: i})
	}
	w.set("rescorings/current", docstore.Rescoring{ID: "run", Judge: judge, StartedAt: start, Done: true})
	w.set("judges/drill 1 1", map[string]any{"manifest": `{"name": "drill"}`})
	for i := range g.players() {
		uid := uidOf(i)
		w.set("players/"+uid, docstore.Player{PlayerID: "public-" + uid, DisplayName: fmt.Sprintf("Ann № %d", i), CreatedAt: start})
		if i%10 == 0 {
			w.set("limits/"+uid, map[string]any{"at": []time.Time{start}, "expiresAt": start})
			w.set("audits/"+uid, map[string]any{"action": "grant", "role": "moderator", "uid": uid, "by": "operator", "at": start})
			w.set("revocations/"+uid, map[string]any{"at": start, "expiresAt": start.Add(time.Hour)})
			w.set("departures/"+board.AccountKey(departed(i)), docstore.Departure{ExpiresAt: time.Now().AddDate(0, 0, 20).UTC()})
		}
	}
	for i := range g.drawings {
		w.drawing(g, i)
	}
	w.bulk.End()
	for _, job := range w.jobs {
		if _, err := job.Results(); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func uidOf(i int) string { return fmt.Sprintf("player%022d", i) }

// departed is an account that left in the days of every tenth player.
func departed(i int) string { return fmt.Sprintf("departed%020d", i) }

// A writer writes many documents at once.
type writer struct {
	client *firestore.Client
	bulk   *firestore.BulkWriter
	jobs   []*firestore.BulkWriterJob
	random *rand.Rand
}

func (w *writer) set(path string, document any) {
	job, err := w.bulk.Set(w.client.Doc(path), document)
	if err != nil {
		panic(err) // a document that the driver cannot write is this program's mistake
	}
	w.jobs = append(w.jobs, job)
}

func (w *writer) vector(dimensions int) []byte {
	v := make([]byte, 0, 4*dimensions)
	for range dimensions {
		v = binary.LittleEndian.AppendUint32(v, math.Float32bits(float32(w.random.NormFloat64())))
	}
	return v
}

// drawing writes all that is kept of one, most of them scored and shown, a few in every other state.
func (w *writer) drawing(g size, i int) {
	id, promptID := fmt.Sprintf("drawing%013d", i), fmt.Sprintf("prompt%06d", w.random.IntN(g.prompts()))
	at := start.Add(time.Duration(i) * time.Second)
	d := docstore.Drawing{
		UID: uidOf(w.random.IntN(g.players())), PromptID: promptID, State: drawing.Scored, CreatedAt: at,
		ExpiresAt: at.Add(time.Hour), ScoredAt: at.Add(time.Second),
		Score: math.Round(1000*w.random.Float64()) / 10, Raw: w.random.NormFloat64() / 8, Ranked: true,
		Parts: docstore.Parts{Similarity: w.random.Float64()}, Saw: []docstore.Sight{{Text: "a frog", Similarity: 0.3}},
		Moderation: docstore.Moderation{State: drawing.Unmoderated}, Judge: judge,
		Image: docstore.Image{
			Path: drawing.PicturePath(id), Generation: int64(i), Width: drawing.Size, Height: drawing.Size,
			SHA256: fmt.Sprintf("%064d", i),
		},
	}
	switch i % 50 {
	case 0:
		w.set("drawings/"+id, map[string]any{"state": drawing.Removed})
		return
	case 1:
		d.State, d.Reason, d.Judge, d.Ranked = drawing.Rejected, "damaged", docstore.Judge{}, false
		w.set("drawings/"+id, d)
		return
	case 2:
		d.Moderation = docstore.Moderation{State: drawing.Hidden, Action: "hide", Note: "Not this.", At: at}
		w.set("decisions/"+id, docstore.Decision{DrawingID: id, Action: "hide", Note: "Not this.", By: uidOf(0), At: at})
	case 3:
		weight := w.random.Float64()
		d.Review = &docstore.Review{Reasons: []drawing.Doubt{drawing.Reported}, Since: at}
		w.set("reports/"+id+"_"+uidOf(0), docstore.Report{
			DrawingID: id, By: uidOf(0), Reason: "rude", CreatedAt: at, Weight: &weight,
		})
	case 4:
		d.Staged = &docstore.Scored{Score: 50, Raw: w.random.Float64(), Judge: next}
	case 5:
		d.NSFW, d.FeaturedAt = docstore.NSFW{Flagged: true, Concept: "nudity", Score: 0.4}, at
	case 6:
		w.set("dead/"+id, docstore.Dead{
			Function: "ScoreDrawing", Cause: "too old", About: "drawings/…", EventAt: at, At: at, ExpiresAt: at,
		})
	}
	w.set("drawings/"+id, d)
	w.set("embeddings/"+id, docstore.Embedding{Image: w.vector(g.dimensions), Mirror: w.vector(g.dimensions), Model: "drill 1"})
	w.set("prompts/"+promptID+"/likenesses/"+id, docstore.Likeness{Hash: fmt.Sprintf("%032d", i), Bands: []string{"0", "1", "2"}})
	w.set("pictureHashes/"+promptID+"_"+d.Image.SHA256, docstore.PictureHash{DrawingID: id})
}

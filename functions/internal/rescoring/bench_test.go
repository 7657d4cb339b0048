package rescoring

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"syscall"
	"testing"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/scoring"
	"paint.wtf/models"
)

func perMinute(b *testing.B, drawings int) {
	b.ReportMetric(float64(drawings)/b.Elapsed().Minutes(), "drawings/min")
}

// BenchmarkRescoreArithmetic is what a drawing costs between reading and writing, on all cores, by the embedded model with its
// bank: the stored vectors unpacked and checked, scored, and put into the form of a document. -cpu 2 measures two cores.
func BenchmarkRescoreArithmetic(b *testing.B) {
	j, err := judge.Open(models.Doodle(), judge.Options{Library: judgetest.Library(b), Bank: models.Bank()})
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	prompt, err := j.Prompt(b.Context(), "a raccoon driving a tractor")
	if err != nil {
		b.Fatal(err)
	}
	name := docstore.Judge{Model: j.Manifest().Name, Version: j.Manifest().Version}
	stored := make([]docstore.Embedding, 1000)
	for i := range stored {
		seen := judge.Image{Vector: direction(j), Mirror: direction(j)}
		if i%10 == 0 { // about as many fall apart
			seen.Parts = []judge.Image{{Vector: direction(j), Mirror: direction(j)}, {Vector: direction(j), Mirror: direction(j)}}
		}
		stored[i] = scoring.Embedding(seen, name)
	}
	b.ReportAllocs()
	b.ResetTimer()
	before := processorTime(b)
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			seen, err := scoring.Image(stored[i%len(stored)], false, j)
			if err != nil {
				b.Error(err)
				return
			}
			_ = scoring.Scored(j.Score(seen, prompt))
		}
	})
	perMinute(b, b.N)
	b.ReportMetric(float64((processorTime(b)-before).Microseconds())/float64(b.N), "cpu-µs/drawing")
}

// processorTime tells more than the clock on a machine that others use as well.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// direction is a random unit vector of a model's width.
func direction(j *judge.Judge) []float32 {
	v, length := make([]float32, j.Manifest().EmbeddingWidth), 0.0
	for i := range v {
		v[i] = float32(rand.NormFloat64())
		length += float64(v[i]) * float64(v[i])
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(length))
	}
	return v
}

// crowd is a world with one prompt and many drawings, all of them mirrored.
func crowd(b *testing.B, drawings int) (w *world, promptID string) {
	b.Helper()
	if os.Getenv("DATABASE_URL") == "" || os.Getenv("FIRESTORE_EMULATOR_HOST") == "" {
		b.Skip("it needs Postgres and the emulators: go run ./dev with -postgres -emulators -- go test -bench Rescore ./functions/internal/rescoring")
	}
	w = newWorld(b, 1)
	promptID = w.ask(w.processes[0], "a frog")
	bulk := w.documents.Client().BulkWriter(b.Context())
	for i := range drawings {
		id, seen, now := newID(w.random), w.glimpse(), time.Now()
		w.paintings[id] = painting{id: id, promptID: promptID, seen: seen}
		d := docstore.Drawing{
			UID: fmt.Sprintf("player%d", i/2), PromptID: promptID, State: drawing.Scored, CreatedAt: now, ScoredAt: now, Ranked: true,
			Moderation: docstore.Moderation{State: drawing.Unmoderated}, Image: docstore.Image{Path: drawing.PicturePath(id)},
		}
		d.Put(w.old.says(w, w.paintings[id]))
		_, err := bulk.Create(w.documents.Client().Doc("drawings/"+id), d)
		w.must(err)
		_, err = bulk.Create(w.documents.Client().Doc("embeddings/"+id), scoring.Embedding(seen, w.old.name))
		w.must(err)
	}
	bulk.End()
	for after := ""; ; {
		page, err := w.documents.DrawingsOf(b.Context(), promptID, after, MaxPage)
		w.must(err)
		w.must(w.mirror.Drawings(b.Context(), page))
		if len(page) < MaxPage {
			return w, promptID
		}
		after = page[len(page)-1].ID
	}
}

// BenchmarkRescoreRead reads a page of drawings and their vectors from Firestore.
func BenchmarkRescoreRead(b *testing.B) {
	w, promptID := crowd(b, DefaultPage)
	for b.Loop() {
		page, err := w.documents.DrawingsOf(b.Context(), promptID, "", DefaultPage)
		w.must(err)
		ids := make([]string, len(page))
		for i, d := range page {
			ids[i] = d.ID
		}
		found, err := w.documents.Embeddings(b.Context(), ids)
		if w.must(err); len(found) != DefaultPage {
			b.Fatalf("%d embeddings", len(found))
		}
	}
	perMinute(b, b.N*DefaultPage)
}

// BenchmarkRescoreWrite stages a page of scores in Firestore.
func BenchmarkRescoreWrite(b *testing.B) {
	w, promptID := crowd(b, DefaultPage)
	page, err := w.documents.DrawingsOf(b.Context(), promptID, "", DefaultPage)
	w.must(err)
	for i := 0; b.Loop(); i++ {
		changes := make([]docstore.Change, len(page))
		for k, d := range page {
			staged := w.new.says(w, w.paintings[d.ID])
			staged.Judge.Scoring = fmt.Sprint(i)
			changes[k] = docstore.Change{Of: d, To: d.Drawing}
			changes[k].To.Staged = &staged
		}
		var conflicts []string
		page, conflicts, err = w.documents.ChangeDrawings(b.Context(), changes)
		if w.must(err); len(conflicts) > 0 {
			b.Fatalf("conflicts: %v", conflicts)
		}
	}
	perMinute(b, b.N*DefaultPage)
}

// BenchmarkRescoreMirror stages a page of scores in Postgres.
func BenchmarkRescoreMirror(b *testing.B) {
	w, promptID := crowd(b, DefaultPage)
	page, err := w.documents.DrawingsOf(b.Context(), promptID, "", DefaultPage)
	w.must(err)
	for b.Loop() {
		for k, d := range page {
			staged := w.new.says(w, w.paintings[d.ID])
			staged.Raw += rand.Float64() // so that the bests change too
			page[k].Staged, page[k].At = &staged, time.Now()
		}
		w.must(w.mirror.Drawings(b.Context(), page))
	}
	perMinute(b, b.N*DefaultPage)
}

// BenchmarkRescoreRun takes a prompt of 1,500 drawings there and back again: everything together.
func BenchmarkRescoreRun(b *testing.B) {
	const drawings = 1500
	w, _ := crowd(b, drawings)
	aim := w.new
	for b.Loop() {
		r := w.rescorerTo(aim, noPictures{w})
		if report, err := r.Run(b.Context(), Options{}); err != nil || report.Prompts != 1 {
			b.Fatalf("%+v, error %v", report, err)
		}
		if aim = w.old; w.prompt(w.anyPrompt()).Judge == w.old.name {
			aim = w.new
		}
	}
	perMinute(b, b.N*drawings)
}

func (w *world) anyPrompt() string {
	for id := range w.texts {
		return id
	}
	return ""
}

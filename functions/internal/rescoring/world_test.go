package rescoring

import (
	"context"
	"errors"
	"fmt"
	"image"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/firestore"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/judge/judgetest"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/player"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/scoring"
	"paint.wtf/functions/internal/teststack"
)

// In the tests the game goes from the judge that is old to the one that is new: other templates, probes, weights, scale and
// thresholds, on the same networks.
func oldNumbers(m map[string]any) { thresholds(m, 0.35, 1) }

func newNumbers(m map[string]any) {
	m["scoring"] = "3"
	m["promptTemplates"] = []string{"a doodle of {}", "an illustration of {}"}
	m["score"] = map[string]any{"rawAt0": -0.9, "rawAt100": 0.8}
	probe := m["textProbe"].(map[string]any)
	probe["prompts"], probe["weight"], probe["margin"] = []string{"text", "symbols"}, 0.8, 0.3
	thresholds(m, 1, 0.35)
}

// newNetworks is another model: it sees pictures otherwise.
func newNetworks(m map[string]any) {
	newNumbers(m)
	m["version"] = "4"
	m["image"].(map[string]any)["mean"] = []float64{0.4, 0.5, 0.6}
}

func thresholds(m map[string]any, values ...float64) {
	for i, concept := range m["nsfw"].(map[string]any)["concepts"].([]any) {
		concept.(map[string]any)["threshold"] = values[i]
	}
}

// flagless is a manifest without anything to flag.
func flagless(change func(map[string]any)) func(map[string]any) {
	return func(m map[string]any) {
		change(m)
		m["nsfw"] = map[string]any{"contrasts": []string{}, "concepts": []any{}}
	}
}

var bank = []string{"a frog", "a cat", "a hot dog", "light bulbs", "a raccoon driving a tractor"}

func openJudge(t testing.TB, change func(map[string]any)) *judge.Judge {
	t.Helper()
	j, err := judge.Open(os.DirFS(judgetest.Changed(t, change)), judge.Options{Library: judgetest.Library(t), Bank: bank})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	return j
}

// An oracle knows what a judge says of a drawing, from the drawing's vectors alone.
type oracle struct {
	name            docstore.Judge
	whole, flagless *judge.Judge
	prompts         map[string]judge.Prompt
}

func newOracle(t testing.TB, change func(map[string]any)) *oracle {
	whole := openJudge(t, change)
	m := whole.Manifest()
	return &oracle{
		docstore.Judge{Model: m.Name, Version: m.Version, Scoring: m.Scoring}, whole, openJudge(t, flagless(change)),
		map[string]judge.Prompt{},
	}
}

// says is the judge's score of a painting. What the flags say has no part in it.
func (o *oracle) says(w *world, painted painting) docstore.Scored {
	w.Helper()
	text := w.texts[painted.promptID]
	p, ok := o.prompts[text]
	if !ok {
		var err error
		p, err = o.whole.Prompt(w.Context(), text)
		w.must(err)
		o.prompts[text] = p
	}
	seen := painted.seen
	if o.name.Network() != w.old.name.Network() {
		var err error
		seen, err = o.whole.Embed(w.Context(), painted.picture)
		w.must(err)
	}
	s := scoring.Scored(o.whole.Score(seen, p))
	if unflagged := o.flagless.Score(seen, p); unflagged.Raw != s.Raw || unflagged.Score != s.Score {
		w.Errorf("with flags raw is %v, and without %v", s.Raw, unflagged.Raw)
	}
	return s
}

// A process serves the game with one model folder.
type process struct{ judges *prompting.Judges }

func (w *world) process(o *oracle) process { return process{prompting.NewJudges(w.documents, o.whole)} }

// A painting is what a test knows of a drawing.
type painting struct {
	id, promptID string
	seen         judge.Image // by the networks of the old and the new judge
	picture      image.Image // for other networks; nil where there are none in the test
}

// A world is a game on real parts: its own documents, a database, two processes of the same networks.
type world struct {
	testing.TB
	documents *docstore.Store
	boards    *board.Store
	mirror    *mirror.Mirror
	old, new  *oracle
	oracles   []*oracle // these two, and others that a test adds
	processes []process
	texts     map[string]string // of prompts
	paintings map[string]painting
	random    *rand.Rand
	emptied   int // databases besides that of boards
}

func newWorld(t testing.TB, seed uint64) *world {
	t.Helper()
	teststack.Emulators(t)
	w := &world{
		TB: t, boards: emptyDatabase(t, 0), old: lastingOracle(t, &oldJudge, oldNumbers), new: lastingOracle(t, &newJudge, newNumbers),
		texts: map[string]string{}, paintings: map[string]painting{}, random: rand.New(rand.NewPCG(seed, 0)),
	}
	var err error
	project := "demo-rescoring-" + strings.ToLower(newID(rand.New(rand.NewPCG(rand.Uint64(), 0)))[:10])
	if w.documents, err = docstore.Open(t.Context(), project); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.documents.Close() })
	w.mirror = mirror.New(w.documents, w.boards)
	w.oracles = []*oracle{w.old, w.new}
	w.processes = []process{w.process(w.old), w.process(w.new)}
	return w
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func newID(random *rand.Rand) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	id := make([]byte, 20)
	for i := range id {
		id[i] = letters[random.IntN(len(letters))]
	}
	return string(id)
}

// ask adds a prompt, which the process answers and mirrors.
func (w *world) ask(p process, text string) (id string) {
	w.Helper()
	id = newID(w.random)
	_, err := w.documents.AddPromptAs(w.Context(), id, text)
	w.must(err)
	w.must(prompting.New(w.documents, p.judges).Written(w.Context(), id))
	w.must(w.mirror.Prompt(w.Context(), id))
	w.texts[id] = text
	return id
}

// glimpse is a picture as random networks might see it.
func (w *world) glimpse() judge.Image {
	direction := func() []float32 {
		v, length := make([]float32, 8), 0.0
		for i := range v {
			v[i] = float32(w.random.NormFloat64())
			length += float64(v[i]) * float64(v[i])
		}
		for i := range v {
			v[i] /= float32(math.Sqrt(length))
		}
		return v
	}
	seen := judge.Image{Vector: direction(), Mirror: direction(), Blank: w.random.IntN(10) == 0}
	for w.random.IntN(3) == 0 && len(seen.Parts) < 2 {
		seen.Parts = append(seen.Parts, judge.Image{Vector: direction(), Mirror: direction()})
	}
	return seen
}

// submit opens a submission.
func (w *world) submit(uid, promptID string) (id string) {
	w.Helper()
	id = newID(w.random)
	_, _, err := w.documents.OpenSubmission(w.Context(), docstore.Submission{
		UID: uid, DrawingID: id, PromptID: promptID, Lifetime: time.Hour, PerMinute: 1e6,
		NewPlayer: func() docstore.Player { return docstore.Player{PlayerID: player.NewID(), DisplayName: "somebody"} },
	})
	w.must(err)
	return id
}

// paint submits a drawing and lets a process score it; its event is the caller's to deliver.
func (w *world) paint(p process, uid, promptID string, seen judge.Image, pixels string) (id string) {
	w.Helper()
	id = w.submit(uid, promptID)
	w.paintings[id] = painting{id: id, promptID: promptID, seen: seen}
	_, _, err := scoring.Finish(w.Context(), w.documents, p.judges, id, promptID,
		scoring.Judged{Seen: seen, Image: docstore.Image{
			Path: drawing.PicturePath(id), Width: drawing.Size, Height: drawing.Size, SHA256: pixels,
		}})
	w.must(err)
	return id
}

// painted is a drawing of a random picture whose event has been delivered.
func (w *world) painted(p process, uid, promptID string) (id string) {
	w.Helper()
	id = w.paint(p, uid, promptID, w.glimpse(), newID(w.random))
	w.must(w.mirror.Drawing(w.Context(), id))
	return id
}

func (w *world) update(path string, updates ...firestore.Update) {
	w.Helper()
	_, err := w.documents.Client().Doc(path).Update(w.Context(), updates)
	w.must(err)
}

func (w *world) drawing(id string) docstore.Drawing {
	w.Helper()
	read, err := w.documents.Drawing(w.Context(), id)
	w.must(err)
	if read.Value == nil {
		w.Fatalf("there is no drawing %s", id)
	}
	return *read.Value
}

func (w *world) prompt(id string) docstore.Prompt {
	w.Helper()
	read, err := w.documents.Prompt(w.Context(), id)
	w.must(err)
	return *read.Value
}

// rescorer takes the game to the new judge, one prompt at a time; pictures are not to be read. All clocks are one.
func (w *world) rescorer() *Rescorer { return w.rescorerTo(w.new, noPictures{w}) }

func (w *world) rescorerTo(o *oracle, pictures Pictures) *Rescorer {
	r := New(w.documents, w.boards, pictures, prompting.NewJudges(w.documents, o.whole))
	r.atOnce, r.skew = 1, 0
	return r
}

// noPictures fails the test when a picture is read.
type noPictures struct{ *world }

func (n noPictures) Read(_ context.Context, name string, _ int64) ([]byte, error) {
	n.Errorf("the picture %s was read, and its vectors are there", name)
	return nil, fault.Unavailable
}

// oracle returns the one of a name.
func (w *world) oracle(name string) *oracle {
	w.Helper()
	for _, o := range w.oracles {
		if o.name.String() == name {
			return o
		}
	}
	w.Fatalf("a board is %q's", name)
	return nil
}

// entries reads a whole board.
func (w *world) entries(boards *board.Store, promptID string, scope board.Scope) (by string, entries []board.Entry) {
	w.Helper()
	for after := ""; ; {
		page, err := boards.Board(w.Context(), board.Query{PromptID: promptID, Scope: scope, After: after, Limit: board.MaxLimit})
		w.must(err)
		entries = append(entries, page.Entries...)
		if after = page.Next; after == "" {
			if page.Of != len(entries) {
				w.Errorf("the board says %d and has %d entries", page.Of, len(entries))
			}
			return page.Prompt.Judge, entries
		}
	}
}

// checkUnmixed holds every board to be one judge's from top to bottom, in order, with its scores and its flags.
func (w *world) checkUnmixed(boards *board.Store, when string) {
	w.Helper()
	for promptID, text := range w.texts {
		for _, scope := range []board.Scope{board.Players, board.Drawings} {
			by, entries := w.entries(boards, promptID, scope)
			o := w.oracle(by)
			before := math.Inf(1)
			for _, e := range entries {
				said := o.says(w, w.paintings[e.DrawingID])
				if e.Score != said.Score || said.Raw > before {
					w.Errorf("%s: on the board of %s, %s has %v at rank %d; %s gives %v", when, text, e.DrawingID, e.Score, e.Rank, by, said.Score)
				}
				if e.Blurred && !said.NSFW.Flagged {
					w.Errorf("%s: %s is blurred, and %s does not flag it", when, e.DrawingID, by)
				}
				before = said.Raw
			}
		}
	}
}

// checkNobodyWaits holds drawings that are to be ranked to be on their boards: where all processes have the same networks, none
// ever leaves it because of a re-scoring. Left out are those that are gone, and those that came after a flip, where the mirror
// does not know of that yet.
func (w *world) checkNobodyWaits(when string, ids ...string) {
	w.Helper()
	for _, id := range ids {
		st, err := w.boards.Drawing(w.Context(), id)
		if errors.Is(err, fault.NotFound) {
			continue
		}
		w.must(err)
		if st.RankState != board.RankPending {
			continue
		}
		read, err := w.documents.Drawing(w.Context(), id)
		w.must(err)
		if read.Value == nil || read.Value.State != drawing.Scored {
			continue
		}
		mirrored, err := w.boards.Prompt(w.Context(), st.PromptID)
		w.must(err)
		if flipped := w.prompt(st.PromptID).Judge.String(); st.Judge != flipped || mirrored.Judge == flipped {
			w.Errorf("%s: %s is waiting for a rank: %+v", when, id, st)
		}
	}
}

// drawings reads those that are there.
func (w *world) drawings() []docstore.DrawingAt {
	w.Helper()
	found, err := w.documents.Drawings(w.Context(), slices.Sorted(maps.Keys(w.paintings)))
	w.must(err)
	return found
}

// checkDocuments holds each of a drawing's scores in its document to be what the judge that it names says.
func (w *world) checkDocuments(when string) {
	w.Helper()
	for _, d := range w.drawings() {
		if d.State != drawing.Scored {
			continue
		}
		for _, o := range w.oracles {
			if s, ok := d.By(o.name); ok && !reflect.DeepEqual(s, o.says(w, w.paintings[d.ID])) {
				w.Errorf("%s: %s's score of %s is %+v, not %+v", when, o.name, d.ID, s, o.says(w, w.paintings[d.ID]))
			}
		}
	}
}

// afresh fills a mirror as if everything had been scored by each prompt's judge and by no other.
func (w *world) afresh() *board.Store {
	w.Helper()
	boards := w.emptyMirror()
	at := time.Now()
	judges := map[string]string{}
	for id, text := range w.texts {
		p := w.prompt(id)
		judges[id] = p.Judge.String()
		w.must(boards.PutPrompt(w.Context(), board.Prompt{
			ID: id, Text: text, Ready: true, Active: true, CreatedAt: p.CreatedAt, Judge: judges[id],
		}, at))
	}
	var rows []board.Versioned
	for _, d := range w.drawings() {
		if d.State != drawing.Scored {
			continue
		}
		said := w.oracle(judges[d.PromptID]).says(w, w.paintings[d.ID])
		rows = append(rows, board.Versioned{Version: at, Drawing: board.Drawing{
			ID: d.ID, PromptID: d.PromptID, UID: d.UID, CreatedAt: d.CreatedAt, Judge: judges[d.PromptID], Score: said.Score, Raw: said.Raw,
			Parts: board.Parts(said.Parts), ImagePath: drawing.PicturePath(d.ID), Visible: d.Visible(), Ranked: d.Ranked,
			Blurred: said.NSFW.Flagged && !d.NSFW.Cleared,
		}})
	}
	w.must(boards.PutDrawings(w.Context(), rows))
	return boards
}

// emptyMirror is a mirror with nothing in it. There are two, to be compared with each other: the third is the first again.
func (w *world) emptyMirror() *board.Store {
	w.Helper()
	w.emptied++
	return emptyDatabase(w, 1+w.emptied%2)
}

// checkSame holds two mirrors to have the same boards.
func (w *world) checkSame(got, want *board.Store, when string) {
	w.Helper()
	for id, text := range w.texts {
		for _, scope := range []board.Scope{board.Players, board.Drawings} {
			by, a := w.entries(got, id, scope)
			wanted, b := w.entries(want, id, scope)
			if by != wanted || !slices.EqualFunc(a, b, func(a, b board.Entry) bool {
				a.Player, b.Player = board.PublicPlayer{}, board.PublicPlayer{}
				return a == b
			}) {
				w.Errorf("%s: the %s board of %s is %s's\n%v\nand should be %s's\n%v", when, scope, text, by, brief(a), wanted, brief(b))
			}
		}
	}
	for id := range w.paintings {
		a, errA := got.Drawing(w.Context(), id)
		b, errB := want.Drawing(w.Context(), id)
		if errors.Is(errA, fault.NotFound) != errors.Is(errB, fault.NotFound) || a.Rank != b.Rank || a.Of != b.Of || a.Score != b.Score ||
			a.Raw != b.Raw || a.Blurred != b.Blurred || a.Visible != b.Visible || !reflect.DeepEqual(a.Place, b.Place) {
			w.Errorf("%s: drawing %s stands\n%+v (%v), and should stand\n%+v (%v)", when, id, a, errA, b, errB)
		}
	}
}

func brief(entries []board.Entry) string {
	var lines []string
	for _, e := range entries {
		lines = append(lines, fmt.Sprintf("%d %s %v %v", e.Rank, e.DrawingID, e.Score, e.Blurred))
	}
	return strings.Join(lines, "\n")
}

// rebuild fills a mirror from the documents as they are.
func (w *world) rebuild() *board.Store {
	w.Helper()
	boards := w.emptyMirror()
	m := mirror.New(w.documents, boards)
	for id := range w.texts {
		w.must(m.Prompt(w.Context(), id))
	}
	w.must(m.Drawings(w.Context(), w.drawings()))
	return boards
}

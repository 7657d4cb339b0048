package plausibility

import (
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/strokelog"
)

// A sent drawing is what the site's canvas sends; e2e/canvas/hands.ts drew those in testdata.
type sent struct {
	log     strokelog.Log
	picture *image.NRGBA
}

func honest(t testing.TB, name string) sent {
	t.Helper()
	file := func(ending string) []byte {
		data, err := os.ReadFile(filepath.Join("testdata", "honest", name+ending))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	log, err := strokelog.Read(file(".json.gz"))
	if err != nil {
		t.Fatalf("the log of %s: %v", name, err)
	}
	picture, err := drawing.Decode(file(".png"))
	if err != nil {
		t.Fatal(err)
	}
	return sent{log, picture}
}

func honestNames(t testing.TB) (names []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/honest/*.png")
	if err != nil || len(files) < 11 {
		t.Fatalf("%d honest drawings, %v", len(files), err)
	}
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".png"))
	}
	return names
}

func TestAnHonestDrawingIsNeverDoubted(t *testing.T) {
	for _, name := range honestNames(t) {
		t.Run(name, func(t *testing.T) {
			d := honest(t, name)
			painted, unaccounted := account(d.log, d.picture)
			if painted < unaccountedLeast {
				t.Errorf("there are only %d painted pixels: this shows nothing", painted)
			}
			if unaccounted > 0 {
				t.Errorf("%d of %d painted pixels are not accounted for", unaccounted, painted)
			}
			if doubts := Doubts(d.log, d.picture); len(doubts) > 0 {
				t.Errorf("it is doubted: %v", doubts)
			}
		})
	}
}

// blots are filled squares on white.
func blots(at ...image.Rectangle) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
	draw.Draw(picture, picture.Rect, image.White, image.Point{}, draw.Src)
	for _, r := range at {
		draw.Draw(picture, r, image.NewUniform(color.NRGBA{200, 30, 90, 255}), image.Point{}, draw.Src)
	}
	return picture
}

func TestAPictureThatItsLogCannotHavePaintedIsDoubted(t *testing.T) {
	face, dots := honest(t, "a-face"), honest(t, "quick-dots")
	yellow, pressed := honest(t, "paper-of-another-colour-poured-twice"), honest(t, "a-pen-that-is-pressed-as-hard-as-it-can-be")
	cleared := strokelog.Log{Ops: append(slices.Clone(face.log.Ops), strokelog.Op{Type: strokelog.Clear})}
	for name, d := range map[string]sent{
		"another drawing's log":       {dots.log, face.picture},
		"no operation at all":         {strokelog.Log{}, face.picture},
		"all of it was cleared away":  {cleared, face.picture},
		"the picture is another one":  {face.log, blots(image.Rect(0, 0, 90, 90), image.Rect(400, 400, 500, 500))},
		"poured in colours of no use": {yellow.log, pressed.picture},
	} {
		t.Run(name, func(t *testing.T) {
			if doubts := Doubts(d.log, d.picture); !slices.Equal(doubts, []drawing.Doubt{drawing.StrokesTooFew}) {
				painted, unaccounted := account(d.log, d.picture)
				t.Errorf("the doubts are %v, with %d of %d pixels not accounted for", doubts, unaccounted, painted)
			}
		})
	}
}

func TestALittleMoreThanItsLogIsNoDoubt(t *testing.T) {
	d := honest(t, "every-brush")
	draw.Draw(d.picture, image.Rect(0, 490, 100, 510), image.NewUniform(color.Black), image.Point{}, draw.Src)
	if doubts := Doubts(d.log, d.picture); len(doubts) > 0 {
		t.Errorf("it is doubted: %v", doubts)
	}
}

// stroke is a pen's line through places of the paper, with so many milliseconds between any two.
func stroke(from, step float64, places ...strokelog.Place) strokelog.Op {
	op := strokelog.Op{Type: strokelog.Stroke, Tool: strokelog.Pen, Color: "#000000", Size: 7}
	for i, p := range places {
		op.Points = append(op.Points, strokelog.Point{Place: p, Pressure: 0.5, Time: from + step*float64(i)})
	}
	return op
}

// across is a way that goes from corner to corner of the paper, so many times.
func across(times int) (places []strokelog.Place) {
	for i := range times + 1 {
		at := float64(i % 2 * drawing.Size)
		places = append(places, strokelog.Place{X: at, Y: at})
	}
	return places
}

func TestALogIsDoubtedWhereNoHandIsAsFast(t *testing.T) {
	dots := func(count int, step float64) (log strokelog.Log) {
		for i := range count {
			log.Ops = append(log.Ops, stroke(step*float64(i), 0, strokelog.Place{X: 10 * float64(i), Y: 99}))
		}
		return log
	}
	one := func(op strokelog.Op) strokelog.Log { return strokelog.Log{Ops: []strokelog.Op{op}} }
	near, far := strokelog.Place{X: 600, Y: 100}, strokelog.Place{X: 4000, Y: 100}
	for name, c := range map[string]struct {
		log  strokelog.Log
		fast bool
	}{
		"a flick there and back, by a coarse clock": {one(stroke(0, 0, across(2)...)), false},
		"a long line in no time":                    {one(stroke(0, 0, across(4)...)), true},
		"back and forth as fast as a hand can":      {one(stroke(0, 60, across(60)...)), false},
		"back and forth three times as fast":        {one(stroke(0, 20, across(60)...)), true},
		"far off the paper":                         {one(stroke(0, 1, near, far, near, far, near)), false},
		"taps by a quick finger":                    {dots(40, 120), false},
		"taps by no finger":                         {dots(40, 20), true},
		"a few dots by a coarse clock":              {dots(4, 0), false},
		"many strokes in no time":                   {dots(8, 0), true},
		"shapes alone, which have no time":          {honest(t, "shapes-full-and-empty").log, false},
		"a stroke without a point":                  {one(stroke(0, 0)), false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tooFast(c.log); got != c.fast {
				t.Errorf("too fast: %v", got)
			}
		})
	}
}

func TestALogThatGoesOverThePaperAgainAndAgainIsReadInTime(t *testing.T) {
	log := strokelog.Log{}
	for i := range 4 {
		op := stroke(0, 8, across(100_000)...)
		op.Size, op.Mirrored, op.Points[0].X = 64, true, float64(i)
		log.Ops = append(log.Ops, op)
	}
	start := time.Now()
	Doubts(log, blots())
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
}

package nsfwshapes

import (
	"crypto/sha256"
	"fmt"
	"image/color"
	"reflect"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/goregular"

	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/sketch"
)

// written is writing in a font that is at hand everywhere, with a made-up list of rude words.
func written(t *testing.T) Writing {
	t.Helper()
	f, err := lettering.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	fonts := map[string]lettering.Font{}
	for _, names := range [][]string{trainingFonts, evaluationFonts} {
		for _, name := range names {
			fonts[name] = f
		}
	}
	w, err := newWriting(fonts, []string{"blorp", "fnarg", "two words", "xy", "Zut", "tiger"})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func every(t *testing.T) []Family {
	w := written(t)
	families := all()
	for _, s := range []Split{Training, Evaluation} {
		families = append(append(families, w.Families(s)...), w.NearMisses(s)...)
	}
	return families
}

func TestEveryConceptHasFamiliesAndNearMissesToTrainAndToMeasure(t *testing.T) {
	w := written(t)
	for _, c := range append(Concepts(), Profanity) {
		for s, least := range map[Split]int{Training: 3, Evaluation: 2} {
			families, near := Families(c, s), NearMisses(c, s)
			if c == Profanity {
				families, near = w.Families(s), w.NearMisses(s)
			}
			if len(families) < least || len(near) < least {
				t.Errorf("%s, %v: %d families and %d near misses", c, s, len(families), len(near))
			}
			for _, f := range families {
				if f.Concept != c || f.Split != s || f.NearMiss || len(f.Captions) < 2 {
					t.Errorf("%s, %v: got %+v", c, s, f)
				}
			}
			for _, f := range near {
				if f.Concept != c || f.Split != s || !f.NearMiss || len(f.Captions) == 0 {
					t.Errorf("%s, %v: got %+v", c, s, f)
				}
			}
		}
	}
}

func TestNoFamilyIsInBothSplits(t *testing.T) {
	names := map[string]bool{}
	constructions := map[uintptr]string{}
	for _, f := range every(t) {
		if names[f.Name] {
			t.Errorf("%s is there twice", f.Name)
		}
		names[f.Name] = true
		if f.Concept == Profanity {
			continue
		}
		way := reflect.ValueOf(f.draw).Pointer()
		if other, there := constructions[way]; there {
			t.Errorf("%s is drawn like %s", f.Name, other)
		}
		constructions[way] = f.Name
	}
}

func TestASeedAlwaysGivesTheSameDrawing(t *testing.T) {
	for _, f := range every(t) {
		first, text := f.Draw(7), f.Text(7)
		if again := f.Draw(7); !reflect.DeepEqual(first, again) {
			t.Errorf("%s differs from itself", f.Name)
		}
		if again := f.Text(7); text != again {
			t.Errorf("%s writes %q, then %q", f.Name, text, again)
		}
	}
}

func TestEveryDrawingHasItsInkInsideTheCanvas(t *testing.T) {
	const seeds = 25
	for _, f := range every(t) {
		for seed := range int64(seeds) {
			d := f.Draw(seed)
			b := d.Bounds()
			if b.Min.X < 0 || b.Min.Y < 0 || b.Max.X > side || b.Max.Y > side {
				t.Errorf("%s, seed %d: ink at %v", f.Name, seed, b)
			}
			if longer := max(b.Width(), b.Height()); longer < 120 {
				t.Errorf("%s, seed %d: %.0f pixels large", f.Name, seed, longer)
			}
			if len(d) == 0 || isBlank(d) {
				t.Errorf("%s, seed %d draws nothing", f.Name, seed)
			}
		}
	}
}

func isBlank(d sketch.Drawing) bool {
	for _, m := range d {
		if len(m.Points) > 1 && m.Color != (color.NRGBA{R: 255, G: 255, B: 255, A: 255}) {
			return false
		}
	}
	return true
}

func TestPensAreFourToTenPixelsWide(t *testing.T) {
	for _, f := range every(t) {
		for seed := range int64(20) {
			for _, m := range f.Draw(seed) {
				if !m.Fill && (m.Width < thinnest || m.Width > 1.6*thickest) {
					t.Fatalf("%s, seed %d: a pen of %.1f pixels", f.Name, seed, m.Width)
				}
			}
		}
	}
}

func TestDrawingsOfAFamilyDiffer(t *testing.T) {
	const seeds = 12
	type place struct{ x, y int }
	for _, f := range every(t) {
		shapes, places := map[[32]byte]bool{}, map[place]bool{}
		sizes, inks := map[int]bool{}, map[color.NRGBA]bool{}
		for seed := range int64(seeds) {
			d := f.Draw(seed)
			b := d.Bounds()
			places[place{int(b.Min.X) / 32, int(b.Min.Y) / 32}] = true
			sizes[int(max(b.Width(), b.Height()))/32] = true
			// What is left of a drawing when its place, size and colours are taken away.
			shapes[sha256.Sum256(fmt.Append(nil, d.Fit(sketch.Box{Max: sketch.Point{X: side, Y: side}})[0].Points))] = true
			for _, m := range d {
				inks[m.Color] = true
			}
		}
		if len(shapes) != seeds || len(places) < 6 || len(sizes) < 4 || len(inks) < 3 {
			t.Errorf("%s: of %d seeds %d shapes, %d places, %d sizes, %d colours", f.Name, seeds, len(shapes), len(places), len(sizes), len(inks))
		}
	}
}

func TestAFamilyHasItsOwnNumbersForASeed(t *testing.T) {
	a, b := Family{Concept: Hate, Name: "a"}, Family{Concept: Hate, Name: "b"}
	if a.random(1).Uint64() == b.random(1).Uint64() || a.random(1).Uint64() == a.random(2).Uint64() {
		t.Error("two families, or two seeds, draw the same numbers")
	}
}

func TestRudeWordsAreSinglePlainOnesAndHarmlessOnesAreNotAmongThem(t *testing.T) {
	w := written(t)
	if want := []string{"blorp", "fnarg", "tiger"}; !reflect.DeepEqual(w.rude, want) {
		t.Errorf("took %v", w.rude)
	}
	lengths := map[int]int{}
	for _, word := range w.harmless {
		if word == "tiger" || !single.MatchString(word) {
			t.Errorf("%q counts as harmless", word)
		}
		lengths[len(word)]++
	}
	for n := 3; n <= 10; n++ {
		if lengths[n] < 20 {
			t.Errorf("%d harmless words of %d letters", lengths[n], n)
		}
	}
	for _, f := range w.NearMisses(Training) {
		for seed := range int64(40) {
			if f.Text(seed) == "tiger" {
				t.Fatal("a rude word is written as a harmless one")
			}
		}
	}
}

func TestWritingNeedsItsWordsAndEveryFont(t *testing.T) {
	for name, modules := range map[string]fstest.MapFS{
		"nothing":         {},
		"a damaged list":  {rudeList: {Data: []byte("{")}},
		"words, no fonts": {rudeList: {Data: []byte(`["blorp"]`)}},
	} {
		if _, err := OpenWriting(modules); err == nil {
			t.Errorf("%s was enough", name)
		}
	}
	if _, err := newWriting(written(t).fonts, []string{"two words"}); err == nil {
		t.Error("a list without single words was enough")
	}
}

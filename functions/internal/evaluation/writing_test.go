package evaluation

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/sketch"
)

func goFont(t *testing.T) lettering.Font {
	t.Helper()
	f, err := lettering.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func writer(t *testing.T, seed int) hand {
	t.Helper()
	r := seeded("writer", seed)
	d := anywhere(doodle("owl", true).Drawn(black, 6), r, 0.6, 0.9)
	return hand{font: goFont(t), word: "school bus", prompt: "a school bus on a cat", own: d, other: d, random: r}
}

// written makes a way's picture by its name.
func written(t *testing.T, name string, seed int) sketch.Drawing {
	t.Helper()
	for _, c := range cheats {
		if c.name == name {
			d, err := c.draw(writer(t, seed))
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
	}
	t.Fatalf("there is no way of cheating called %q", name)
	return nil
}

func TestEveryWayOfCheatingStaysOnTheCanvas(t *testing.T) {
	for _, c := range cheats {
		for seed := range 20 {
			if d := written(t, c.name, seed); len(d) == 0 || !inside(d) {
				t.Errorf("%s, %d: %d marks in %v", c.name, seed, len(d), d.Bounds())
			}
		}
	}
}

func TestMapsOfAWordAreThatWord(t *testing.T) {
	plain := written(t, "plain word", 5)
	for name, back := range map[string][6]float64{
		"mirrored word": sketch.Stretched(-1, 1, middle), "word upside down": sketch.Turned(180, middle),
	} {
		got := written(t, name, 5).Transform(back)
		for i := range plain {
			a, b := plain[i].Points[0], got[i].Points[0]
			if !near(a.X, b.X, 1e-9) || !near(a.Y, b.Y, 1e-9) {
				t.Fatalf("%s: letter %d begins at %v, and brought back at %v", name, i, a, b)
			}
		}
		if same := written(t, name, 5)[0].Points[0] == plain[0].Points[0]; same {
			t.Errorf("%s is the plain word", name)
		}
	}
}

func TestTheWholePromptIsWrittenInLines(t *testing.T) {
	h := writer(t, 1)
	seen := map[int]bool{}
	for range 20 {
		text := h.wrapped()
		if strings.Join(strings.Fields(text), " ") != h.prompt {
			t.Errorf("%q is not the prompt", text)
		}
		seen[strings.Count(text, "\n")+1] = true
	}
	if !seen[6] || !seen[3] || !seen[2] {
		t.Errorf("it was written in %v lines", seen)
	}
}

func TestDottedLettersAreDotsAndColouredOnesColoured(t *testing.T) {
	for _, m := range written(t, "word in dotted letters", 2) {
		if m.Fill || len(m.Points) != 1 {
			t.Fatalf("a mark of %d points, filled: %v", len(m.Points), m.Fill)
		}
	}
	for _, m := range written(t, "coloured word", 2) {
		if m.Color == black {
			t.Error("a letter is black")
		}
	}
}

func TestASmallWordLiesInACornerOverTheDrawing(t *testing.T) {
	corners := map[[2]bool]bool{}
	for seed := range 30 {
		alone := written(t, "small word in a corner", seed).Bounds()
		if alone.Width() > drawing.Size/4 {
			t.Errorf("a small word is %.0f pixels wide", alone.Width())
		}
		if x := min(alone.Min.X, drawing.Size-alone.Max.X); x > 30.001 {
			t.Errorf("it is %.0f pixels from the sides", x)
		}
		corners[[2]bool{alone.Min.X < 100, alone.Min.Y < 100}] = true
		over := written(t, "small word in a corner of a drawing of something else", seed)
		if len(over) <= 2 || over[0].Fill || !over[2].Fill {
			t.Errorf("the drawing is not under the word")
		}
	}
	if len(corners) != 4 {
		t.Errorf("only the corners %v", corners)
	}
}

func TestWithoutTheWordTheDrawingStaysWhereItWas(t *testing.T) {
	for seed := range 10 {
		with, without := written(t, ownWithWord, seed), written(t, ownAlone, seed)
		if len(without) != 2 || len(with) <= 2 {
			t.Fatalf("%d marks with the word, %d without", len(with), len(without))
		}
		for i := range without {
			if !slices.Equal(with[i].Points, without[i].Points) {
				t.Errorf("%d: mark %d is elsewhere", seed, i)
			}
		}
		word := with[2:].Bounds()
		if drawn := without.Bounds(); min(drawn.Max.X, word.Max.X)-max(drawn.Min.X, word.Min.X) > 1 && min(drawn.Max.Y, word.Max.Y)-max(drawn.Min.Y, word.Min.Y) > 1 {
			t.Errorf("%d: the word %v lies on the drawing %v", seed, word, drawn)
		}
	}
}

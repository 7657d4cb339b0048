package lettering

import (
	"image/color"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"paint.wtf/functions/internal/sketch"
)

var black = color.NRGBA{A: 255}

func regular(t *testing.T) Font {
	t.Helper()
	f, err := Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// box is the middle 300 pixels of the canvas.
var box = sketch.Box{Min: sketch.Point{X: 106, Y: 106}, Max: sketch.Point{X: 406, Y: 406}}

func TestLettersAreSolidAndTheirCountersOpen(t *testing.T) {
	d, err := regular(t).Filled("O", 100, black)
	if err != nil {
		t.Fatal(err)
	}
	picture := d.Fit(box).Canvas()
	if got := picture.NRGBAAt(256, 256); got.R != 255 {
		t.Errorf("the middle of an O is %v", got)
	}
	if got := picture.NRGBAAt(126, 256); got.R != 0 {
		t.Errorf("the left side of an O is %v", got)
	}
	ink := 0
	for i := 0; i < len(picture.Pix); i += 4 {
		if picture.Pix[i] < 128 {
			ink++
		}
	}
	if share := float64(ink) / (300 * 300); share < 0.15 || share > 0.4 {
		t.Errorf("an O fills %.2f of its box", share)
	}
}

func TestTextRunsToTheRightAndLinesDown(t *testing.T) {
	f := regular(t)
	one, _ := f.Filled("lll", 100, black)
	two, _ := f.Filled("lll\nl", 100, black)
	if len(one) != 3 || len(two) != 4 {
		t.Fatalf("%d and %d letters", len(one), len(two))
	}
	if one[0].Points[0].X >= one[1].Points[0].X {
		t.Error("the second letter is not to the right of the first")
	}
	if down := two.Bounds().Max.Y - one.Bounds().Max.Y; math.Abs(down-115) > 1 {
		t.Errorf("the second line is %.0f lower", down)
	}
	if a, b := one.Bounds().Centre().X, two[3:].Bounds().Centre().X; math.Abs(a-b) > 1 {
		t.Errorf("lines are centred at %.1f and %.1f", a, b)
	}
}

func TestDotsFollowTheOutlineAtTheirGap(t *testing.T) {
	f := regular(t)
	solid, _ := f.Filled("|", 300, black)
	dots, err := f.Dotted("|", 300, 10, 4, black)
	if err != nil {
		t.Fatal(err)
	}
	b := solid.Bounds()
	if want := 2 * (b.Width() + b.Height()) / 10; math.Abs(float64(len(dots))-want) > 2 {
		t.Errorf("%d dots round a bar, want about %.0f", len(dots), want)
	}
	for _, d := range dots {
		p := d.Points[0]
		if off := min(math.Abs(p.X-b.Min.X), math.Abs(p.X-b.Max.X), math.Abs(p.Y-b.Min.Y), math.Abs(p.Y-b.Max.Y)); off > 0.01 {
			t.Errorf("a dot lies %.2f pixels off the outline", off)
		}
	}
}

func TestAMissingLetterIsAnError(t *testing.T) {
	if _, err := regular(t).Filled("a\U0001F40D", 100, black); err == nil || !strings.Contains(err.Error(), "Go") {
		t.Errorf("a snake is written without an error that names the font: %v", err)
	}
}

func TestAFolderGivesOneFontForEachFamily(t *testing.T) {
	folder := fstest.MapFS{
		"a/400/regular.ttf": {Data: goregular.TTF},
		"a/700/bold.ttf":    {Data: gobold.TTF},
		"b/again.ttf":       {Data: goregular.TTF},
		"b/LICENSE":         {Data: []byte("free")},
	}
	fonts, err := Load(folder)
	if err != nil || len(fonts) != 1 || fonts["Go"].Family != "Go" {
		t.Errorf("got %v, %v", fonts, err)
	}
	folder["c.ttf"] = &fstest.MapFile{Data: []byte("no font")}
	if _, err := Load(folder); err == nil || !strings.Contains(err.Error(), "c.ttf") {
		t.Errorf("a damaged font gives %v", err)
	}
}

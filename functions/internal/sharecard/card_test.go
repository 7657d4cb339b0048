package sharecard

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"
)

// plain is a PNG of 512×512 pixels of one colour that no card has by itself.
func plain(t *testing.T, c color.Color) []byte {
	t.Helper()
	i := image.NewRGBA(image.Rect(0, 0, 512, 512))
	draw.Draw(i, i.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, i); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func render(t *testing.T, c Card) image.Image {
	t.Helper()
	data, err := Render(c)
	if err != nil {
		t.Fatal(err)
	}
	card, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if card.Bounds() != image.Rect(0, 0, Width, Height) {
		t.Fatalf("the card is %v", card.Bounds())
	}
	return card
}

// count is how many pixels of an area have a colour.
func count(i image.Image, area image.Rectangle, c color.NRGBA) (n int) {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if color.NRGBAModel.Convert(i.At(x, y)) == c {
				n++
			}
		}
	}
	return n
}

var (
	odd   = color.NRGBA{0x12, 0x34, 0x56, 0xff}
	all   = image.Rect(0, 0, Width, Height)
	right = image.Rect(int(column), 120, Width, Height) // the text, below the wordmark
)

func TestACardShowsTheWholeDrawing(t *testing.T) {
	card := render(t, Card{DrawingID: "a", Picture: plain(t, odd), Prompt: "a frog", Score: 50, Rank: 3, Of: 128})
	// All but the round corners, which take less than a hundredth.
	if got, whole := count(card, all, odd), int(picture*picture); got > whole || got < whole*99/100 {
		t.Errorf("%d of %d pixels of the drawing are there", got, whole)
	}
	if count(card, right, ink) < 1000 || count(card, right, sun) < 1000 {
		t.Error("there is no text")
	}
}

func TestACardWithoutAPictureShowsTheBlocker(t *testing.T) {
	card := render(t, Card{DrawingID: "a", Prompt: "a frog", Score: 50})
	frame := image.Rect(60, 70, 550, 550)
	if sheets, inks := count(card, frame, sheet), count(card, frame, ink); sheets < 100_000 || inks < 5_000 {
		t.Errorf("the blocker has %d pixels of sheet and %d of ink", sheets, inks)
	}
}

func TestOnlyARankedDrawingHasASticker(t *testing.T) {
	label := image.Rect(int(column), 500, Width, Height)
	for rank, want := range map[int]bool{0: false, 7: true} {
		card := render(t, Card{DrawingID: "a", Picture: plain(t, odd), Prompt: "a frog", Score: 50, Rank: rank, Of: 9})
		if got := count(card, label, sun) > 1000; got != want {
			t.Errorf("rank %d: a sticker is there: %v", rank, got)
		}
	}
}

func TestNothingRunsOutOfTheCard(t *testing.T) {
	card := render(t, Card{
		DrawingID: "a", Picture: plain(t, odd), Score: 100, Rank: 1_234_567, Of: 1_234_567,
		Prompt: "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW the longest prompt that there may be, with letters that are wide, and a last word: WWWWWWW",
	})
	for name, border := range map[string]image.Rectangle{
		"right": image.Rect(Width-10, 0, Width, Height), "bottom": image.Rect(int(column), Height-12, Width, Height),
	} {
		if n := count(card, border, ink); n > 0 {
			t.Errorf("%d pixels of ink at the %s", n, name)
		}
	}
}

func TestTheSameCardIsTheSameBytes(t *testing.T) {
	c := Card{DrawingID: "a", Picture: plain(t, odd), Prompt: "a frog", Score: 50, Rank: 3, Of: 128}
	first, err := Render(c)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Render(c); err != nil || !bytes.Equal(first, again) {
		t.Errorf("they differ, error %v", err)
	}
}

func TestWhatIsNoPictureIsAnError(t *testing.T) {
	if _, err := Render(Card{DrawingID: "a", Picture: []byte("no picture"), Prompt: "a frog"}); err == nil {
		t.Error("no error")
	}
}

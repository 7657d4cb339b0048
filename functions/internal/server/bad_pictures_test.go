package server

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

func TestAnUploadThatIsNoDrawingIsRejectedWithItsReason(t *testing.T) {
	g := newGame(t)
	promptID, good := g.newPrompt(), drawingtest.Encode(t, doodle())
	var asJPEG bytes.Buffer
	g.must(jpeg.Encode(&asJPEG, doodle(), nil))
	for name, c := range map[string]struct {
		data   []byte
		reason string
	}{
		"an empty file":             {nil, "not_png"},
		"a JPEG renamed":            {asJPEG.Bytes(), "not_png"},
		"half a PNG":                {good[:len(good)/2], "damaged"},
		"one pixel":                 {drawingtest.Encode(t, image.NewGray(image.Rect(0, 0, 1, 1))), "wrong_size"},
		"other dimensions":          {drawingtest.Encode(t, image.NewGray(image.Rect(0, 0, 512, 511))), "wrong_size"},
		"a bomb of 100,000×100,000": {drawingtest.Assemble(drawingtest.Header(100_000, 100_000, 8, 6, 0), nil), "wrong_size"},
		"a file over the limit":     {append(bytes.Clone(good), make([]byte, drawing.MaxBytes)...), "too_large"},
		"an animation":              {drawingtest.Animated(t, doodle()), "animated"},
	} {
		t.Run(name, func(t *testing.T) {
			id := g.submit("painter", promptID)
			path := drawing.UploadPath("painter", id)
			g.must(g.score(g.upload(path, c.data)))
			g.wantState(id, drawing.Rejected, c.reason)
			g.wantGone(path)
			g.wantGone(drawing.PicturePath(id))
		})
	}
}

func TestEveryKindOfPNGIsAccepted(t *testing.T) {
	g := newGame(t)
	area := image.Rect(0, 0, drawing.Size, drawing.Size)
	clear := doodle()
	for i := 0; i < len(clear.Pix); i += 4 {
		clear.Pix[i+3] = 255 - clear.Pix[i] // the paper becomes transparent
	}
	on := func(m draw.Image) image.Image {
		draw.Draw(m, area, doodle(), image.Point{}, draw.Src)
		return m
	}
	for name, data := range map[string][]byte{
		"16-bit":      drawingtest.Encode(t, on(image.NewRGBA64(area))),
		"palette":     drawingtest.Encode(t, on(image.NewPaletted(area, color.Palette{color.White, color.Black}))),
		"grey":        drawingtest.Encode(t, on(image.NewGray(area))),
		"transparent": drawingtest.Encode(t, clear),
		"interlaced":  drawingtest.Interlaced(doodle()),
	} {
		t.Run(name, func(t *testing.T) {
			id := g.submit("painter", g.newPrompt())
			g.must(g.score(g.upload(drawing.UploadPath("painter", id), data)))
			g.wantState(id, drawing.Scored, "")
		})
	}
}

func TestABlankCanvasIsScoredTheFloorAndNotRanked(t *testing.T) {
	g := newGame(t)
	for name, paper := range map[string]color.Color{"white": color.White, "filled": color.RGBA{200, 30, 30, 255}} {
		t.Run(name, func(t *testing.T) {
			blank := image.NewRGBA(image.Rect(0, 0, drawing.Size, drawing.Size))
			draw.Draw(blank, blank.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
			id := g.submit("painter", g.newPrompt())
			g.must(g.score(g.upload(drawing.UploadPath("painter", id), drawingtest.Encode(t, blank))))
			g.wantState(id, drawing.Scored, "blank")
			if d := g.drawing(id); d.Raw != -1 || d.Score != 0 || d.Ranked || !d.Parts.Blank {
				t.Errorf("the result is %+v", d)
			}
		})
	}
}

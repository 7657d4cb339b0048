package likeness

import (
	"testing"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

// FuzzOf hashes whatever can be decoded: the same again for the same pixels, and as it is written.
func FuzzOf(f *testing.F) {
	f.Add(drawingtest.Encode(f, house(6, black).Canvas()))
	f.Add(drawingtest.Encode(f, tree().Canvas()))
	f.Add(drawingtest.Encode(f, house(6, black)[:0].Canvas()))
	f.Fuzz(func(t *testing.T, file []byte) {
		picture, err := drawing.Decode(file)
		if err != nil {
			return
		}
		h, ok := Of(picture)
		if again, okAgain := Of(picture); again != h || okAgain != ok {
			t.Errorf("it looks like %s, and then like %s", h, again)
		}
		if read, err := Parse(h.String()); err != nil || read != h {
			t.Errorf("%s is read as %s, %v", h, read, err)
		}
	})
}

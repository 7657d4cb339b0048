package strokelog

import (
	"os"
	"testing"

	"paint.wtf/functions/internal/drawing"
)

// FuzzRead holds every log that is read within the bounds of the canvas. The seeds are operations as the canvas writes them,
// what it sends, and a few that it cannot have written.
func FuzzRead(f *testing.F) {
	for _, op := range []string{aStroke, aFill, aShape, aPolygon, aClear, "null", `{"type":"stroke"}`} {
		f.Add([]byte(logOf(op)), true)
	}
	f.Add([]byte("\x1f\x8b\x08"), false)
	// Of what the canvas sends the smallest: the fuzzer spends minutes to make long inputs shorter.
	packed, err := os.ReadFile("../plausibility/testdata/honest/quick-dots.json.gz")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(packed, false)
	f.Fuzz(func(t *testing.T, data []byte, plain bool) {
		read := Read
		if plain {
			read = Parse
		}
		log, err := read(data)
		if err != nil {
			return
		}
		for _, op := range log.Ops {
			if err := op.check(); err != nil {
				t.Errorf("an operation came through: %v", err)
			}
			for _, p := range op.Points {
				if !p.near() || p.Pressure < 0 || p.Pressure > 1 || p.Time < 0 {
					t.Errorf("a point came through: %v", p)
				}
			}
		}
		if unpacked, err := Unpack(data); err == nil && len(unpacked) > drawing.MaxStrokesInflated {
			t.Errorf("%d bytes were unpacked", len(unpacked))
		}
	})
}

package plausibility

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"paint.wtf/functions/internal/strokelog"
)

// FuzzDoubts gives any log that can be read a picture that is not its own: the answer comes in time, and counts no pixel twice.
func FuzzDoubts(f *testing.F) {
	// Of what the canvas sends the smallest: the fuzzer spends minutes to make long inputs shorter.
	for _, name := range []string{"quick-dots", "shapes-full-and-empty", "a-can-that-is-held"} {
		packed, err := os.ReadFile(filepath.Join("testdata", "honest", name+".json.gz"))
		if err != nil {
			f.Fatal(err)
		}
		log, err := strokelog.Unpack(packed)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(log)
	}
	picture := honest(f, "a-face").picture
	f.Fuzz(func(t *testing.T, data []byte) {
		log, err := strokelog.Parse(data)
		if err != nil {
			return
		}
		start := time.Now()
		painted, unaccounted := account(log, picture)
		if painted < 0 || unaccounted < 0 || unaccounted > painted || painted > len(picture.Pix)/4 {
			t.Errorf("%d pixels are painted, %d not accounted for", painted, unaccounted)
		}
		Doubts(log, picture)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("it took %s", took)
		}
	})
}

package strokelog

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"paint.wtf/functions/internal/drawing"
)

// logOf is a log of operations, as JSON.
func logOf(ops ...string) string {
	return `{"v":1,"width":512,"height":512,"seed":7,"ops":[` + strings.Join(ops, ",") + `]}`
}

// One operation of each kind, as the canvas writes them.
const (
	aStroke = `{"type":"stroke","tool":"pen","color":"#2456E6","size":7,"opacity":0.5,` +
		`"points":[[1.5,-2,0.5,0],[3,4,1,16]],"mirrored":true}`
	aFill  = `{"type":"fill","x":3,"y":4,"color":"#ffd42e","tolerance":32,"mask":"paper"}`
	aShape = `{"type":"shape","shape":"arrow","from":[1,2],"to":[300,4],` +
		`"color":"#000000","size":12,"opacity":1,"filled":false}`
	aPolygon = `{"type":"shape","shape":"polygon","from":[1,2],"to":[3,4],"corners":[[1,2],[9,9],[3,4]],` +
		`"color":"#000000","size":12,"opacity":1,"filled":true}`
	aClear = `{"type":"clear"}`
)

func packed(t testing.TB, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	if _, err := zip.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestALogOfTheCanvasIsRead(t *testing.T) {
	log, err := Read(packed(t, logOf(aStroke, aFill, aShape, aPolygon, aClear)))
	if err != nil {
		t.Fatal(err)
	}
	kinds := ""
	for _, op := range log.Ops {
		kinds += string(op.Type) + " "
	}
	if want := "stroke fill shape shape clear "; kinds != want {
		t.Errorf("the operations are %s, want %s", kinds, want)
	}
	stroke := log.Ops[0]
	rgb, err := stroke.RGB()
	if err != nil || rgb != [3]uint8{0x24, 0x56, 0xe6} || !stroke.Mirrored || stroke.Tool != Pen || stroke.Size != 7 {
		t.Errorf("the stroke is %+v, its colour %v, %v", stroke, rgb, err)
	}
	if want := (Point{Place{3, 4}, 1, 16}); len(stroke.Points) != 2 || stroke.Points[1] != want {
		t.Errorf("the points are %v", stroke.Points)
	}
	if from := *log.Ops[2].From; from != (Place{1, 2}) || len(log.Ops[3].Corners) != 3 || *log.Ops[1].Mask != PaperMask {
		t.Errorf("the shapes are %+v", log.Ops[1:])
	}
}

func TestAFieldThatIsNotKnownIsLeftOut(t *testing.T) {
	if _, err := Parse([]byte(strings.Replace(logOf(aClear), `"v":1`, `"v":1,"pen":"mightier"`, 1))); err != nil {
		t.Error(err)
	}
}

func TestALogThatTheCanvasCannotHaveWrittenIsRefused(t *testing.T) {
	change := func(op, old, new string) string {
		if !strings.Contains(op, old) {
			t.Fatalf("%s has no %s", op, old)
		}
		return logOf(strings.Replace(op, old, new, 1))
	}
	for name, log := range map[string]string{
		"nothing":                       "",
		"no object":                     "[]",
		"another version":               strings.Replace(logOf(), `"v":1`, `"v":2`, 1),
		"another canvas":                strings.Replace(logOf(), `512`, `513`, 1),
		"no seed":                       strings.Replace(logOf(), `,"seed":7`, ``, 1),
		"a seed that is too large":      strings.Replace(logOf(), `:7`, `:4294967296`, 1),
		"a seed that is no whole one":   strings.Replace(logOf(), `:7`, `:0.5`, 1),
		"no operations":                 `{"v":1,"width":512,"height":512,"seed":7}`,
		"operations that are none":      `{"v":1,"width":512,"height":512,"seed":7,"ops":null}`,
		"an operation that is null":     logOf("null"),
		"something behind it":           logOf() + "{}",
		"another type":                  change(aClear, "clear", "smudge"),
		"another tool":                  change(aStroke, "pen", "crayon"),
		"another shape":                 change(aShape, "arrow", "heart"),
		"no points":                     change(aStroke, `"points":[[1.5,-2,0.5,0],[3,4,1,16]],`, ""),
		"a point of three numbers":      change(aStroke, "[3,4,1,16]", "[3,4,1]"),
		"a point of five numbers":       change(aStroke, "[3,4,1,16]", "[3,4,1,16,0]"),
		"a point that is null":          change(aStroke, "[3,4,1,16]", "null"),
		"a number that is null":         change(aStroke, "[3,4,1,16]", "[3,4,1,null]"),
		"a point too far away":          change(aStroke, "[3,4,", "[4097,4,"),
		"a number that overflows":       change(aStroke, "[3,4,", "[1e999,4,"),
		"a pressure above one":          change(aStroke, "1,16]", "1.5,16]"),
		"a time before the beginning":   change(aStroke, "1,16]", "1,-1]"),
		"a brush too wide":              change(aStroke, `"size":7`, `"size":65`),
		"no size":                       change(aStroke, `"size":7,`, ``),
		"more than opaque":              change(aStroke, "0.5,\"points", "1.1,\"points"),
		"no opacity":                    change(aStroke, `"opacity":0.5,`, ``),
		"a point that is a text":        change(aStroke, "[3,4,1,16]", `"3,4,1,16"`),
		"a point with a list in it":     change(aStroke, "[3,4,1,16]", "[3,4,[1],16]"),
		"a colour by name":              change(aStroke, "#2456E6", "red"),
		"a colour of no digits":         change(aStroke, "#2456E6", "#24z6E6"),
		"mirrored by a text":            change(aStroke, `"mirrored":true`, `"mirrored":"yes"`),
		"a fill without a mask":         change(aFill, `,"mask":"paper"`, ""),
		"a fill with too long a mask":   change(aFill, "paper", strings.Repeat("A", maxMask+1)),
		"a fill of no place":            change(aFill, `"x":3,`, ""),
		"a tolerance above all":         change(aFill, "32", "256"),
		"a shape without an end":        change(aShape, `"to":[300,4],`, ""),
		"a shape that is neither":       change(aShape, `,"filled":false`, ""),
		"a polygon without corners":     change(aPolygon, `"corners":[[1,2],[9,9],[3,4]],`, ""),
		"a polygon with one far corner": change(aPolygon, "[9,9]", "[9,9000]"),
	} {
		if log, err := Parse([]byte(log)); err == nil {
			t.Errorf("%s: it is read as %+v", name, log)
		}
	}
}

func TestMorePointsThanAHandMakesAreRefused(t *testing.T) {
	points := strings.Repeat("[1,2,0.5,3],", maxPoints) + "[1,2,0.5,3]"
	log := logOf(strings.Replace(aStroke, "[1.5,-2,0.5,0],[3,4,1,16]", points, 1))
	if _, err := Parse([]byte(log)); err == nil || !strings.Contains(err.Error(), "points") {
		t.Errorf("the error is %v", err)
	}
}

func TestOnlyAsMuchIsUnpackedAsALogMayHold(t *testing.T) {
	for name, c := range map[string]struct {
		packed []byte
		fails  bool
	}{
		"a small one":              {packed(t, logOf()), false},
		"as much as may be":        {packed(t, strings.Repeat(" ", drawing.MaxStrokesInflated)), false},
		"a byte more":              {packed(t, strings.Repeat(" ", drawing.MaxStrokesInflated+1)), true},
		"many times as much":       {packed(t, strings.Repeat(" ", 8*drawing.MaxStrokesInflated)), true},
		"more than is uploaded":    {make([]byte, drawing.MaxStrokes+1), true},
		"what is not packed":       {[]byte(logOf()), true},
		"what is cut off":          {packed(t, logOf())[:20], true},
		"nothing":                  {nil, true},
		"something else behind it": {append(packed(t, logOf()), 1, 2, 3), true},
	} {
		log, err := Unpack(c.packed)
		if (err != nil) != c.fails || len(log) > drawing.MaxStrokesInflated {
			t.Errorf("%s: %d bytes, %v", name, len(log), err)
		}
	}
}

func ExampleParse() {
	log, err := Parse([]byte(logOf(aStroke)))
	fmt.Println(len(log.Ops), log.Ops[0].Tool, err)
	// Output: 1 pen <nil>
}

// Command measure counts how often two people's doodles of one thing look like copies, and how often a copy that was changed a
// little still does, on the Quick, Draw! drawings in a folder (see evaluation/quickdraw):
//
//	go run ./functions/internal/likeness/measure -doodles "$DOODLES"
package main

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"math/rand/v2"
	"os"

	"golang.org/x/image/math/f64"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/likeness"
	"paint.wtf/functions/internal/sketch"
)

// every is of how many doodles one is changed in every way.
const every = 10

func main() {
	folder := flag.String("doodles", "", "folder with "+quickdraw.File)
	flag.Parse()
	if *folder == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) error {
	doodles, err := quickdraw.ReadFolder(folder)
	if err != nil {
		return err
	}
	hashes := map[string][]likeness.Hash{}
	near := make([]int, len(changes))
	tried := 0
	for i, d := range doodles {
		h, _ := likeness.Of(drawn(d, black, 6).Canvas())
		hashes[d.Category] = append(hashes[d.Category], h)
		if i%every != 0 {
			continue
		}
		tried++
		for k, c := range changes {
			changed, _ := likeness.Of(c.of(d, rand.New(rand.NewPCG(uint64(i), uint64(k)))))
			if h.Distance(changed) <= likeness.Near {
				near[k]++
			}
		}
	}
	fmt.Printf("%d doodles of %d things: ", len(doodles), len(hashes))
	alarms(hashes)
	fmt.Printf("%d copies, changed by\n", tried)
	for k, c := range changes {
		fmt.Printf("  %-34s %3d %% near\n", c.name, (100*near[k]+tried/2)/tried)
	}
	return nil
}

// alarms prints how many pairs of doodles of one thing are near, and how many have a band in common and so are looked at.
func alarms(hashes map[string][]likeness.Hash) {
	pairs, near, looked := 0, 0, 0
	for _, of := range hashes {
		for a := range of {
			for b := range a {
				pairs++
				if of[a].Distance(of[b]) <= likeness.Near {
					near++
				}
				x, y := of[a].Bands(), of[b].Bands()
				if x[0] == y[0] || x[1] == y[1] || x[2] == y[2] {
					looked++
				}
			}
		}
	}
	share := 100 * float64(near) / float64(pairs)
	fmt.Printf("of %d pairs by two people %d are near (%.3f %%), %d have a band in common\n", pairs, near, share, looked)
}

var black = color.NRGBA{A: 255}

// drawn is a doodle in the middle of the canvas, with room around it.
func drawn(d quickdraw.Doodle, ink color.NRGBA, pen float64) sketch.Drawing {
	return d.Drawn(ink, pen).Fit(sketch.Box{Min: sketch.Point{X: 56, Y: 56}, Max: sketch.Point{X: 456, Y: 456}})
}

// changes are what a copyist may do to a picture.
var changes = []struct {
	name string
	of   func(quickdraw.Doodle, *rand.Rand) *image.NRGBA
}{
	{"a dot of 5 pixels within", func(d quickdraw.Doodle, r *rand.Rand) *image.NRGBA {
		return dotted(d, 150+r.IntN(200), 150+r.IntN(200))
	}},
	{"a dot of 5 pixels beside", func(d quickdraw.Doodle, r *rand.Rand) *image.NRGBA {
		return dotted(d, r.IntN(40), r.IntN(500))
	}},
	{"200 specks of light grey", func(d quickdraw.Doodle, r *rand.Rand) *image.NRGBA {
		picture := drawn(d, black, 6).Canvas()
		for range 200 {
			v := uint8(225 + r.IntN(30))
			picture.Set(r.IntN(512), r.IntN(512), color.NRGBA{v, v, v, 255})
		}
		return picture
	}},
	{"another colour", func(d quickdraw.Doodle, _ *rand.Rand) *image.NRGBA {
		return drawn(d, color.NRGBA{36, 86, 230, 255}, 6).Canvas()
	}},
	{"a pen one pixel wider", func(d quickdraw.Doodle, _ *rand.Rand) *image.NRGBA { return drawn(d, black, 7).Canvas() }},
	{"moving it", func(d quickdraw.Doodle, _ *rand.Rand) *image.NRGBA { return moved(d, f64.Aff3{1, 0, 9, 0, 1, 5}) }},
	{"making it four fifths as large", func(d quickdraw.Doodle, _ *rand.Rand) *image.NRGBA {
		return moved(d, f64.Aff3{0.8, 0, 20, 0, 0.8, 20})
	}},
	{"turning it by a degree", func(d quickdraw.Doodle, _ *rand.Rand) *image.NRGBA {
		return moved(d, sketch.Turned(1, sketch.Point{X: 256, Y: 256}))
	}},
	{"a short line more", func(d quickdraw.Doodle, r *rand.Rand) *image.NRGBA {
		at := sketch.Point{X: 150 + 200*r.Float64(), Y: 150 + 200*r.Float64()}
		line := sketch.Mark{Points: []sketch.Point{at, {X: at.X + 25, Y: at.Y + 10}}, Width: 6, Color: black}
		return sketch.Join(drawn(d, black, 6), sketch.Drawing{line}).Canvas()
	}},
}

func dotted(d quickdraw.Doodle, x, y int) *image.NRGBA {
	picture := drawn(d, black, 6).Canvas()
	for i := range 25 {
		picture.Set(x+i%5, y+i/5, black)
	}
	return picture
}

func moved(d quickdraw.Doodle, by f64.Aff3) *image.NRGBA {
	return drawn(d, black, 6).Transform(by).Canvas()
}

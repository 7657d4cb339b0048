package main

import (
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/sketch"
)

// draw writes n drawings of curved strokes in a few colours, the same ones every time, and returns their paths.
func draw(folder string, n int) (paths []string, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	for i := range n {
		path := filepath.Join(folder, fmt.Sprintf("%03d.png", i))
		paths = append(paths, path)
		file, err := drawing.Encode(strokes(rand.New(rand.NewPCG(7, uint64(i)))).Canvas())
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, file, 0o644); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

func strokes(random *rand.Rand) (d sketch.Drawing) {
	for range 8 + random.IntN(16) {
		at, turn := sketch.Point{X: 60 + 392*random.Float64(), Y: 60 + 392*random.Float64()}, 7*random.Float64()
		bend := random.NormFloat64() / 12
		m := sketch.Mark{Width: 4 + 12*random.Float64(), Color: color.NRGBA{uint8(random.IntN(256)), uint8(random.IntN(256)), uint8(random.IntN(256)), 255}}
		for range 10 + random.IntN(40) {
			m.Points = append(m.Points, at)
			turn += bend + random.NormFloat64()/20
			at.X += 8 * math.Cos(turn)
			at.Y += 8 * math.Sin(turn)
		}
		d = append(d, m)
	}
	return d
}

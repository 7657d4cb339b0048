package evaluation

import (
	"math"
	"math/rand/v2"

	"paint.wtf/functions/internal/sketch"
)

// scribbles are ways to move a pen without drawing anything. They give strokes of any size; anywhere places them.
var scribbles = []struct {
	name    string
	strokes func(r *rand.Rand) [][]sketch.Point
}{
	{"scribble: one wandering line", func(r *rand.Rand) [][]sketch.Point { return [][]sketch.Point{wander(r, 40+r.IntN(60))} }},
	{"scribble: dense ball", func(r *rand.Rand) [][]sketch.Point { return [][]sketch.Point{wander(r, 250+r.IntN(200))} }},
	{"scribble: zigzag", func(r *rand.Rand) [][]sketch.Point { return [][]sketch.Point{toAndFro(r)} }},
	{"scribble: spiral", func(r *rand.Rand) [][]sketch.Point { return [][]sketch.Point{spiral(r)} }},
	{"scribble: hatching", hatching},
	{"scribble: crossing curves", curves},
	{"scribble: dots", dots},
}

// wander turns a little more or less at each step.
func wander(r *rand.Rand, steps int) []sketch.Point {
	var at sketch.Point
	heading, turn := r.Float64()*2*math.Pi, 0.0
	points := []sketch.Point{at}
	for range steps {
		turn = 0.9*turn + r.NormFloat64()*0.15
		heading += turn
		at = sketch.Point{X: at.X + 3*math.Cos(heading), Y: at.Y + 3*math.Sin(heading)}
		points = append(points, at)
	}
	return points
}

func toAndFro(r *rand.Rand) []sketch.Point {
	n := 8 + r.IntN(30)
	pace, height := between(r, 0.5, 4), between(r, 15, 40)
	points := make([]sketch.Point, n)
	for i := range points {
		points[i] = sketch.Point{X: float64(i)*pace + r.NormFloat64()*2, Y: float64(i%2)*height + r.NormFloat64()*4}
	}
	return points
}

func spiral(r *rand.Rand) []sketch.Point {
	n, flat := 60+r.IntN(200), between(r, 0.5, 1)
	points := make([]sketch.Point, n)
	for i := range points {
		angle := 0.25 * float64(i)
		sin, cos := math.Sincos(angle)
		radius := angle + r.NormFloat64()*1.5
		points[i] = sketch.Point{X: radius * cos, Y: radius * sin * flat}
	}
	return points
}

func hatching(r *rand.Rand) [][]sketch.Point {
	strokes := make([][]sketch.Point, 8+r.IntN(30))
	slope := between(r, 0, math.Pi)
	for i := range strokes {
		x, y, length := r.Float64()*100, r.Float64()*100, between(r, 10, 50)
		sin, cos := math.Sincos(slope + r.NormFloat64()*0.15)
		strokes[i] = []sketch.Point{{X: x, Y: y}, {X: x + length*cos, Y: y + length*sin}}
	}
	return strokes
}

func curves(r *rand.Rand) [][]sketch.Point {
	strokes := make([][]sketch.Point, 2+r.IntN(7))
	for i := range strokes {
		var p [4]sketch.Point
		for k := range p {
			p[k] = sketch.Point{X: r.Float64() * 100, Y: r.Float64() * 100}
		}
		for k := range 25 { // a Bézier curve
			t := float64(k) / 24
			a, b, c, d := (1-t)*(1-t)*(1-t), 3*t*(1-t)*(1-t), 3*t*t*(1-t), t*t*t
			strokes[i] = append(strokes[i], sketch.Point{
				X: a*p[0].X + b*p[1].X + c*p[2].X + d*p[3].X, Y: a*p[0].Y + b*p[1].Y + c*p[2].Y + d*p[3].Y,
			})
		}
	}
	return strokes
}

func dots(r *rand.Rand) [][]sketch.Point {
	strokes := make([][]sketch.Point, 3+r.IntN(40))
	for i := range strokes {
		strokes[i] = []sketch.Point{{X: r.Float64() * 100, Y: r.Float64() * 100}}
	}
	return strokes
}

package strokelog

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
)

var (
	tools  = []string{Pen, Marker, Pencil, Spray, Eraser}
	shapes = []string{Line, Arrow, Rectangle, Ellipse, Polygon}
)

// check says what of an operation is not as the canvas writes it.
func (o Op) check() error {
	switch o.Type {
	case Stroke:
		return o.checkStroke()
	case Fill:
		return o.checkFill()
	case Shape:
		return o.checkShape()
	case Clear:
		return nil
	}
	return fmt.Errorf("no type %q", o.Type)
}

func (o Op) checkStroke() error {
	if !slices.Contains(tools, o.Tool) {
		return fmt.Errorf("no tool %q", o.Tool)
	}
	if o.Points == nil || len(o.Points) > maxPoints {
		return fmt.Errorf("%d points, and at most %d are taken", len(o.Points), maxPoints)
	}
	for _, p := range o.Points {
		if !p.near() || p.Pressure < 0 || p.Pressure > 1 || p.Time < 0 || p.Time > maxTime {
			return fmt.Errorf("a point at %v", p)
		}
	}
	return o.checkLook()
}

func (o Op) checkFill() error {
	switch {
	case o.X == nil || o.Y == nil || !(Place{*o.X, *o.Y}).near():
		return errors.New("a fill of no place")
	case o.Tolerance == nil || *o.Tolerance < 0 || *o.Tolerance > 255:
		return errors.New("a fill without a tolerance")
	case o.Mask == nil || len(*o.Mask) > maxMask:
		return errors.New("a fill without a mask, or with too long a one")
	}
	_, err := o.RGB()
	return err
}

func (o Op) checkShape() error {
	switch {
	case !slices.Contains(shapes, o.Shape):
		return fmt.Errorf("no shape %q", o.Shape)
	case o.From == nil || o.To == nil || o.Filled == nil || !o.From.near() || !o.To.near():
		return errors.New("a shape of no place")
	case o.Shape == Polygon && (len(o.Corners) < 2 || len(o.Corners) > maxCorners):
		return fmt.Errorf("a polygon of %d corners", len(o.Corners))
	}
	for _, corner := range o.Corners {
		if !corner.near() {
			return fmt.Errorf("a corner at %v", corner)
		}
	}
	return o.checkLook()
}

func (o Op) checkLook() error {
	if o.Size < minSize || o.Size > maxSize {
		return fmt.Errorf("a size of %v", o.Size)
	}
	if o.Opacity == nil || *o.Opacity < 0 || *o.Opacity > 1 {
		return errors.New("an opacity that is none")
	}
	_, err := o.RGB()
	return err
}

func (p Place) near() bool {
	return max(p.X, p.Y) <= farthest && min(p.X, p.Y) >= -farthest
}

// RGB is the operation's colour, each channel 0–255.
func (o Op) RGB() (rgb [3]uint8, err error) {
	if len(o.Color) != 7 || o.Color[0] != '#' {
		return rgb, fmt.Errorf("no colour %.20q", o.Color)
	}
	if _, err := hex.Decode(rgb[:], []byte(o.Color[1:])); err != nil {
		return rgb, fmt.Errorf("no colour %q", o.Color)
	}
	return rgb, nil
}

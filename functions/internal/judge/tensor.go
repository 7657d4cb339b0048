package judge

import (
	"image"
	"image/color"
	"image/draw"
)

// tensor writes a framed picture and its mirror image as float32 [2, 3, size, size]: (value/255 − mean) / std, channels
// in the order red, green, blue.
func tensor(m *image.RGBA, in ImageInput) []float32 {
	n := in.Size * in.Size
	out := make([]float32, 2*3*n)
	for c := range 3 {
		var value [256]float32
		for v := range value {
			value[v] = float32((float64(v)/255 - in.Mean[c]) / in.Std[c])
		}
		plain, mirror := out[c*n:(c+1)*n], out[(3+c)*n:(4+c)*n]
		for y := range in.Size {
			row := m.Pix[y*m.Stride:]
			for x := range in.Size {
				v := value[row[4*x+c]]
				plain[y*in.Size+x] = v
				mirror[y*in.Size+in.Size-1-x] = v
			}
		}
	}
	return out
}

// opaque returns the picture composited on white, with its corner at (0,0) and no gap between rows. What drawing.Decode
// returns is so already and is not copied.
func opaque(m image.Image) *image.RGBA {
	b := m.Bounds()
	var same *image.RGBA
	switch m := m.(type) {
	case *image.RGBA:
		same = m
	case *image.NRGBA: // opaque, the two types hold the same bytes
		same = &image.RGBA{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect}
	}
	if same != nil && b.Min == (image.Point{}) && same.Stride == 4*b.Dx() && len(same.Pix) == 4*b.Dx()*b.Dy() && same.Opaque() {
		return same
	}
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, m, b.Min, draw.Over)
	return out
}

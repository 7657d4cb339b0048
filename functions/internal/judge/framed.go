package judge

import "image"

// Framed is the picture that the model gets to see, whole: in.Size pixels a side, opaque, cut out as in.Frame says. Training
// shows a model its pictures so.
func Framed(picture image.Image, in ImageInput) *image.RGBA {
	in.Apart = 0
	views, _ := frame(opaque(picture), in)
	return views[0]
}

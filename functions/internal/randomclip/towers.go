package randomclip

import "math"

const (
	batch  = "batch"
	length = "length"
	// hidden is what a masked logit gets: far below every other, and still finite.
	hidden = -1e9
)

// imageTower is CLIP's vision transformer (Radford et al., 2021): patches, a class token, positions, a transformer, and
// the class token's projection.
func (b *builder) imageTower(s Shape) {
	w, side := s.Width, s.ImageSize/s.Patch
	b.value(graphInput, "pixel_values", float32s, batch, 3, s.ImageSize, s.ImageSize)
	b.value(graphOutput, "image_embeds", float32s, batch, s.Projection)

	kernel := b.weights("patch", 1/math.Sqrt(float64(3*s.Patch*s.Patch)), w, 3, s.Patch, s.Patch)
	x := b.node("Conv", attributes{"kernel_shape": []int{s.Patch, s.Patch}, "strides": []int{s.Patch, s.Patch}}, "pixel_values", kernel)
	x = b.node("Reshape", nil, x, b.integers("flat", 0, int64(w), -1))
	x = b.node("Transpose", attributes{"perm": []int{0, 2, 1}}, x)
	n := b.node("Slice", nil, b.node("Shape", nil, "pixel_values"), b.integers("first", 0), b.integers("second", 1))
	each := b.node("Concat", attributes{"axis": 0}, n, b.integers("one", 1), b.integers("wide", int64(w)))
	class := b.node("Expand", nil, b.weights("class", 1, 1, 1, w), each)
	x = b.node("Concat", attributes{"axis": 1}, class, x)
	x = b.node("Add", nil, x, b.weights("positions", 0.5, side*side+1, w))
	x = b.layerNorm("before", x, w)
	x = b.transformer(x, s.Layers, w, s.Heads, "")
	x = b.node("Gather", attributes{"axis": 1}, x, b.scalar("class_at", 0))
	x = b.layerNorm("after", x, w)
	b.named("image_embeds", "MatMul", nil, x, b.weights("projection", 1/math.Sqrt(float64(w)), w, s.Projection))
}

// textTower is CLIP's: tokens, positions, a causal transformer, and the projection of the token that ends the text, which
// is the one of the highest id.
func (b *builder) textTower(s Shape, tokens int) {
	w := s.TextWidth
	b.value(graphInput, "input_ids", int64s, batch, length)
	b.value(graphInput, "attention_mask", int64s, batch, length)
	b.value(graphOutput, "text_embeds", float32s, batch, s.Projection)

	zero, one := b.integers("zero", 0), b.integers("one", 1)
	n := b.node("Slice", nil, b.node("Shape", nil, "input_ids"), one, b.integers("two", 2)) // [length]
	x := b.node("Gather", nil, b.weights("tokens", 1, tokens, w), "input_ids")
	x = b.node("Add", nil, x, b.node("Slice", nil, b.weights("positions", 0.5, s.Context, w), zero, n, zero))
	x = b.transformer(x, s.TextLayers, w, s.TextHeads, b.mask(s.Context, n))
	x = b.layerNorm("after", x, w)
	end := b.node("ArgMax", attributes{"axis": 1, "keepdims": 1}, "input_ids")
	x = b.node("GatherND", attributes{"batch_dims": 1}, x, end)
	b.named("text_embeds", "MatMul", nil, x, b.weights("projection", 1/math.Sqrt(float64(w)), w, s.Projection))
}

// mask hides from each token those after it, and the padding: float32 [batch, 1, length, length].
func (b *builder) mask(context int, n string) string {
	values := make([]float32, context*context)
	for row := range context {
		for column := row + 1; column < context; column++ {
			values[row*context+column] = hidden
		}
	}
	corner := b.node("Concat", attributes{"axis": 0}, n, n)
	causal := b.node("Slice", nil, b.floats("causal", values, context, context), b.integers("corner", 0, 0), corner)
	kept := b.node("Cast", attributes{"to": float32s}, "attention_mask")
	lost := b.node("Sub", nil, b.floats("one", []float32{1}, 1), kept)
	lost = b.node("Mul", nil, lost, b.floats("hidden", []float32{hidden}, 1))
	return b.node("Add", nil, causal, b.node("Unsqueeze", nil, lost, b.integers("between", 1, 2)))
}

// scalar is an int64 without dimensions, which Gather takes one with.
func (b *builder) scalar(name string, value int64) string {
	return b.node("Squeeze", nil, b.integers(name, value))
}

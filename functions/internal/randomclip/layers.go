package randomclip

import (
	"math"
	"math/rand/v2"
)

// A builder makes the parts that the towers share, with random weights.
type builder struct {
	graph
	random *rand.Rand
}

// weights are normal values of a standard deviation.
func (b *builder) weights(name string, deviation float64, shape ...int) string {
	n := 1
	for _, s := range shape {
		n *= s
	}
	values := make([]float32, n)
	for i := range values {
		values[i] = float32(deviation * b.random.NormFloat64())
	}
	return b.floats(name, values, shape...)
}

func (b *builder) all(name string, value float32, n int) string {
	values := make([]float32, n)
	for i := range values {
		values[i] = value
	}
	return b.floats(name, values, n)
}

// linear maps [..., from] to [..., to]. Its weights keep the variance, so that pictures stay apart in deep towers.
func (b *builder) linear(name, x string, from, to int, biased bool) string {
	x = b.node("MatMul", nil, x, b.weights(name+"_weight", 1/math.Sqrt(float64(from)), from, to))
	if !biased {
		return x
	}
	return b.node("Add", nil, x, b.weights(name+"_bias", 0.02, to))
}

func (b *builder) layerNorm(name, x string, width int) string {
	return b.node("LayerNormalization", attributes{"axis": -1, "epsilon": float32(1e-5)}, x,
		b.all(name+"_gain", 1, width), b.all(name+"_bias", 0, width))
}

// transformer is CLIP's: layers of attention and a two-layer network, each after a layer norm and added to its input.
// mask, if there is one, is added to the attention's logits.
func (b *builder) transformer(x string, layers, width, heads int, mask string) string {
	apart := b.integers("heads", 0, 0, int64(heads), int64(width/heads)) // 0: as it is
	together := b.integers("width", 0, 0, int64(width))
	scale := b.floats("scale", []float32{float32(1 / math.Sqrt(float64(width/heads)))}, 1)
	quick := b.floats("quick", []float32{1.702}, 1)
	for range layers {
		h := b.layerNorm("norm1", x, width)
		part := func(name string, order ...int) string {
			p := b.node("Reshape", nil, b.linear(name, h, width, width, true), apart)
			return b.node("Transpose", attributes{"perm": order}, p)
		}
		q, k, v := part("query", 0, 2, 1, 3), part("key", 0, 2, 3, 1), part("value", 0, 2, 1, 3)
		logits := b.node("MatMul", nil, b.node("Mul", nil, q, scale), k)
		if mask != "" {
			logits = b.node("Add", nil, logits, mask)
		}
		h = b.node("MatMul", nil, b.node("Softmax", attributes{"axis": -1}, logits), v)
		h = b.node("Reshape", nil, b.node("Transpose", attributes{"perm": []int{0, 2, 1, 3}}, h), together)
		x = b.node("Add", nil, x, b.linear("out", h, width, width, true))

		h = b.linear("up", b.layerNorm("norm2", x, width), width, 4*width, true)
		h = b.node("Mul", nil, h, b.node("Sigmoid", nil, b.node("Mul", nil, h, quick))) // CLIP's QuickGELU
		x = b.node("Add", nil, x, b.linear("down", h, 4*width, width, true))
	}
	return x
}

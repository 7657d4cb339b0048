package judge

import (
	"encoding/binary"
	"fmt"
	"math"
)

// MarshalVector writes a vector as it is stored: float32, little-endian.
func MarshalVector(v []float32) []byte {
	out := make([]byte, 0, 4*len(v))
	for _, x := range v {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
	}
	return out
}

// UnmarshalVector reads what MarshalVector wrote.
func UnmarshalVector(stored []byte) ([]float32, error) {
	if len(stored)%4 != 0 {
		return nil, fmt.Errorf("%d bytes are no vector of float32", len(stored))
	}
	out := make([]float32, len(stored)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(stored[4*i:]))
	}
	return out, nil
}

// PromptOf is the prompt of a text whose vector was stored by MarshalVector, without running the model. It fails when
// the vector is not a unit vector of this model's width.
func (j *Judge) PromptOf(text string, stored []byte) (Prompt, error) {
	v, err := j.stored(stored)
	return Prompt{Text: text, Vector: v}, err
}

// ImageOf is the picture whose two vectors were stored, for scoring it again without its pixels.
func (j *Judge) ImageOf(vector, mirror []byte, blank bool) (Image, error) {
	v, err := j.stored(vector)
	if err != nil {
		return Image{}, err
	}
	m, err := j.stored(mirror)
	return Image{Vector: v, Mirror: m, Blank: blank}, err
}

func (j *Judge) stored(data []byte) ([]float32, error) {
	v, err := UnmarshalVector(data)
	if err != nil {
		return nil, err
	}
	if len(v) != j.manifest.EmbeddingWidth {
		return nil, fmt.Errorf("the stored vector has %d dimensions, and the model has %d", len(v), j.manifest.EmbeddingWidth)
	}
	if length := dot(v, v); !(math.Abs(length-1) < 1e-4) {
		return nil, fmt.Errorf("the stored vector has the squared length %v instead of 1", length)
	}
	return v, nil
}

package judge

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	ort "github.com/yalue/onnxruntime_go"
)

// inputs and outputs of a network, as its session tells them.
type signature struct {
	inputs, outputs []ort.InputOutputInfo
}

// sessionOptions are those of every session: threads that wait sleep instead of spinning, since the machine serves other
// drawings at the same time.
func sessionOptions(threads int) (*ort.SessionOptions, error) {
	o, err := ort.NewSessionOptions()
	if err != nil {
		return nil, err
	}
	if err := errors.Join(
		o.SetIntraOpNumThreads(max(threads, 1)),
		o.SetInterOpNumThreads(1),
		o.AddSessionConfigEntry("session.intra_op.allow_spinning", "0"),
	); err != nil {
		return nil, errors.Join(err, o.Destroy())
	}
	return o, nil
}

func (n network) signature() (signature, error) {
	var s signature
	var err error
	if n.path == "" {
		s.inputs, s.outputs, err = ort.GetInputOutputInfoWithONNXData(n.data)
		return s, err
	}
	// The session made for asking is thrown away: it need not optimise.
	o, err := sessionOptions(1)
	if err != nil {
		return s, err
	}
	defer o.Destroy()
	if err := o.SetGraphOptimizationLevel(ort.GraphOptimizationLevelDisableAll); err != nil {
		return s, err
	}
	s.inputs, s.outputs, err = ort.GetInputOutputInfoWithOptions(n.path, o)
	return s, err
}

func (n network) session(inputs []string, output string, threads int) (*ort.DynamicAdvancedSession, error) {
	o, err := sessionOptions(threads)
	if err != nil {
		return nil, err
	}
	defer o.Destroy()
	if n.path != "" {
		return ort.NewDynamicAdvancedSession(n.path, inputs, []string{output}, o)
	}
	return ort.NewDynamicAdvancedSessionWithONNXData(n.data, inputs, []string{output}, o)
}

// embedding picks the output that holds the embeddings: float32 [n, width]. Exports carry hidden states beside it.
func (s signature) embedding(width int) (string, error) {
	var fit []string
	for _, o := range s.outputs {
		if o.OrtValueType == ort.ONNXTypeTensor && o.DataType == ort.TensorElementDataTypeFloat && matches(o.Dimensions, anySize, int64(width)) {
			fit = append(fit, o.Name)
		}
	}
	if len(fit) > 1 {
		if named := slices.DeleteFunc(slices.Clone(fit), func(n string) bool { return !strings.Contains(n, "embed") }); len(named) > 0 {
			fit = named
		}
	}
	if len(fit) != 1 {
		return "", fmt.Errorf("one output must be float32 [n, %d] (the embeddings); the outputs are %s", width, list(s.outputs))
	}
	return fit[0], nil
}

const (
	anySize = 0  // wanted: whatever there is
	open    = -1 // found: ONNX Runtime's word for a dimension that is known only when running
)

// matches compares a shape with what is wanted; an open dimension fits everything.
func matches(shape ort.Shape, want ...int64) bool {
	return slices.EqualFunc(shape, want, func(have, want int64) bool {
		return want == anySize || have == open || have == want
	})
}

func list(infos []ort.InputOutputInfo) string {
	names := make([]string, len(infos))
	for i := range infos {
		names[i] = infos[i].String()
	}
	return strings.Join(names, "; ")
}

// imageTower maps pictures to unit vectors.
type imageTower struct {
	session *ort.DynamicAdvancedSession
	size    int64 // pixels a side
	width   int64
	batch   int // how many pictures it takes at once
}

func openImageTower(n network, size, width, threads int) (_ *imageTower, err error) {
	s, err := n.signature()
	if err != nil {
		return nil, err
	}
	t := &imageTower{size: int64(size), width: int64(width), batch: 2}
	if len(s.inputs) != 1 || s.inputs[0].DataType != ort.TensorElementDataTypeFloat || !matches(s.inputs[0].Dimensions, anySize, 3, t.size, t.size) {
		return nil, fmt.Errorf("the one input must be float32 [n, 3, %d, %d]; the inputs are %s", size, size, list(s.inputs))
	}
	switch n := s.inputs[0].Dimensions[0]; n {
	case open, 2:
	case 1:
		t.batch = 1
	default:
		return nil, fmt.Errorf("the image tower takes %d pictures at once: it must take any number, one or two", n)
	}
	output, err := s.embedding(width)
	if err != nil {
		return nil, err
	}
	t.session, err = n.session([]string{s.inputs[0].Name}, output, threads)
	return t, err
}

// embed takes float32 [2, 3, size, size] and returns the unit vectors of both pictures.
func (t *imageTower) embed(pixels []float32) (first, second []float32, err error) {
	var vectors [][]float32
	step := t.batch * int(3*t.size*t.size)
	for at := 0; at < len(pixels); at += step {
		in, err := ort.NewTensor(ort.NewShape(int64(t.batch), 3, t.size, t.size), pixels[at:at+step])
		if err != nil {
			return nil, nil, err
		}
		out, err := run(t.session, t.batch, t.width, in)
		if err != nil {
			return nil, nil, fmt.Errorf("image tower: %w", err)
		}
		vectors = append(vectors, out...)
	}
	return vectors[0], vectors[1], nil
}

// textTower maps rows of token ids to unit vectors.
type textTower struct {
	session *ort.DynamicAdvancedSession
	width   int64
	masked  bool
	narrow  [2]bool // ids, mask: int32 instead of int64
	context int
	// trims says that rows may be padded to the longest of them only, instead of to the context: several times faster.
	trims bool
	batch int  // rows in one run
	fixed bool // exactly that many, no fewer
}

// textBatch bounds the rows of one run, and so its memory.
const textBatch = 64

func openTextTower(n network, context, width, threads int) (*textTower, error) {
	s, err := n.signature()
	if err != nil {
		return nil, err
	}
	t := &textTower{width: int64(width), context: context, batch: textBatch}
	if len(s.inputs) == 2 && isMask(s.inputs[0]) && !isMask(s.inputs[1]) {
		slices.Reverse(s.inputs)
	}
	t.masked = len(s.inputs) == 2
	if len(s.inputs) != 1 && !(t.masked && isMask(s.inputs[1])) {
		return nil, fmt.Errorf("the inputs must be token ids and, if the model wants one, an attention mask; they are %s", list(s.inputs))
	}
	names := make([]string, len(s.inputs))
	for i, in := range s.inputs {
		names[i] = in.Name
		t.narrow[i] = in.DataType == ort.TensorElementDataTypeInt32
		if !t.narrow[i] && in.DataType != ort.TensorElementDataTypeInt64 || !matches(in.Dimensions, anySize, int64(context)) {
			return nil, fmt.Errorf("the token ids and their mask must be int32 or int64 [n, %d]; the inputs are %s", context, list(s.inputs))
		}
	}
	switch n := s.inputs[0].Dimensions[0]; {
	case n == open:
	case 1 <= n && n <= textBatch:
		t.batch, t.fixed = int(n), true
	default:
		return nil, fmt.Errorf("the text tower takes %d texts at once: more than %d are not provided for", n, textBatch)
	}
	output, err := s.embedding(width)
	if err != nil {
		return nil, err
	}
	if t.session, err = n.session(names, output, threads); err != nil {
		return nil, err
	}
	if s.inputs[0].Dimensions[1] == open {
		t.trims = t.mayTrim()
	}
	return t, nil
}

func isMask(in ort.InputOutputInfo) bool { return strings.Contains(strings.ToLower(in.Name), "mask") }

// mayTrim tries whether padding changes nothing, which a mask or causal attention promises but not every export keeps.
func (t *textTower) mayTrim() bool {
	rows := [][]int64{{1, 2, 3}}
	long, err := t.runRows(rows, t.context)
	if err != nil {
		return false
	}
	short, err := t.runRows(rows, len(rows[0]))
	return err == nil && dot(long[0], short[0]) > 1-1e-6
}

// embed returns the unit vector of every row of ids; no row is longer than the context.
func (t *textTower) embed(rows [][]int64) ([][]float32, error) {
	var vectors [][]float32
	for part := range slices.Chunk(rows, t.batch) {
		length := t.context
		if t.trims {
			length = 0
			for _, row := range part {
				length = max(length, len(row))
			}
		}
		real := len(part)
		for t.fixed && len(part) < t.batch {
			part = append(part[:len(part):len(part)], part[0])
		}
		out, err := t.runRows(part, length)
		if err != nil {
			return nil, fmt.Errorf("text tower: %w", err)
		}
		vectors = append(vectors, out[:real]...)
	}
	return vectors, nil
}

func (t *textTower) runRows(rows [][]int64, length int) ([][]float32, error) {
	shape := ort.NewShape(int64(len(rows)), int64(length))
	ids, mask := grid(rows, length)
	var in []ort.Value
	for i, values := range [][]int64{ids, mask} {
		if i == 1 && !t.masked {
			break
		}
		v, err := integers(shape, values, t.narrow[i])
		if err != nil {
			return nil, err
		}
		in = append(in, v)
	}
	return run(t.session, len(rows), t.width, in...)
}

func integers(shape ort.Shape, values []int64, narrowed bool) (ort.Value, error) {
	if narrowed {
		return ort.NewTensor(shape, narrow(values))
	}
	return ort.NewTensor(shape, values)
}

// run runs a session once, destroys its inputs and returns n vectors, each made unit length.
func run(session *ort.DynamicAdvancedSession, n int, width int64, in ...ort.Value) ([][]float32, error) {
	defer func() {
		for _, v := range in {
			_ = v.Destroy()
		}
	}()
	out, err := ort.NewEmptyTensor[float32](ort.NewShape(int64(n), width))
	if err != nil {
		return nil, err
	}
	defer out.Destroy()
	if err := session.Run(in, []ort.Value{out}); err != nil {
		return nil, err
	}
	vectors := make([][]float32, n)
	for i := range vectors {
		v := out.GetData()[i*int(width) : (i+1)*int(width) : (i+1)*int(width)]
		if !normalise(v) {
			return nil, errors.New("an embedding has no direction: it is zero or not finite")
		}
		vectors[i] = v
	}
	return vectors, nil
}

// dot is the cosine of two unit vectors, summed in float64 so that the order of vectors does not matter.
func dot(a, b []float32) float64 {
	sum := 0.0
	for i, v := range a {
		sum += float64(v) * float64(b[i])
	}
	return sum
}

// normalise makes v unit length in place; ok is false if it has no direction.
func normalise(v []float32) (ok bool) {
	length := math.Sqrt(dot(v, v))
	if length < 1e-12 || math.IsNaN(length) || math.IsInf(length, 0) {
		return false
	}
	for i := range v {
		v[i] = float32(float64(v[i]) / length)
	}
	return true
}

// mean is the re-normalised mean of unit vectors.
func mean(vectors [][]float32) ([]float32, error) {
	out := make([]float32, len(vectors[0]))
	for i := range out {
		sum := 0.0
		for _, v := range vectors {
			sum += float64(v[i])
		}
		out[i] = float32(sum / float64(len(vectors)))
	}
	if !normalise(out) {
		return nil, errors.New("the vectors cancel each other out")
	}
	return out, nil
}

package randomclip

import (
	"encoding/binary"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"

	"google.golang.org/protobuf/encoding/protowire"
)

// The field numbers of an ONNX file, from onnx.proto of ONNX 1.16 (IR version 10).
const (
	modelIRVersion, modelGraph, modelOpset                          = 1, 7, 8
	opsetVersion                                                    = 2
	graphNode, graphName, graphInitializer, graphInput, graphOutput = 1, 2, 5, 11, 12
	nodeInput, nodeOutput, nodeName, nodeOp, nodeAttribute          = 1, 2, 3, 4, 5
	attributeName, attributeFloat, attributeInt, attributeInts      = 1, 2, 3, 8
	attributeType                                                   = 20
	tensorDims, tensorType, tensorName, tensorRaw                   = 1, 2, 8, 9
	valueName, valueType                                            = 1, 2
	typeTensor, tensorElement, tensorShape                          = 1, 1, 2
	shapeDim, dimValue, dimName                                     = 1, 1, 2

	irVersion, opset = 8, 17 // the first opset with LayerNormalization
)

// Element types of tensors, and types of attributes.
const (
	float32s, int64s                          = 1, 7
	attributeIsFloat, attributeIsInt, areInts = 1, 2, 7
)

// graph collects a network. Its parts stay apart until they are written, because weights can be hundreds of megabytes.
type graph struct {
	name  string
	parts [][]byte
	names int
}

// A message is the inside of a protobuf message.
type message []byte

func (m *message) text(field protowire.Number, s string) { m.bytes(field, []byte(s)) }

func (m *message) bytes(field protowire.Number, b []byte) {
	*m = protowire.AppendBytes(protowire.AppendTag(*m, field, protowire.BytesType), b)
}

func (m *message) number(field protowire.Number, n int64) {
	*m = protowire.AppendVarint(protowire.AppendTag(*m, field, protowire.VarintType), uint64(n))
}

func (m *message) float(field protowire.Number, f float32) {
	*m = protowire.AppendFixed32(protowire.AppendTag(*m, field, protowire.Fixed32Type), math.Float32bits(f))
}

// add appends a field of the graph.
func (g *graph) add(field protowire.Number, inside []byte) {
	var m message
	m.bytes(field, inside)
	g.parts = append(g.parts, m)
}

// A size is a dimension: a number, or a name for one that is open.
type size any

func (g *graph) value(field protowire.Number, name string, element int64, shape ...size) {
	var dims, tensor, kind, m message
	for _, s := range shape {
		var dim message
		switch s := s.(type) {
		case int:
			dim.number(dimValue, int64(s))
		case string:
			dim.text(dimName, s)
		}
		dims.bytes(shapeDim, dim)
	}
	tensor.number(tensorElement, element)
	tensor.bytes(tensorShape, dims)
	kind.bytes(typeTensor, tensor)
	m.text(valueName, name)
	m.bytes(valueType, kind)
	g.add(field, m)
}

// fresh is a name that nothing has yet.
func (g *graph) fresh(kind string) string {
	g.names++
	return kind + "_" + strconv.Itoa(g.names)
}

// attributes of a node: int, float32 or []int.
type attributes map[string]any

// node appends an operation and returns the name of its one output.
func (g *graph) node(op string, with attributes, inputs ...string) string {
	output := g.fresh(op)
	g.named(output, op, with, inputs...)
	return output
}

// named is node with a name for the output.
func (g *graph) named(output, op string, with attributes, inputs ...string) {
	var m message
	for _, in := range inputs {
		m.text(nodeInput, in)
	}
	m.text(nodeOutput, output)
	m.text(nodeName, output)
	m.text(nodeOp, op)
	for _, name := range slices.Sorted(maps.Keys(with)) {
		var a message
		a.text(attributeName, name)
		switch v := with[name].(type) {
		case int:
			a.number(attributeInt, int64(v))
			a.number(attributeType, attributeIsInt)
		case float32:
			a.float(attributeFloat, v)
			a.number(attributeType, attributeIsFloat)
		case []int:
			for _, n := range v {
				a.number(attributeInts, int64(n))
			}
			a.number(attributeType, areInts)
		}
		m.bytes(nodeAttribute, a)
	}
	g.add(graphNode, m)
}

// floats appends weights and returns their name.
func (g *graph) floats(name string, values []float32, shape ...int) string {
	raw := make([]byte, 0, 4*len(values))
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return g.constant(name, float32s, raw, shape)
}

func (g *graph) integers(name string, values ...int64) string {
	var raw []byte
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint64(raw, uint64(v))
	}
	return g.constant(name, int64s, raw, []int{len(values)})
}

func (g *graph) constant(name string, element int64, raw []byte, shape []int) string {
	name = g.fresh(name)
	var head message
	for _, n := range shape {
		head.number(tensorDims, int64(n))
	}
	head.number(tensorType, element)
	head.text(tensorName, name)
	head = protowire.AppendVarint(protowire.AppendTag(head, tensorRaw, protowire.BytesType), uint64(len(raw)))
	var tag message
	tag = protowire.AppendVarint(protowire.AppendTag(tag, graphInitializer, protowire.BytesType), uint64(len(head)+len(raw)))
	g.parts = append(g.parts, append(tag, head...), raw)
	return name
}

// writeTo writes the network as an ONNX file.
func (g *graph) writeTo(w io.Writer) error {
	var name, version, model message
	name.text(graphName, g.name)
	version.number(opsetVersion, opset)
	model.number(modelIRVersion, irVersion)
	model.bytes(modelOpset, version)
	length := len(name)
	for _, p := range g.parts {
		length += len(p)
	}
	model = protowire.AppendVarint(protowire.AppendTag(model, modelGraph, protowire.BytesType), uint64(length))
	for _, p := range append([][]byte{model, name}, g.parts...) {
		if _, err := w.Write(p); err != nil {
			return err
		}
	}
	return nil
}

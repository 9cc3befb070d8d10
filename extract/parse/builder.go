package parse

import (
	"bytes"
	"fmt"
	"slices"

	"entente/extract/parse/nn"
)

// builder finds tensors by name and keeps the first error.
type builder struct {
	kernels nn.Kernels
	tensors map[string]*tensor
	err     error
}

func (b *builder) fail(name, format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("tensor %q: %s", name, fmt.Sprintf(format, args...))
	}
}

// find returns a tensor of the given type, or an empty one.
func (b *builder) find(name string, dimensions int, types ...string) *tensor {
	t := b.tensors[name]
	switch {
	case t == nil:
		b.fail(name, "missing")
	case !slices.Contains(types, t.Type):
		b.fail(name, "type %s, want one of %v", t.Type, types)
	case len(t.Shape) != dimensions:
		b.fail(name, "shape %v, want %d dimensions", t.Shape, dimensions)
	default:
		return t
	}
	return &tensor{Shape: make([]int, dimensions)}
}

func (b *builder) columns(name string) int { return b.find(name, 2, "i8", "f32").Shape[1] }

// table is an embedding table.
func (b *builder) table(name string) table {
	t := b.find(name, 2, "i8")
	return table{t.Shape[1], t.bytes, t.floats}
}

// vocabulary maps each line of a tensor of bytes to its number.
func (b *builder) vocabulary(name string, rows int) map[string]int32 {
	lines := bytes.Split(bytes.TrimSuffix(b.find(name, 1, "u8").bytes, []byte("\n")), []byte("\n"))
	if len(lines) != rows {
		b.fail(name, "%d words, but %d word vectors", len(lines), rows)
	}
	words := make(map[string]int32, len(lines))
	for i, line := range lines[1:] {
		words[string(line)] = int32(i + 1)
	}
	return words
}

// vector is a tensor of n numbers, of any number where n is negative.
func (b *builder) vector(name string, n int) []float32 {
	t := b.find(name, 1, "f32")
	if n >= 0 && len(t.floats) != n {
		b.fail(name, "%d numbers, want %d", len(t.floats), n)
		return make([]float32, n)
	}
	return t.floats
}

// lstm assembles one direction of one layer.
func (b *builder) lstm(name string, input, units int) *nn.LSTM {
	if units%8 != 0 {
		b.fail(name+".u", "%d units, want a multiple of 8", units)
	}
	return &nn.LSTM{
		Input:     b.stack(input, part{name + ".w", name + ".b", 4 * units}),
		Recurrent: b.stack(units, part{name + ".u", "", 4 * units}),
		Size:      units,
	}
}

// part is an affine map: the tensors of its weights and of its bias, which may be
// empty, and the number of its outputs.
type part struct {
	weights, bias string
	out           int
}

// stack makes one matrix of parts that have the same input.
func (b *builder) stack(in int, parts ...part) *nn.Matrix {
	if in < 1 || in > nn.MaxInputs {
		b.fail(parts[0].weights, "%d inputs, want 1 to %d", in, nn.MaxInputs)
		return nil
	}
	w := nn.NewWeights(in)
	for _, p := range parts {
		var bias []float32
		if p.bias != "" {
			bias = b.vector(p.bias, p.out)
		}
		t := b.weights(p, in)
		if b.err != nil {
			return nil
		}
		if t.Type == "i8" {
			w.Add8(t.bytes, t.floats, bias)
		} else {
			w.Add(t.floats, bias)
		}
	}
	return w.Matrix(b.kernels)
}

// weights finds the weights of a part; those of a single output are stored as a
// vector.
func (b *builder) weights(p part, in int) *tensor {
	if p.out == 1 {
		return &tensor{Type: "f32", floats: b.vector(p.weights, in)}
	}
	t := b.find(p.weights, 2, "i8", "f32")
	if t.Shape[0] != p.out || t.Shape[1] != in {
		b.fail(p.weights, "shape %v, want %d × %d", t.Shape, p.out, in)
	}
	return t
}

package parse

import (
	"bytes"
	"fmt"
	"slices"

	"entente/extract/parse/nn"
)

// network is the model ready for use; it does not change any more.
type network struct {
	vocab map[string]int32
	word  table
	bag   table
	lstm  [2][2]*nn.LSTM // layer, direction
	units int            // of an LSTM, in one direction

	upos, xpos, deprel, ner []string

	tags    *nn.Matrix // first layer → UPOS and XPOS
	roles   *nn.Matrix // second layer → a word's parts in arcs and relations
	key     *nn.Matrix // arc head → what the dependent is multiplied with, and the score of being a head
	label   *nn.Matrix // relation → labels
	name    *nn.Matrix // both layers → labels of names; nil where the model has none
	arcRoot []float32
	relRoot []float32

	rootKey   []float32 // what biaff makes of arcRoot
	rootLabel int       // the index of "root" in deprel
	before    [][]uint8 // the labels of names that each may follow
	tagPairs  []tagPair
}

// table holds rows of 8-bit numbers, each with its scale.
type table struct {
	width int
	rows  []byte
	scale []float32
}

// add adds row i to x.
func (t *table) add(x []float32, i int) {
	scale := t.scale[i]
	for j, q := range t.rows[i*t.width:][:len(x)] {
		x[j] += float32(scale * float32(int8(q)))
	}
}

// newNetwork assembles the tensors of a file and checks that they fit together.
func newNetwork(f *modelFile, k nn.Kernels) (*network, error) {
	b := builder{kernels: k, tensors: make(map[string]*tensor, len(f.Tensors))}
	for i := range f.Tensors {
		b.tensors[f.Tensors[i].Name] = &f.Tensors[i]
	}
	n := &network{
		upos: f.Labels["upos"], xpos: f.Labels["xpos"],
		deprel: f.Labels["deprel"], ner: f.Labels["ner"],
	}
	n.word, n.bag = b.table("word"), b.table("bag")
	n.vocab = b.vocabulary("vocab", len(n.word.scale))
	n.units = b.columns("lstm0.fwd.u")
	input := n.word.width + n.bag.width
	for layer := range n.lstm {
		for direction, name := range []string{"fwd", "bwd"} {
			n.lstm[layer][direction] = b.lstm(fmt.Sprintf("lstm%d.%s", layer, name), input, n.units)
			n.lstm[layer][direction].Reverse = direction == 1
		}
		input = 2 * n.units
	}
	n.tags = b.stack(input, part{"upos.w", "upos.b", len(n.upos)}, part{"xpos.w", "xpos.b", len(n.xpos)})
	n.arcRoot, n.relRoot = b.vector("arc.root", -1), b.vector("rel.root", -1)
	a, r := len(n.arcRoot), len(n.relRoot)
	n.roles = b.stack(input, part{"arc.dep.w", "arc.dep.b", a}, part{"arc.head.w", "arc.head.b", a},
		part{"rel.dep.w", "rel.dep.b", r}, part{"rel.head.w", "", r})
	n.key = b.stack(a, part{"arc.u", "", a}, part{"arc.v", "", 1})
	n.label = b.stack(r, part{"rel.out.w", "rel.out.b", len(n.deprel)})
	if len(n.ner) > 0 {
		n.name = b.stack(2*input, part{"ner.w", "ner.b", len(n.ner)})
	}
	if b.err == nil {
		b.err = n.finish()
	}
	return n, b.err
}

// finish computes what follows from the tensors, and makes sure that there is
// always a label to choose.
func (n *network) finish() error {
	var root nn.Rows
	root.Reset(1, len(n.arcRoot))
	root.Set(0, n.arcRoot)
	n.rootKey = n.key.Mul(nil, &root)[:n.key.Out]
	n.rootLabel = slices.Index(n.deprel, "root")
	n.before = predecessors(n.ner)
	switch {
	case len(n.upos) == 0 || len(n.xpos) == 0:
		return fmt.Errorf("labels: upos or xpos is missing")
	case len(n.deprel) < 2 || n.rootLabel < 0:
		return fmt.Errorf("labels: deprel must have root and another relation")
	case len(n.ner) > 0 && n.ner[0] != "O" || len(n.ner) > 255:
		return fmt.Errorf("labels: ner must begin with O and have at most 255 labels")
	}
	return nil
}

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

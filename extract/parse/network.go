package parse

import (
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

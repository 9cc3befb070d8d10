package conllu

import (
	"bufio"
	"fmt"
	"io"

	"entente/extract/text"
)

// WriteTrees draws the tree of every sentence of d below its text, one word a line,
// each below its head:
//
//	Both leaders signed it.
//	signed VERB root
//	├─ leaders NOUN nsubj
//	│  └─ Both DET det
//	├─ it PRON obj
//	└─ . PUNCT punct
func WriteTrees(out io.Writer, d *text.Doc) error {
	w := bufio.NewWriter(out)
	t := &drawing{w: w, doc: d, tree: text.NewTree(d), drawn: make([]bool, len(d.Tokens))}
	for _, s := range d.Sentences {
		fmt.Fprintf(w, "%s\n", d.Slice(s.Span))
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			if !s.Tokens.Has(d.Tokens[i].Head) {
				t.draw(i, "", "")
			}
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write trees: %w", err)
	}
	return nil
}

type drawing struct {
	w     io.Writer
	doc   *text.Doc
	tree  *text.Tree
	drawn []bool // guards against cycles
}

// draw writes token i behind branch and its dependents behind margin.
func (t *drawing) draw(i int, branch, margin string) {
	tok := &t.doc.Tokens[i]
	t.drawn[i] = true
	fmt.Fprintf(t.w, "%s%s %s %s\n", branch, tok.Form, column(tok.UPOS), column(tok.Deprel))
	children := t.tree.Children(i)
	for k, c := range children {
		switch {
		case t.drawn[c]:
		case k == len(children)-1:
			t.draw(c, margin+"└─ ", margin+"   ")
		default:
			t.draw(c, margin+"├─ ", margin+"│  ")
		}
	}
}

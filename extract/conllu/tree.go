package conllu

import (
	"bufio"
	"fmt"
	"io"

	"entente/extract/text"
)

// WriteTree draws the tree of sentence s, one word a line, each below its head:
//
//	signed VERB root
//	├─ leaders NOUN nsubj
//	│  └─ Both DET det
//	└─ treaty NOUN obj
//	   └─ the DET det
func WriteTree(out io.Writer, d *text.Doc, s int) error {
	w := bufio.NewWriter(out)
	t := &drawing{w: w, doc: d, tree: text.NewTree(d), drawn: map[int]bool{}}
	r := d.Sentences[s].Tokens
	for i := r.First; i < r.Last; i++ {
		if !r.Has(d.Tokens[i].Head) {
			t.draw(i, "", "")
		}
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write tree: %w", err)
	}
	return nil
}

type drawing struct {
	w     io.Writer
	doc   *text.Doc
	tree  *text.Tree
	drawn map[int]bool // guards against cycles
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

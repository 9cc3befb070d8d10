package parse

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/sentence"
	"entente/extract/text"
	"entente/extract/token"
)

// rawTally counts what was made of the bare text.
type rawTally struct {
	words, sentences           ratio
	tags, unlabelled, labelled ratio
}

// ratio is made of what was found, what there was to find, and what of it was found.
type ratio struct{ got, want, right int }

// f1 is the harmonic mean of precision and recall, in percent.
func (r ratio) f1() float64 { return 200 * float64(r.right) / float64(r.got+r.want) }

// rawScores measures what the parser makes of bare text cut by the program itself,
// as F1 over words that begin and end at the same bytes.
func rawScores(t *testing.T, p *Parser, dir string) string {
	tokens, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	sentences, err := sentence.New(data.FS, sentence.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-36s %7s %9s %6s %6s %6s\n", "from bare text, F1", "words", "sentences", "UPOS", "UAS", "LAS")
	for _, bank := range treebanks {
		var n rawTally
		for _, gold := range readTreebank(t, filepath.Join(dir, bank.file)) {
			if !bank.counts(gold) {
				continue
			}
			d := &text.Doc{Source: gold.Source}
			for _, step := range []interface {
				Apply(context.Context, *text.Doc) error
			}{tokens, sentences, p} {
				if err := step.Apply(context.Background(), d); err != nil {
					t.Fatal(err)
				}
			}
			n.compare(gold, d)
		}
		fmt.Fprintf(&table, "%-36s %7.2f %9.2f %6.2f %6.2f %6.2f\n", bank.name,
			n.words.f1(), n.sentences.f1(), n.tags.f1(), n.unlabelled.f1(), n.labelled.f1())
	}
	return table.String()
}

// compare counts what two analyses of a text share.
func (n *rawTally) compare(gold, d *text.Doc) {
	for _, r := range []*ratio{&n.words, &n.tags, &n.unlabelled, &n.labelled} {
		r.want, r.got = r.want+len(gold.Tokens), r.got+len(d.Tokens)
	}
	n.sentences.want += len(gold.Sentences)
	n.sentences.got += len(d.Sentences)
	spans := make(map[text.Span]bool)
	for _, s := range gold.Sentences {
		spans[s.Span] = true
	}
	for _, s := range d.Sentences {
		n.sentences.right += one(spans[s.Span])
	}
	words := make(map[text.Span]*text.Token)
	for i := range gold.Tokens {
		words[gold.Tokens[i].Span] = &gold.Tokens[i]
	}
	head := func(d *text.Doc, t *text.Token) text.Span {
		if t.Head < 0 {
			return text.Span{Start: -1}
		}
		return d.Tokens[t.Head].Span
	}
	for i := range d.Tokens {
		got := &d.Tokens[i]
		want := words[got.Span]
		if want == nil {
			continue
		}
		same := head(gold, want) == head(d, got)
		n.words.right++
		n.tags.right += one(want.UPOS == got.UPOS)
		n.unlabelled.right += one(same)
		n.labelled.right += one(same && want.Rel() == got.Rel())
	}
}

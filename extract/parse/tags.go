package parse

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"entente/extract/text"
)

// tagPath is where New looks for the pairs of tags.
const tagPath = "lexicon/tags.tsv"

// tagPair is a universal part of speech and a Penn Treebank tag that go together,
// as indexes of the model's labels.
type tagPair struct{ upos, xpos int }

// readTagPairs reads lexicon/tags.tsv: lines of a tag and a part of speech. Labels
// that the model does not have are passed over.
func readTagPairs(fsys fs.FS, upos, xpos []string) ([]tagPair, error) {
	b, err := fs.ReadFile(fsys, tagPath)
	if err != nil {
		return nil, fmt.Errorf("read pairs of tags: %w", err)
	}
	var pairs []tagPair
	for line := range strings.Lines(string(b)) {
		x, u, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		p := tagPair{slices.Index(upos, u), slices.Index(xpos, x)}
		if ok && p.upos >= 0 && p.xpos >= 0 {
			pairs = append(pairs, p)
		}
	}
	if len(pairs) == 0 {
		return nil, fmt.Errorf("%s: no pair of tags that the model has", tagPath)
	}
	return pairs, nil
}

// tag chooses the tags: of the pairs that go together, the one with the highest sum
// of scores.
func (r *reader) tag(tokens []text.Token, batch []text.Range) {
	r.tagScores = r.tags.Mul(r.tagScores, &r.first)
	row := 0
	for _, w := range batch {
		for i := w.First; i < w.Last; i++ {
			scores := r.tagScores[row*r.tags.Stride():]
			best := r.bestPair(scores[:len(r.upos)], scores[len(r.upos):])
			tokens[i].UPOS, tokens[i].XPOS = r.upos[best.upos], r.xpos[best.xpos]
			row++
		}
	}
}

func (r *reader) bestPair(upos, xpos []float32) tagPair {
	best, highest := tagPair{}, float32(lowest)
	for _, p := range r.tagPairs {
		if s := upos[p.upos] + xpos[p.xpos]; s > highest {
			best, highest = p, s
		}
	}
	return best
}

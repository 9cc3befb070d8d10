package proposition

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/extract/table"
	"entente/schema"
)

// lexicon holds the words that decide on more than their own clause.
type lexicon struct {
	nouns   map[string]noun            // "annexation"
	light   map[string][]carrier       // "hold" (talks)
	control map[word][]control         // "agree" (to withdraw)
	modal   map[cue]force              // "may", "if", "risk"
	sets    map[string]map[string]bool // "bridging": "number" (of)
}

// noun is an act that a noun names.
type noun struct {
	verb string
	// subject: whether an of-phrase names who acts, and not what is acted on.
	subject bool
	preps   []string
	recip   bool
}

// carrier is a light verb: all that it says is who takes part in a noun's act.
type carrier struct {
	prep string // before the noun: "engage in talks"
	// undergo: whether the subject is acted on ("received support from").
	undergo bool
	nouns   map[string]bool // empty for any act
}

type word struct{ pos, lemma string }

// control says what a word does to the clause below it.
type control struct {
	object    bool // the clause is an act of the word's object, else of its subject
	embedding Embedding
	force
}

// force is a modality and a polarity; empty where the word leaves them alone.
type force struct {
	modality string
	polarity schema.Polarity
}

type cue struct{ class, lemma string }

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	x := &lexicon{
		nouns: map[string]noun{}, light: map[string][]carrier{}, control: map[word][]control{},
		modal: map[cue]force{}, sets: map[string]map[string]bool{},
	}
	readers := []struct {
		name    string
		columns int
		row     func(f []string)
	}{
		{"nominal.tsv", 5, x.addNoun},
		{"light.tsv", 4, x.addLight},
		{"control.tsv", 6, x.addControl},
		{"modality.tsv", 4, x.addModal},
		{"wordsets.tsv", 2, x.addSet},
	}
	for _, r := range readers {
		row := func(f []string) error { r.row(f); return nil }
		if err := table.Each(fsys, "lexicon/"+r.name, r.columns, row); err != nil {
			return nil, fmt.Errorf("propositions: %w", err)
		}
	}
	return x, nil
}

func (x *lexicon) addNoun(f []string) {
	x.nouns[f[0]] = noun{verb: f[1], subject: f[2] == "subject", preps: list(f[3]), recip: f[4] == "yes"}
}

func (x *lexicon) addLight(f []string) {
	c := carrier{prep: f[1], undergo: f[2] == "undergo", nouns: map[string]bool{}}
	for _, n := range list(f[3]) {
		c.nouns[n] = true
	}
	for _, v := range list(f[0]) {
		x.light[v] = append(x.light[v], c)
	}
}

func (x *lexicon) addControl(f []string) {
	c := control{object: f[1] == "object", embedding: Embedding(f[4]), force: force{f[2], schema.Polarity(f[3])}}
	for _, w := range list(f[5]) {
		k := word{f[0], w}
		x.control[k] = append(x.control[k], c)
	}
}

func (x *lexicon) addModal(f []string) {
	for _, w := range list(f[3]) {
		x.modal[cue{f[0], w}] = force{f[1], schema.Polarity(f[2])}
	}
}

func (x *lexicon) addSet(f []string) {
	x.sets[f[0]] = map[string]bool{}
	for _, w := range list(f[1]) {
		x.sets[f[0]][w] = true
	}
}

func list(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

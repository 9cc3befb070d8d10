package entity

import (
	"slices"
	"strconv"

	"entente/extract/text"
	"entente/schema"
)

// found is a mention in the making.
type found struct {
	text.Range            // title and modifiers included
	core       text.Range // the name itself
	kind       text.MentionKind
	names      []name            // what the gazetteer says it may be
	typ        schema.EntityType // what its form says it is, where names is empty
	entities   []int
	role       *role
	article    string // the number of the article that is meant, "51", …
	treaty     string // … and the treaty's name
	labelled   bool   // the model alone sees it
	several    bool   // all of names are meant
	written    string // the name, where it is not what the text writes
	country    string // of an organisation: "the Russian Foreign Ministry"
	sector     string
	class      string
}

// role is an office that the text gives a person.
type role struct {
	title, class string
	of           int // index of found: whose office it is; -1 where unknown
	tokens       text.Range
}

// pass is the work on one document.
type pass struct {
	*gazetteer
	doc   *text.Doc
	units []unit
	found []found
	// at is, for a token, the index of the outermost found that covers it, plus 1.
	at []int32
	// holders are the people found beside a title, by the title's last token.
	holders map[int]int
	yearAt  []int           // the tokens that are years
	years   map[int]bool    // the years that the text names
	lower   map[string]bool // what the text writes in lower case
	year    int             // when the text was written or plays; 0 where unknown

	linker
}

func newPass(g *gazetteer, d *text.Doc) *pass {
	p := &pass{gazetteer: g, doc: d, at: make([]int32, len(d.Tokens)), year: documentYear(d)}
	p.linker, p.lower, p.years = newLinker(), map[string]bool{}, map[int]bool{}
	for i := range d.Tokens {
		if f := d.Tokens[i].Form; len(f) > 0 && 'a' <= f[0] && f[0] <= 'z' {
			p.lower[f] = true
		}
		if y := yearOf(d.Tokens[i].Form); y != 0 {
			p.yearAt, p.years[y] = append(p.yearAt, i), true
		}
	}
	return p
}

// documentYear is the year of publication, or the latest that the text names.
func documentYear(d *text.Doc) int {
	if date := d.Source.Document.Date; len(date) >= 4 {
		if y, err := strconv.Atoi(date[:4]); err == nil {
			return y
		}
	}
	latest := 0
	for i := range d.Tokens {
		latest = max(latest, yearOf(d.Tokens[i].Form))
	}
	return latest
}

// yearOf is the year that form writes, from 1850 to 2050; else 0.
func yearOf(form string) int {
	if len(form) != 4 {
		return 0
	}
	y, err := strconv.Atoi(form)
	if err != nil || y < 1850 || y > 2050 {
		return 0
	}
	return y
}

// read finds the names of one sentence.
func (p *pass) read(sentence text.Sentence) {
	if sentence.Tokens.Len() > 0 {
		p.newScan(sentence.Tokens).read()
	}
}

// mark claims the tokens of f and keeps it; it returns its index.
func (p *pass) mark(f found) int {
	if f.core.Len() == 0 {
		f.core = f.Range
	}
	if f.kind == "" {
		f.kind = text.Name
	}
	p.found = append(p.found, f)
	for i := f.First; i < f.Last; i++ {
		p.at[i] = int32(len(p.found))
	}
	return len(p.found) - 1
}

// covering is the index of what was found at token i, or -1.
func (p *pass) covering(i int) int { return int(p.at[i]) - 1 }

// write puts the mentions into the document, and drops entities that have lost
// theirs.
func (p *pass) write() {
	p.prune()
	for i := range p.found {
		f := &p.found[i]
		if len(f.entities) == 0 {
			continue
		}
		m := text.Mention{
			Tokens: f.Range, Head: p.headOf(f), Kind: f.kind, Entities: f.entities,
			Sector: f.sector, Class: f.class,
		}
		if f.kind == text.Name {
			m.Core = f.core
		}
		p.doc.Mentions = append(p.doc.Mentions, m)
	}
	slices.SortStableFunc(p.doc.Mentions, func(a, b text.Mention) int {
		if a.Tokens.First != b.Tokens.First {
			return a.Tokens.First - b.Tokens.First
		}
		return b.Tokens.Last - a.Tokens.Last
	})
}

// prune leaves the entities that a mention or an office leads to.
func (p *pass) prune() {
	to := make([]int, len(p.doc.Entities))
	use := func(e int) {
		if e >= 0 {
			to[e] = 1
		}
	}
	for i := range p.found {
		for _, e := range p.found[i].entities {
			use(e)
			for _, r := range p.doc.Entities[e].Roles {
				use(r.Of)
			}
		}
	}
	kept := p.doc.Entities[:0]
	for e := range to {
		if to[e] > 0 {
			to[e] = len(kept)
			kept = append(kept, p.doc.Entities[e])
		}
	}
	p.doc.Entities = kept
	for i := range p.found {
		entities := slices.Clone(p.found[i].entities)
		for k, e := range entities {
			entities[k] = to[e]
		}
		p.found[i].entities = entities
	}
	for i := range kept {
		for k := range kept[i].Roles {
			if r := &kept[i].Roles[k]; r.Of >= 0 {
				r.Of = to[r.Of]
			}
		}
	}
}

// headOf is the head of a mention; that of a noun phrase is its noun, unless the
// tree sees it below another word of the phrase.
func (p *pass) headOf(f *found) int {
	if f.kind == text.Nominal && !f.Has(p.doc.Tokens[f.core.First].Head) {
		return f.core.First
	}
	return p.head(f.Range)
}

// head is the token of r whose head lies outside it.
func (p *pass) head(r text.Range) int {
	for i := r.First; i < r.Last; i++ {
		if h := p.doc.Tokens[i].Head; !r.Has(h) && p.doc.Tokens[i].Rel() != "punct" {
			return i
		}
	}
	return r.First
}

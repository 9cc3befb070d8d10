package proposition

import (
	"slices"
	"strings"

	"entente/extract/text"
)

// Extraction is a proposition in the words of its sentence, as open information
// extraction writes them: nothing is resolved, and no word is added but the "is" of
// an apposition.
type Extraction struct {
	// Sentence indexes Doc.Sentences.
	Sentence int
	// Confidence estimates the chance, 0 to 1, that the sentence says so.
	Confidence float64
	// Predicate is the verb with its auxiliaries, negation and particle ("has not
	// ruled out"), or the copula; where only prepositions join what follows, with the
	// first of them ("has withdrawn from").
	Predicate string
	// Arguments are the subject, then what else takes part, with its preposition:
	// objects, complements, circumstances.
	Arguments []string
}

// Open returns the extractions of d, which must have trees, sentence by sentence:
// first those of its predicates, then those of its appositions.
func (r *Reader) Open(d *text.Doc) []Extraction {
	s := r.scan(d)
	var out []Extraction
	for i := range s.props {
		if e, ok := s.extraction(i); ok {
			out = append(out, e)
		}
	}
	for i := range d.Tokens {
		if e, ok := s.apposition(i); ok {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Extraction) int { return a.Sentence - b.Sentence })
	return out
}

// extraction is proposition i in the words of the text; ok is false where it has no
// subject or nothing beside it, or where another says it all.
func (s *scan) extraction(i int) (e Extraction, ok bool) {
	p := &s.props[i]
	if p.Form == Nominal || len(s.surface[i]) == 0 || s.merged(i) {
		return e, false
	}
	predicate, args := s.open(p.Predicate)
	if !p.Passive && p.Noun < 0 && s.tree.Child(p.Predicate, "obj") < 0 {
		// "signed and ratified the treaty", "the treaty that Libya signed"
		for i, o := range p.Objects {
			if o.Inferred {
				args = slices.Insert(args, i, s.doc.Text(o.Tokens))
			}
		}
	}
	if len(args) == 0 {
		return e, false
	}
	e = Extraction{
		Sentence:   p.Sentence,
		Confidence: s.openConfidence(i, len(args)),
		Predicate:  s.join(predicate),
		Arguments:  append([]string{s.subjectText(i)}, args...),
	}
	return e, true
}

// merged reports whether proposition i is an infinitive that the predicate over it
// takes in: "wants to leave".
func (s *scan) merged(i int) bool {
	p := &s.props[i]
	head := s.doc.Tokens[p.Predicate].Head
	return p.Link == Open || p.Link == Coordinate && head >= 0 && s.at[head] >= 0 && s.props[s.at[head]].Link == Open
}

// open are the words of the predicate of token v, and the texts of its arguments:
// objects, complements and circumstances, in this order.
func (s *scan) open(v int) (predicate []int, args []string) {
	copula, able := s.tree.Child(v, "cop"), s.able(v)
	if copula < 0 || able {
		predicate = append(predicate, v)
	}
	said := text.Range{First: v, Last: v}
	if copula >= 0 && !able {
		said = s.copularSpan(v)
		args = append(args, s.doc.Text(said))
	}
	var complements []string
	var obliques []int
	for _, c := range s.tree.Children(v) {
		t := &s.doc.Tokens[c]
		switch {
		case t.Is("aux", "cop"), t.Deprel == "compound:prt",
			t.Is("advmod") && s.lex.modal[cue{"negation", lower(t.Form)}].polarity != "":
			predicate = append(predicate, c)
		case t.Is("obj", "iobj") && !s.relativeGap(c):
			args = append(args, s.textOf(c))
		case t.Is("obl") && !s.relativeGap(c) && !said.Has(c):
			obliques = append(obliques, c)
		case t.Is("xcomp"):
			words, inner := s.openComplement(v, c)
			predicate = append(predicate, words...)
			complements = append(complements, inner...)
		case t.Is("ccomp"):
			complements = append(complements, s.clauseText(c))
		}
	}
	args = append(args, complements...)
	if i := slices.IndexFunc(obliques, func(c int) bool { return s.prepositional(c, v) }); len(args) == 0 && i >= 0 {
		preposition, rest := s.cutPreposition(obliques[i])
		predicate, args = append(predicate, preposition...), append(args, s.doc.Text(rest))
		obliques = slices.Delete(obliques, i, i+1)
	}
	for _, c := range obliques {
		args = append(args, s.textOf(c))
	}
	if c := s.tree.Child(v, "advcl"); len(args) == 0 && c > v {
		args = append(args, s.clauseText(c)) // "can be removed by adding salt"
	}
	return predicate, args
}

// able reports whether adjective v only carries an infinitive: "is able to leave".
func (s *scan) able(v int) bool {
	x := s.tree.Child(v, "xcomp")
	return x >= 0 && s.doc.Tokens[v].UPOS == "ADJ" && s.infinitive(x)
}

// openComplement takes in an infinitive without an object before it ("wants to leave
// the treaty"), and gives other complements as arguments.
func (s *scan) openComplement(v, c int) (predicate []int, args []string) {
	if s.tree.Child(v, "obj", "iobj") >= 0 || !s.infinitive(c) {
		return nil, []string{s.clauseText(c)}
	}
	predicate, args = s.open(c)
	for _, m := range s.tree.Children(c) {
		if s.doc.Tokens[m].XPOS == "TO" {
			predicate = append(predicate, m)
		}
	}
	return predicate, args
}

func (s *scan) relativeGap(c int) bool {
	_, ok := s.antecedent(c)
	return ok
}

// textOf is the phrase of token c with its preposition and what it is coordinated
// with.
func (s *scan) textOf(c int) string { return s.doc.Text(s.span(c)) }

// span is the range of the phrase of c with its prepositions and conjuncts, without
// relative clauses, appositions and parentheses behind it.
func (s *scan) span(c int) text.Range {
	r := text.Range{First: c, Last: c + 1}
	for _, k := range s.tree.Children(c) {
		t := &s.doc.Tokens[k]
		if k > c && (t.Is("appos", "parataxis", "punct", "cc", "dep", "discourse", "vocative", "list") || t.Deprel == "acl:relcl") {
			continue
		}
		if t.Is("cop", "nsubj", "aux", "mark", "advcl", "csubj", "expl", "xcomp", "ccomp", "cc", "punct") {
			continue
		}
		sub := s.span(k)
		if t.Is("case") || !t.Is("conj") {
			r.First, r.Last = min(r.First, sub.First), max(r.Last, sub.Last)
		} else if s.nominal(k) || s.doc.Tokens[k].UPOS == s.doc.Tokens[c].UPOS {
			r.Last = max(r.Last, sub.Last)
		}
	}
	return r
}

// clauseText is the clause of token c without the word that introduces it.
func (s *scan) clauseText(c int) string {
	r := s.tree.Subtree(c)
	for r.Len() > 1 {
		t := &s.doc.Tokens[r.First]
		if t.UPOS != "PUNCT" && lower(t.Form) != "that" {
			break
		}
		r.First++
	}
	for r.Len() > 1 && s.doc.Tokens[r.Last-1].UPOS == "PUNCT" {
		r.Last--
	}
	return s.doc.Text(r)
}

// copularSpan is what token v says of its subject behind the copula.
func (s *scan) copularSpan(v int) text.Range {
	r := s.span(v)
	if c := s.tree.Child(v, "cop"); c < v {
		r.First = max(r.First, c+1)
	}
	return r
}

// subjectText is the grammatical subject of proposition i.
func (s *scan) subjectText(i int) string {
	args := s.surface[i]
	r := args[0].Tokens
	for _, a := range args[1:] {
		if a.Tokens.First >= r.Last && a.Tokens.First-r.Last <= 3 {
			r.Last = a.Tokens.Last
		}
	}
	return s.doc.Text(r)
}

// join writes tokens in the order of the text with blanks between.
func (s *scan) join(tokens []int) string {
	slices.Sort(tokens)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = s.doc.Tokens[t].Form
	}
	return strings.Join(words, " ")
}

// openConfidence is lower the more had to be inferred, and for long lists of
// arguments.
func (s *scan) openConfidence(i, args int) float64 {
	c := 0.9
	if s.surface[i][0].Inferred {
		c -= 0.15
	}
	if s.props[i].Link == Parataxis {
		c -= 0.1
	}
	return c - 0.03*float64(min(args, 5)-1)
}

package quote

import "entente/extract/text"

// A stretch between quotation marks of fewer tokens, or without a verb, is no
// speech of its own but a borrowed word: a so-called "zone of peace".
const minSpeech = 5

// direct finds who speaks between quotation marks.
func (r *reading) direct() {
	indirect := r.quotes
	r.quotes = nil
	next := 0 // the first of indirect that may still overlap with a passage
	last := text.Quote{Tokens: text.Range{Last: -1}, Speaker: -1}
	for _, p := range r.passages() {
		p = r.trim(p)
		if p.Len() == 0 {
			continue
		}
		for next < len(indirect) && r.sentence(place(indirect[next]))+1 < r.sentence(p.First) {
			next++
		}
		q, fresh := r.attribute(p, indirect[next:], last)
		if fresh {
			r.quotes = append(r.quotes, q)
		}
		if q.Speaker >= 0 || q.Source.Len() > 0 {
			last = q
		}
	}
	r.quotes = append(r.quotes, indirect...)
}

// attribute is the quotation between the marks at p; not fresh where it is one of
// reported, the stretches of reported speech around p, which it then marks as
// direct.
func (r *reading) attribute(p text.Range, reported []text.Quote, last text.Quote) (q text.Quote, fresh bool) {
	for k := range reported {
		q := &reported[k]
		if r.sentence(place(*q)) > r.sentence(p.Last-1)+1 {
			break
		}
		if p.Has(q.Cue) || !q.Tokens.Overlaps(p) {
			continue
		}
		if q.Tokens.Contains(p) {
			if 2*p.Len() >= q.Tokens.Len() {
				q.Direct = true
			}
			return *q, false // "said that the pact was “purely defensive”"
		}
		if shared := min(p.Last, q.Tokens.Last) - max(p.First, q.Tokens.First); 2*shared >= min(q.Tokens.Len(), p.Len()) {
			q.Direct = true
			q.Tokens = text.Range{First: min(p.First, q.Tokens.First), Last: max(p.Last, q.Tokens.Last)}
			if q.Tokens.Has(q.Cue) {
				q.Tokens = p
			}
			return *q, false // "“We will go. We must,” he said."
		}
	}
	q = text.Quote{Tokens: p, Speaker: -1, Cue: -1, Direct: true, Parent: -1}
	if p.Len() < minSpeech || !r.clausal(p) {
		return q, false
	}
	for _, find := range []func(text.Range) (credit, int){r.beside, r.signed, r.before} {
		if c, cue := find(p); cue >= 0 {
			q.Speaker, q.Source, q.Cue = c.mention, c.source, cue
			return q, true
		}
	}
	if r.goesOn(p, last) {
		q.Speaker, q.Source, q.Cue = last.Speaker, last.Source, last.Cue
	}
	return q, true
}

// place is where q is credited: at its cue or, without one, where it begins.
func place(q text.Quote) int {
	if q.Cue < 0 {
		return q.Tokens.First
	}
	return q.Cue
}

func (r *reading) sentence(i int) int { return r.Tokens[i].Sentence }

// clausal reports whether p has a verb.
func (r *reading) clausal(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if u := r.Tokens[i].UPOS; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// beside finds the verb of saying that stands next to p in the sentences where it
// begins and ends: "“Never again,” Kavan told reporters, “will we …”".
func (r *reading) beside(p text.Range) (credit, int) {
	first := r.Sentences[r.sentence(p.First)].Tokens.First
	last := r.Sentences[r.sentence(p.Last-1)].Tokens.Last
	for near := 1; near < max(p.First-first, last-p.Last)+1; near++ {
		for _, i := range []int{p.Last + near - 1, p.First - near} {
			if i < first || i >= last || p.Has(i) || r.Tokens[i].UPOS != "VERB" || !r.lex.has(r.lemma(i), "strong", "say", "act") {
				continue
			}
			s := r.subject(i)
			if s < 0 && i < p.First { // "Replied the ambassador: “…”"
				s = r.namedIn(text.Range{First: i + 1, Last: p.First})
			}
			if s >= 0 && !p.Has(s) {
				if c, ok := r.creditFor(s); ok {
					return c, i
				}
			}
		}
	}
	return credit{}, -1
}

// signed finds the name that a quotation is signed with: "“…” – Jessica Lewis".
func (r *reading) signed(p text.Range) (credit, int) {
	for i := p.Last; i < min(p.Last+4, len(r.Tokens)); i++ {
		if form := r.Tokens[i].Form; form != "-" && form != "--" {
			continue
		}
		for k := i + 1; k < min(i+4, len(r.Tokens)); k++ {
			if m, ok := r.byHead[k]; ok && r.Mentions[m].Kind == text.Name && r.Mentions[m].Tokens.First == i+1 {
				c, ok := r.creditFor(k)
				if ok {
					return c, i
				}
			}
		}
	}
	return credit{}, -1
}

// before finds the verb of saying that ends in a colon in the sentence before: "The
// minister was blunt and said: “…”".
func (r *reading) before(p text.Range) (credit, int) {
	s := r.sentence(p.First)
	if s == 0 || !r.fills(p) {
		return credit{}, -1
	}
	prev := r.Sentences[s-1].Tokens
	if prev.Len() == 0 || r.Tokens[prev.Last-1].Form != ":" {
		return credit{}, -1
	}
	for i := prev.Last - 1; i >= prev.First; i-- {
		if r.Tokens[i].UPOS == "VERB" && r.lex.has(r.lemma(i), "strong", "say", "act") {
			if c, ok := r.creditFor(r.subject(i)); ok {
				return c, i
			}
		}
	}
	return credit{}, -1
}

// goesOn reports whether p goes on with the direct speech of last: it fills its
// sentence, the next one, in the same block.
func (r *reading) goesOn(p text.Range, last text.Quote) bool {
	if last.Tokens.Last < 0 || last.Cue < 0 || !r.fills(p) {
		return false
	}
	end := max(last.Tokens.Last-1, last.Cue)
	return r.block(p.First) == r.block(end) && r.sentence(p.First)-r.sentence(end) <= 1
}

// fills reports whether the sentences of p hold no words outside of it.
func (r *reading) fills(p text.Range) bool {
	s := r.Sentences[r.sentence(p.First)].Tokens
	s.Last = r.Sentences[r.sentence(p.Last-1)].Tokens.Last
	return r.trim(s) == p || r.trim(text.Range{First: s.First, Last: p.First}).Len()+r.trim(text.Range{First: p.Last, Last: s.Last}).Len() == 0
}

package proposition

import "entente/schema"

// antecedent is the noun that relative pronoun h stands for; ok is false where h
// is none. It is -1 where the pronoun takes up a whole clause: "the army withdrew,
// which surprised Moscow".
func (s *scan) antecedent(h int) (noun int, ok bool) {
	if !s.relativePronoun(h) {
		return -1, false
	}
	for i, steps := h, 0; i >= 0 && steps < maxDepth; i, steps = s.doc.Tokens[i].Head, steps+1 {
		t := &s.doc.Tokens[i]
		if t.Deprel == "acl:relcl" && t.Head >= 0 && t.Head < h {
			if s.doc.Tokens[t.Head].UPOS == "VERB" {
				return -1, true
			}
			return t.Head, true
		}
		if t.Is("advcl") {
			return -1, true
		}
	}
	return -1, false
}

// meant are those whom a clause behind noun n speaks of: n and its conjuncts before
// token end, or what n is said of ("China is an actor that …", "sees China as an
// actor that …", "the Group, a company that …"), or a name that stands nearer than n
// ("trouble with Iran, which …").
func (s *scan) meant(n, end int) []Argument {
	t := &s.doc.Tokens[n]
	if i := s.at[n]; i >= 0 && s.props[i].Form == Copular && len(s.surface[i]) > 0 && s.actor(s.surface[i][0].Head) {
		return s.surface[i]
	}
	if t.Is("appos") && t.Head >= 0 && s.actor(t.Head) && !s.actor(n) {
		return s.coordinated(t.Head, end)
	}
	if t.Is("obl", "xcomp") && t.Head >= 0 && s.prep(n) == "as" {
		if o := s.tree.Child(t.Head, "obj"); o >= 0 && o < n && s.actor(o) {
			return s.coordinated(o, end)
		}
	}
	if t.Is("nmod") && s.place(n) && s.doc.Tokens[t.Head].UPOS == "NOUN" && s.prep(n) == "in" {
		return s.coordinated(t.Head, end) // "riots in Lagos, which forced him to resign"
	}
	if near := s.nearer(n, end); near >= 0 {
		return s.coordinated(near, end)
	}
	return s.coordinated(n, end)
}

// nearer is the actor whose name ends right before token end, within the phrase of
// n, which is no actor; or -1.
func (s *scan) nearer(n, end int) int {
	if s.actor(n) {
		return -1
	}
	last := end
	if last > n && s.doc.Tokens[last-1].Form != "," && lower(s.doc.Tokens[last].Form) == "that" {
		return -1 // "a treaty with Iran that"
	}
	for last > n && s.doc.Tokens[last-1].UPOS == "PUNCT" || last > n && s.doc.Tokens[last-1].UPOS == "ADV" {
		last--
	}
	for h, steps := last-1, 0; h > n && steps < maxDepth; h, steps = s.doc.Tokens[h].Head, steps+1 {
		if s.tree.Subtree(h).First > n && s.actor(h) && s.doc.Tokens[h].Is("nmod") {
			switch s.prep(h) {
			case "of", "in", "at", "near", "around", "between", "among": // "the riots in Lagos, which"
				continue
			}
			return h
		}
	}
	return -1
}

// place reports whether token i names a place that is no state.
func (s *scan) place(i int) bool {
	if s.mention[i] < 0 {
		return false
	}
	e := s.doc.Mentions[s.mention[i]].Entities
	return len(e) == 1 && s.doc.Entities[e[0]].Type == schema.Place
}

func (s *scan) relativePronoun(h int) bool {
	t := &s.doc.Tokens[h]
	switch lower(t.Form) {
	case "which", "who", "whom":
		return true
	case "that":
		return t.XPOS == "WDT" || t.XPOS == "WP" || t.UPOS == "PRON" && t.Is("nsubj", "obj") && s.underRelative(h)
	}
	return false
}

func (s *scan) underRelative(h int) bool {
	head := s.doc.Tokens[h].Head
	return head >= 0 && s.doc.Tokens[head].Deprel == "acl:relcl" && s.doc.Tokens[head].Head == h-1
}

// fillGap gives a relative clause without a pronoun its missing object, where it
// has one: "the treaty Russia signed", "the missiles Iran wants to buy".
func (s *scan) fillGap(i int) {
	p := &s.props[i]
	if p.Link == Relative && s.fillStranded(i) {
		return
	}
	if p.Link != Relative || p.Form != Verbal || p.Passive || len(s.surface[i]) == 0 || s.hasPronoun(p.Predicate) {
		return
	}
	noun := s.doc.Tokens[p.Predicate].Head
	if noun < 0 {
		return
	}
	antecedents := s.arguments(noun)
	if len(antecedents) == 0 {
		return
	}
	v := p.Predicate
	for steps := 0; steps < maxDepth; steps++ {
		x := s.tree.Child(v, "xcomp")
		if x < 0 || s.at[x] < 0 {
			break
		}
		v = x
	}
	q := &s.props[s.at[v]]
	if len(q.Objects) > 0 || s.tree.Child(v, "obj", "ccomp") >= 0 || s.adverbialAntecedent(noun) {
		return
	}
	if prep := s.stranded(v); prep != "" {
		q.Obliques = append(q.Obliques, Oblique{prep, inferred(antecedents)[0]})
		return
	}
	q.Objects = inferred(antecedents[:1])
}

// sinkGap gives the object of a relative clause to the infinitive that it is meant for:
// "the bases that Moscow wants to keep".
func (s *scan) sinkGap(i int) {
	p := &s.props[i]
	x := s.tree.Child(p.Predicate, "xcomp")
	if p.Link != Relative || len(p.Objects) != 1 || !p.Objects[0].Inferred || s.actor(p.Objects[0].Head) ||
		x < 0 || s.at[x] < 0 || !s.infinitive(x) || s.tree.Child(x, "obj", "ccomp") >= 0 {
		return
	}
	q := &s.props[s.at[x]]
	q.Objects, p.Objects, p.Indirect = p.Objects, p.Indirect, nil
}

// fillStranded puts the antecedent behind the preposition that a relative clause
// leaves behind: "the limits that Russia abides by"; it reports whether there is one.
func (s *scan) fillStranded(i int) bool {
	p := &s.props[i]
	noun := s.doc.Tokens[p.Predicate].Head
	prep := s.stranded(p.Predicate)
	if prep == "" || noun < 0 {
		return false
	}
	for _, o := range p.Obliques {
		if o.Inferred {
			return true // a pronoun has brought it
		}
	}
	antecedents := s.arguments(noun)
	if len(antecedents) == 0 {
		return false
	}
	p.Obliques = append(p.Obliques, Oblique{prep, inferred(antecedents)[0]})
	return true
}

// hasPronoun reports whether a relative pronoun or adverb stands in the clause of
// v before the verb.
func (s *scan) hasPronoun(v int) bool {
	for i := s.tree.Subtree(v).First; i < v; i++ {
		switch lower(s.doc.Tokens[i].Form) {
		case "which", "who", "whom", "whose", "where", "when", "why":
			return true
		case "that":
			// "signals that Israel left": no gap, whatever the parser calls it
			if d := s.doc.Tokens[i]; d.UPOS != "DET" {
				return true
			}
		}
	}
	return false
}

// adverbialAntecedent tells "the day the war began" from "the war Russia began".
func (s *scan) adverbialAntecedent(noun int) bool { return s.lex.sets["adverbial"][s.lemma(noun)] }

// stranded is the preposition that v leaves behind: "the state it relies on".
func (s *scan) stranded(v int) string {
	for _, c := range s.tree.Children(v) {
		t := &s.doc.Tokens[c]
		if c > v && t.UPOS == "ADP" && t.Deprel != "compound:prt" && len(s.tree.Children(c)) == 0 {
			return s.lemma(c)
		}
	}
	return ""
}

package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

// adjective reads "It is vital for NATO to act", "It is vital that NATO act", "It would
// be a mistake for Britain to leave the treaty".
func (f *Recommendations) adjective(r *Reading, p *proposition.Proposition) []Draft {
	unwise := f.words["unwise"][lemma(r, p.Predicate)]
	if !unwise && !f.words["adjective"][lemma(r, p.Predicate)] {
		return nil
	}
	if cop := r.Tree.Child(p.Predicate, "cop"); cop >= 0 && r.Doc.Tokens[cop].XPOS == "VBD" || unwise && p.Polarity == schema.Negative {
		return nil // "It was essential for NATO to act"
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		t, q := &r.Doc.Tokens[c], r.At(c)
		if q == nil || !t.Is("csubj", "xcomp", "ccomp", "advcl", "acl") || t.XPOS == "VBG" {
			continue
		}
		who, named := p.Oblique("for", "on", "upon")
		for _, n := range r.Tree.Children(p.Predicate) {
			if !named && r.Doc.Tokens[n].Is("nmod") && r.prep(n) == "for" {
				who, named = r.argument(n), true
			}
		}
		var out []Draft
		for _, v := range r.series(c) {
			if q = r.At(v); q == nil {
				continue
			}
			subjects := q.Subjects
			if first := r.At(c); len(subjects) == 0 && first != nil {
				subjects = first.Subjects // "that Japan repair the dam, reopen the port"
			}
			if named {
				subjects = []proposition.Argument{who}
			} else if len(subjects) == 1 && subjects[0].Head == p.Predicate {
				continue // "It would be a mistake to leave" says of nobody that he should not
			}
			out = append(out, f.drafts(r, q, subjects, 0.5, "recommendation.adjective")...)
		}
		for i := range out {
			if unwise {
				out[i].Polarity, out[i].Cue = schema.Negative, p.Predicate
			}
		}
		return obliged(out)
	}
	return nil
}

// upTo reads "It is up to Paris to break the deadlock", "The onus is on Iran to prove
// its intentions".
func (f *Recommendations) upTo(r *Reading, p *proposition.Proposition) []Draft {
	n := r.Tree.Child(p.Predicate, "nsubj", "expl")
	if n < 0 || p.Polarity == schema.Negative || r.prep(p.Predicate) == "" {
		return nil
	}
	burden := f.words["burden"][lemma(r, n)] && r.prep(p.Predicate) == "on"
	if up := r.prep(p.Predicate); !burden && (lemma(r, n) != "it" || up != "up to" && up != "up") {
		return nil
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		if q := r.At(c); q != nil && c > p.Predicate && r.Doc.Tokens[c].Is("advcl", "csubj", "xcomp", "acl") {
			var who []proposition.Argument
			for _, i := range r.coordinated(p.Predicate) {
				if i < c {
					who = append(who, r.argument(i))
				}
			}
			return obliged(f.drafts(r, q, who, 0.5, "recommendation.up-to"))
		}
	}
	return nil
}

// needed reads "There is a need for NATO to act", "The time has come for NATO to act".
func (f *Recommendations) needed(r *Reading, p *proposition.Proposition) []Draft {
	n := r.Tree.Child(p.Predicate, "nsubj")
	if n < 0 || !f.words["noun"][lemma(r, n)] || p.Polarity == schema.Negative {
		return nil
	}
	if r.Tree.Child(p.Predicate, "expl") < 0 && (lemma(r, n) != "time" || p.Lemma != "come") {
		return nil
	}
	if det := r.Tree.Child(n, "det"); det >= 0 && lemma(r, det) == "no" {
		return nil
	}
	var who []proposition.Argument
	for _, c := range r.Tree.Children(n) {
		if r.Doc.Tokens[c].Is("nmod") && r.prep(c) == "for" {
			who = append(who, r.argument(c))
		}
	}
	if to, ok := p.Oblique("for"); ok && len(who) == 0 {
		who = append(who, to)
	}
	for _, over := range [...]int{p.Predicate, n} {
		for _, c := range r.Tree.Children(over) {
			if q := r.At(c); q != nil && c > n && r.Doc.Tokens[c].Is("advcl", "acl") {
				return obliged(f.drafts(r, q, who, 0.5, "recommendation.needed"))
			}
		}
	}
	return nil
}

// urged reads "Japan is urged to act", "Chile would be well advised to act".
func (f *Recommendations) urged(r *Reading, p *proposition.Proposition) []Draft {
	if p.Link != proposition.Open || p.Parent < 0 {
		return nil
	}
	over := &r.Propositions[p.Parent]
	if !over.Passive || over.Polarity == schema.Negative || !f.words["urged"][lemma(r, over.Predicate)] || r.Doc.Tokens[over.Predicate].Head != -1 {
		return nil
	}
	return obliged(f.drafts(r, p, over.Objects, 0.5, "recommendation.urged"))
}

// counselled reads the advice of the author or of a paper: "The report recommends that
// Canada buy submarines", "We urge Congress to ratify the treaty".
func (f *Recommendations) counselled(r *Reading, p *proposition.Proposition) []Draft {
	if p.Parent < 0 || p.Link != proposition.Complement && p.Link != proposition.Open {
		return nil
	}
	over := &r.Propositions[p.Parent]
	if !f.words["counsel"][over.Lemma] || over.Polarity == schema.Negative || slices.ContainsFunc(over.Subjects, func(a proposition.Argument) bool { return isActor(r.Type(a.Head)) }) {
		return nil
	}
	switch xpos := r.Doc.Tokens[p.Predicate].XPOS; {
	case p.Link == proposition.Complement && r.Tree.Child(p.Predicate, "nsubj") >= 0 && (xpos == "VB" || xpos == "VBP"):
		return obliged(f.drafts(r, p, p.Subjects, 0.5, "recommendation.counselled"))
	case p.Link == proposition.Open && !over.Passive && len(over.Subjects) == 1 && f.words["author"][lemma(r, over.Subjects[0].Head)]:
		return obliged(f.drafts(r, p, append(over.Objects[:len(over.Objects):len(over.Objects)], over.Indirect...), 0.5, "recommendation.counselled"))
	}
	return nil
}

// obliged are drafts as what has to be done.
func obliged(drafts []Draft) []Draft {
	for i := range drafts {
		drafts[i].Modality = schema.Obligated
	}
	return drafts
}

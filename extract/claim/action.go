package claim

import (
	"io/fs"
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

// Actions finds who did what to whom.
type Actions struct {
	words wordSets
	types *Typer
}

// NewActions reads the lexicons below lexicon/ in fsys.
func NewActions(fsys fs.FS) (*Actions, error) {
	words, err := loadSets(fsys, "lexicon/actions.tsv")
	if err != nil {
		return nil, err
	}
	types, err := NewTyper(fsys)
	if err != nil {
		return nil, err
	}
	return &Actions{words, types}, nil
}

// Find implements Finder.
func (a *Actions) Find(r *Reading) []Draft {
	var out []Draft
	demanded := map[int]bool{} // where saying so is no act beside it
	for i := range r.Propositions {
		p := &r.Propositions[i]
		if r.structural(p.Sentence, a.words["editorial"]) {
			continue
		}
		for _, d := range a.demands(r, p) {
			demanded[d.At] = true
			out = append(out, d)
		}
		if p.Form != proposition.Verbal && p.Form != proposition.Nominal || !a.act(r, p) {
			continue
		}
		out = append(out, a.drafts(r, p)...)
	}
	return slices.DeleteFunc(out, func(d Draft) bool { return demanded[d.At] && d.Rule != demandRule })
}

// act reports whether p is an action: no saying, thinking or being, and no word
// that only carries another ("agreed to withdraw").
func (a *Actions) act(r *Reading, p *proposition.Proposition) bool {
	if prep := p.Preposition(); prep != "" && len(p.Objects) == 0 && a.words["being"][p.Lemma+" "+prep] {
		return false // "leading to war"
	}
	if len(p.Objects) > 0 && a.words["being"][p.Lemma+" "+lemma(r, p.Objects[0].Head)] {
		return false // "took place"
	}
	if a.words["claiming"][p.Lemma] && !p.Passive && len(p.Objects) > 0 && len(p.Complements) == 0 {
		return true // "claims the islands", but "claims that it won"
	}
	if (p.Noun < 0 || p.Lemma == lemma(r, p.Predicate)) && (a.words["saying"][p.Lemma] || a.words["thinking"][p.Lemma] || a.words["being"][p.Lemma]) {
		return false
	}
	switch {
	case a.refused(r, p), a.advised(r, p), a.feels(r, p):
		return false
	case p.Form == proposition.Nominal && a.words["standing"][lemma(r, p.Predicate)]:
		return false
	}
	return p.Embedding != proposition.Carries || a.ownAct(r, p) || !a.carriesAct(r, p)
}

// ownAct reports whether p, which carries a clause, acts on someone or something
// itself: "relied on Germany to pay", "made a commitment to pay".
func (a *Actions) ownAct(r *Reading, p *proposition.Proposition) bool {
	return p.Noun >= 0 && !a.bare(p) || len(p.Objects) > 0 && isActor(r.Type(p.Objects[0].Head))
}

// refused reports whether p is what a refusal is about: of "refused to sign the
// treaty" the refusal is the act, and the treaty its object.
func (a *Actions) refused(r *Reading, p *proposition.Proposition) bool {
	if p.Parent < 0 || r.Propositions[p.Parent].Embedding != proposition.Refuses {
		return false
	}
	switch p.Link {
	case proposition.Open, proposition.Complement:
		return true
	case proposition.Participle:
		return p.Marker >= 0 // "the refusal to sign", but "rejected the plan signed in May"
	case proposition.Adverbial:
		return p.Marker >= 0 && lemma(r, p.Marker) == "from" // "prevented it from leaving"
	}
	return false
}

// advised reports whether the author says what ought to be done: "NATO must act" is
// a recommendation, and "the Parties shall consult" a clause.
func (a *Actions) advised(r *Reading, p *proposition.Proposition) bool {
	if p.Modality != schema.Obligated || p.Cue < 0 {
		return false
	}
	switch r.Doc.Tokens[p.Cue].UPOS {
	case "AUX", "ADJ": // also "it is urgent that NATO act"
		return true
	}
	return r.Doc.Tokens[p.Cue].UPOS == "VERB" && (lemma(r, p.Cue) == "need" || lemma(r, p.Cue) == "have")
}

// feels reports whether p expresses a concern: "voiced alarm".
func (a *Actions) feels(r *Reading, p *proposition.Proposition) bool {
	if !a.words["expressing"][p.Lemma] {
		return false
	}
	for _, o := range p.Objects {
		if a.words["feeling"][lemma(r, o.Head)] {
			return true
		}
	}
	return false
}

// carriesAct reports whether a complement of p says what p does.
func (a *Actions) carriesAct(r *Reading, p *proposition.Proposition) bool {
	for _, c := range p.Complements {
		q := &r.Propositions[c]
		if q.Link == proposition.Open || q.Link == proposition.Adverbial && p.Noun >= 0 || q.Link == proposition.Participle && q.Marker >= 0 {
			return true
		}
	}
	return false
}

// drafts are the claims that p makes: one for each subject that acts and each
// object.
func (a *Actions) drafts(r *Reading, p *proposition.Proposition) []Draft {
	subjects := a.actors(r, p)
	if len(subjects) == 0 {
		return a.commanded(r, p)
	}
	if _, with := p.Oblique("with"); p.Reciprocal && !with && a.bare(p) {
		if pairs := a.pairs(r, p, subjects); len(pairs) > 0 {
			return pairs
		}
	}
	objects := a.objects(r, p)
	if len(objects) == 0 {
		return a.alone(r, p, subjects)
	}
	var out []Draft
	for _, s := range subjects {
		for _, o := range objects {
			object := Of(o)
			object.Entities = r.apposed(o.Head)
			object.Phrase = a.commands(r, p, o) || r.counted(o.Head)
			if e := r.Entities(o.Head); len(subjects)*len(e) > maxSpread {
				object.Entities = e[:1]
			}
			out = append(out, a.draft(r, p, a.principal(r, s), object))
		}
	}
	return out
}

// alone are the claims of a civil protest that names nobody whom it is against: "the
// miners rioted", but not "Japan demonstrated that it could land troops".
func (a *Actions) alone(r *Reading, p *proposition.Proposition, subjects []proposition.Argument) []Draft {
	if code, _, _ := a.types.Type(r, p); code != schema.Protest || p.Noun >= 0 || len(p.Complements) > 0 {
		return nil
	}
	var out []Draft
	for _, s := range subjects {
		if r.Type(s.Head) == schema.Phrase {
			d := a.draft(r, p, a.principal(r, s), Role{})
			d.Alone = true
			out = append(out, d)
		}
	}
	return out
}

// bare reports whether p has no object but the noun of its act: "an agreement was
// reached between Egypt and Israel".
func (a *Actions) bare(p *proposition.Proposition) bool {
	return len(p.Objects) == 0 || p.Noun >= 0 && p.Objects[0].Head == p.Noun
}

func (a *Actions) draft(r *Reading, p *proposition.Proposition, subject, object Role) Draft {
	at := p.Predicate
	d := Draft{
		Kind: schema.Action, At: at, Predicate: p.Lemma, Subject: subject, Object: object,
		Factuality: p.Factuality, Reciprocal: p.Reciprocal && isActor(r.Type(object.Argument.Head)),
		Confidence: a.confidence(r, p, subject, object), Rule: rule(p),
	}
	d.Code, d.Mode, _ = a.types.Type(r, p)
	return d
}

// rule names the shape of p: "action.verbal.xcomp".
func rule(p *proposition.Proposition) string {
	if p.Link == proposition.Main {
		return "action." + string(p.Form)
	}
	return "action." + string(p.Form) + "." + string(p.Link)
}

// confidence estimates how often a claim of this shape is right.
func (a *Actions) confidence(r *Reading, p *proposition.Proposition, subject, object Role) float64 {
	c := 0.6
	if r.Type(subject.Argument.Head) != schema.Phrase {
		c += 0.1
	}
	if r.Type(object.Argument.Head) != schema.Phrase {
		c += 0.1
	}
	if subject.Argument.Inferred {
		c -= 0.1
	}
	if p.Form == proposition.Nominal {
		c -= 0.1
	}
	return c
}

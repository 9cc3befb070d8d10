package claim

import (
	"io/fs"
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
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
	for i := range r.Propositions {
		p := &r.Propositions[i]
		if r.structural(p.Sentence, a.words["editorial"]) {
			continue
		}
		if p.Form != proposition.Verbal && p.Form != proposition.Nominal || !a.act(r, p) {
			continue
		}
		out = append(out, a.drafts(r, p)...)
	}
	return out
}

// act reports whether p is an action: no saying, thinking or being, and no word
// that only carries another ("agreed to withdraw").
func (a *Actions) act(r *Reading, p *proposition.Proposition) bool {
	if prep := p.Preposition(); prep != "" && a.words["being"][p.Lemma+" "+prep] {
		return false // "leading to war"
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
	case proposition.Open, proposition.Participle, proposition.Complement:
		return true
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
	subjects := a.actors(r, p.Subjects)
	if len(subjects) == 0 {
		return a.commanded(r, p)
	}
	if _, with := p.Oblique("with"); p.Reciprocal && !with && a.bare(p) {
		if pairs := a.pairs(r, p, subjects); len(pairs) > 0 {
			return pairs
		}
	}
	objects := a.objects(r, p)
	var out []Draft
	for _, s := range subjects {
		for _, o := range objects {
			object := Of(o)
			if e := r.Entities(o.Head); len(subjects)*len(e) > maxSpread {
				object.Entities = e[:1]
			}
			out = append(out, a.draft(r, p, a.principal(r, s), object))
		}
	}
	return out
}

// bare reports whether p has no object but the noun of its act: "an agreement was
// reached between Egypt and Israel".
func (a *Actions) bare(p *proposition.Proposition) bool {
	return len(p.Objects) == 0 || p.Noun >= 0 && p.Objects[0].Head == p.Noun
}

// principal is for whom actor s acts: of "Iraqi troops" and "its troops" Iraq, of
// others themselves.
func (a *Actions) principal(r *Reading, s proposition.Argument) Role {
	role := Of(s)
	if r.Type(s.Head) != schema.Phrase || !a.is("unit", lemma(r, s.Head)) {
		return role
	}
	for _, c := range r.Tree.Children(s.Head) {
		if t := &r.Doc.Tokens[c]; c < s.Head && t.Is("amod", "nmod:poss", "compound") && isActor(r.Type(c)) {
			role.Entities = r.Entities(c)
		}
	}
	return role
}

// commanded is the act of a state on its own forces where nobody else is named: "the
// withdrawal of Soviet troops", "US forces were deployed".
func (a *Actions) commanded(r *Reading, p *proposition.Proposition) []Draft {
	if len(p.Subjects) > 0 || len(p.Objects) == 0 || !a.words["commanding"][p.Lemma] {
		return nil
	}
	forces := p.Objects[0]
	role := a.principal(r, forces)
	if t := r.Type(forces.Head); t == schema.Country || t == schema.HistoricState {
		role.Entities = r.Entities(forces.Head)
	}
	if !a.is("unit", lemma(r, forces.Head)) || len(role.Entities) == 0 {
		return nil
	}
	return []Draft{a.draft(r, p, role, Role{Argument: forces, Phrase: true})}
}

// actors are those of args who can act.
func (a *Actions) actors(r *Reading, args []proposition.Argument) []proposition.Argument {
	var out []proposition.Argument
	for _, s := range args {
		if a.actor(r, s) {
			out = append(out, s)
		}
	}
	return out
}

// actor reports whether s names someone who can act.
func (a *Actions) actor(r *Reading, s proposition.Argument) bool {
	switch t := r.Type(s.Head); {
	case isActor(t), t == schema.Place, t == schema.Weapon: // "Europe", a ship
		return true
	case t == schema.Phrase:
		return a.nominalActor(r, s.Head)
	}
	return false
}

// nominalActor reports whether the phrase of token i, which is no known entity,
// names someone who can act: a noun of people or bodies, a name that no gazetteer
// has, or the many of a state ("Russian technicians").
func (a *Actions) nominalActor(r *Reading, i int) bool {
	t := &r.Doc.Tokens[i]
	switch {
	case t.UPOS == "PRON", a.words["editorial"][lemma(r, i)]:
		return false
	case t.UPOS == "PROPN", a.is("actor", lemma(r, i)):
		return true
	case t.XPOS != "NNS" || r.at[i] >= 0 || a.words["inanimate"][lemma(r, i)]:
		return false
	}
	for _, c := range r.Tree.Children(i) {
		if m := r.Mention(c); c < i && m != nil && m.Kind == text.Adjective && r.Doc.Tokens[c].Is("amod") {
			return true
		}
	}
	return false
}

// is reports whether noun is of a class; lemmatizers leave some plurals as they are
// ("troops").
func (a *Actions) is(class, noun string) bool {
	return a.words[class][noun] || a.words[class][strings.TrimSuffix(noun, "s")]
}

// pairs are the claims of an act that its subjects do with one another: "Russia,
// China and Iran met" is one for each pair.
func (a *Actions) pairs(r *Reading, p *proposition.Proposition, subjects []proposition.Argument) []Draft {
	var roles []Role
	for _, s := range subjects {
		if e := r.Entities(s.Head); len(e) > 1 {
			for _, one := range e {
				roles = append(roles, Role{Argument: s, Entities: []int{one}})
			}
			continue
		}
		roles = append(roles, Of(s))
	}
	if len(roles) > maxPairs {
		roles = roles[:maxPairs]
	}
	var out []Draft
	for i := range roles {
		for j := i + 1; j < len(roles) && (i == 0 || len(roles) <= allPairs); j++ {
			out = append(out, a.draft(r, p, roles[i], roles[j]))
		}
	}
	return out
}

// An act of up to allPairs parties is spread over all their pairs, one of up to
// maxPairs over those of the first party.
const (
	allPairs = 3
	maxPairs = 6
)

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

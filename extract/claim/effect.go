package claim

import (
	"io/fs"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// Effects finds the consequences that a text draws: "The pact may embolden Iran".
type Effects struct {
	words   wordSets
	actions wordSets
	clauses wordSets
}

// NewEffects reads lexicon/effects.tsv and lexicon/actions.tsv in fsys.
func NewEffects(fsys fs.FS) (*Effects, error) {
	sets, err := loadSets(fsys, "lexicon/effects.tsv")
	if err != nil {
		return nil, err
	}
	actions, err := loadSets(fsys, "lexicon/actions.tsv")
	if err != nil {
		return nil, err
	}
	clauses, err := loadSets(fsys, "lexicon/provisions.tsv")
	return &Effects{sets, actions, clauses}, err
}

// Find implements Finder.
func (e *Effects) Find(r *Reading) []Draft {
	var out []Draft
	for i := range r.Propositions {
		switch p := &r.Propositions[i]; p.Form {
		case proposition.Verbal:
			out = append(out, e.drafts(r, p)...)
			out = append(out, e.consequent(r, p)...)
			out = append(out, e.origin(r, p)...)
		case proposition.Adjective:
			out = append(out, e.quality(r, p)...)
		}
	}
	return out
}

func (e *Effects) drafts(r *Reading, p *proposition.Proposition) []Draft {
	verb, strong := e.verb(r, p)
	if verb == "" || p.Modality == schema.Obligated || e.purpose(r, p) {
		return nil
	}
	fact := p.Factuality
	if fact.Modality == schema.Intended {
		fact.Modality = schema.Possible // things intend nothing
	}
	var out []Draft
	for _, cause := range e.causes(r, p) {
		if !strong && p.Modality != schema.Possible && !e.words["actnoun"][lemma(r, cause.Head)] {
			continue
		}
		if e.words["clausal"][verb] && e.treaty(r, cause.Head) {
			continue
		}
		for _, affected := range e.affected(r, p, verb) {
			out = append(out, Draft{
				Kind: schema.Effect, At: p.Predicate, Predicate: verb,
				Subject: e.role(r, cause), Object: e.role(r, affected),
				Factuality: fact, Confidence: e.confidence(r, p, cause, strong), Rule: "effect.verb",
			})
		}
	}
	return out
}

// quality reads what an adjective says of a cause for someone: "The drought was
// disastrous for Ethiopia".
func (e *Effects) quality(r *Reading, p *proposition.Proposition) []Draft {
	adjective := lemma(r, p.Predicate)
	if !e.words["quality"][adjective] || p.Modality == schema.Obligated {
		return nil
	}
	affected, ok := p.Oblique("for", "to")
	if !ok {
		return nil
	}
	var out []Draft
	for _, cause := range e.causes(r, p) {
		out = append(out, Draft{
			Kind: schema.Effect, At: p.Predicate, Predicate: "be " + adjective,
			Subject: e.role(r, cause), Object: e.role(r, affected),
			Factuality: p.Factuality, Confidence: 0.5, Rule: "effect.quality",
		})
	}
	return out
}

// purpose reports whether p is what something is meant for, which is not yet its
// effect: "plans to strengthen the fleet", "met to prevent a war".
func (e *Effects) purpose(r *Reading, p *proposition.Proposition) bool {
	if p.Link == proposition.Participle && p.Passive && r.Doc.Tokens[p.Predicate-1].Form != "," {
		return true // "the gap created by the blockade", but "the riots, sparked by the killing"
	}
	if p.Modality != schema.Intended || p.Cue < 0 || lemma(r, p.Cue) != "to" {
		return false
	}
	h := r.Doc.Tokens[p.Predicate].Head
	return h < 0 || !e.words["potential"][lemma(r, h)]
}

// treaty reports whether token i names a treaty.
func (e *Effects) treaty(r *Reading, i int) bool {
	noun := lemma(r, i)
	return r.Type(i) == schema.Treaty || e.clauses["agreement"][noun] && !e.clauses["weak"][noun]
}

// verb is the predicate of p as a consequence, with its preposition where that
// makes it one ("lead to"), or empty; strong marks those that always are one.
func (e *Effects) verb(r *Reading, p *proposition.Proposition) (name string, strong bool) {
	own := ownName(r, p)
	for _, o := range p.Obliques {
		if with := own + " " + o.Prep; e.consequence(with) {
			return with, e.words["strong"][with] || e.words["strong"][own]
		}
	}
	switch own {
	case "have", "pose", "play", "cast", "deal":
		for _, h := range heads(r, p) {
			if e.words[own][h] {
				return own, true
			}
		}
		return "", false
	}
	if !e.consequence(own) {
		return "", false
	}
	return own, e.words["strong"][own]
}

func (e *Effects) consequence(verb string) bool {
	for _, class := range [...]string{"up", "down", "cause", "change", "let"} {
		if e.words[class][verb] {
			return true
		}
	}
	return false
}

// causes are those subjects of p that are no actors but acts, treaties, states of
// affairs: what an actor does itself is an action.
func (e *Effects) causes(r *Reading, p *proposition.Proposition) []proposition.Argument {
	var out []proposition.Argument
	for _, a := range p.Subjects {
		if e.cause(r, a.Head) {
			out = append(out, a)
		}
	}
	if len(p.Subjects) == 0 && !p.Passive {
		// "Strengthening the fleet will deter aggression", "helps to deter aggression"
		c := r.Tree.Child(p.Predicate, "csubj")
		if h := r.Doc.Tokens[p.Predicate].Head; c < 0 && p.Link == proposition.Open {
			c = r.Tree.Child(h, "csubj")
		}
		if c >= 0 {
			out = append(out, proposition.Argument{Head: c, Tokens: r.clauseWords(c)})
		}
	}
	return out
}

func (e *Effects) cause(r *Reading, i int) bool {
	switch t := r.Type(i); t {
	case schema.Phrase:
	case schema.Treaty, schema.EventEntity, schema.Law, schema.Weapon:
		return true
	default:
		return false
	}
	pos := r.Doc.Tokens[i].UPOS
	if pos == "PROPN" && r.opens(i) {
		pos = "NOUN"
	}
	switch pos {
	case "NOUN", "VERB":
		noun := lemma(r, i)
		return !e.actions["actor"][noun] && !e.words["people"][noun] && !r.temporal(i)
	case "PRON":
		// "The reform was popular, but it hastened the collapse."
		if a := r.antecedentHead(i); a >= 0 && a != i {
			return e.cause(r, a)
		}
	}
	return false
}

// affected is what verb does something to.
func (e *Effects) affected(r *Reading, p *proposition.Proposition, verb string) []proposition.Argument {
	if own := ownName(r, p); verb != own {
		for _, o := range p.Obliques {
			if verb == own+" "+o.Prep {
				return []proposition.Argument{o.Argument}
			}
		}
	}
	if p.Noun >= 0 {
		return []proposition.Argument{r.argument(p.Noun)}
	}
	if own := ownName(r, p); own == verb && len(p.Indirect) > 0 && isActor(r.Type(p.Indirect[0].Head)) {
		return p.Indirect[:1] // "cost Iran half a million lives"
	}
	var out []proposition.Argument
	for i, a := range p.Objects {
		named := r.Type(a.Head) != schema.Phrase || r.antecedentHead(a.Head) >= 0 && r.Doc.Tokens[a.Head].UPOS == "PRON"
		if pos := r.Doc.Tokens[a.Head].UPOS; (pos != "PRON" || named) && (i == 0 || named) {
			out = append(out, a)
		}
	}
	return out
}

// role is a in the text's words, or the entity that it names whole.
func (e *Effects) role(r *Reading, a proposition.Argument) Role {
	role := Of(a)
	if r.counted(a.Head) {
		role.Phrase = true
		return role
	}
	if m := r.Mention(a.Head); m == nil || len(m.Entities) == 0 || longer(a.Tokens, m.Tokens) && r.Doc.Tokens[a.Head].UPOS == "NOUN" {
		role.Phrase = r.Doc.Tokens[a.Head].UPOS != "PRON"
	}
	return role
}

// longer reports whether phrase a says much more than mention m.
func longer(a, m text.Range) bool { return a.Len() > m.Len()+1 }

func (e *Effects) confidence(r *Reading, p *proposition.Proposition, cause proposition.Argument, strong bool) float64 {
	c := 0.4
	if strong {
		c += 0.15
	}
	if p.Modality == schema.Possible {
		c += 0.1
	}
	if e.words["actnoun"][lemma(r, cause.Head)] || r.Type(cause.Head) == schema.Treaty {
		c += 0.1
	}
	if cause.Inferred {
		c -= 0.1
	}
	return c
}

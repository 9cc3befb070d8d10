package claim

import (
	"entente/extract/proposition"
	"entente/schema"
)

// consequentRule names what draws a consequence from a whole clause: the verb is no
// action of the clause's subject beside it.
const consequentRule = "effect.clause"

// consequent reads a participle that says what the clause before it led to: "The
// United States withdrew, leading to the collapse of the treaty".
func (e *Effects) consequent(r *Reading, p *proposition.Proposition) []Draft {
	if p.Link != proposition.Adverbial || p.Marker >= 0 || p.Passive || r.Doc.Tokens[p.Predicate].XPOS != "VBG" {
		return nil
	}
	verb, _ := e.verb(r, p)
	main := r.Doc.Tokens[p.Predicate].Head
	if verb == "" || !e.words["consequent"][verb] || main < 0 || main > p.Predicate || !r.tells(main) {
		return nil
	}
	words := r.clauseWords(main)
	if s := r.Tree.Child(main, "nsubj"); s >= 0 && s < main {
		if e.cause(r, s) {
			return nil // the subject is the cause
		}
		words.First = r.Tree.Subtree(s).First // without "In June"
	}
	cause := Role{Argument: proposition.Argument{Head: main, Tokens: words}, Phrase: true}
	fact := p.Factuality
	if fact.Modality == schema.Intended {
		fact.Modality = schema.Possible
	}
	var out []Draft
	for _, affected := range e.affected(r, p, verb) {
		out = append(out, Draft{
			Kind: schema.Effect, At: p.Predicate, Predicate: verb, Subject: cause, Object: e.role(r, affected),
			Factuality: fact, Confidence: 0.5, Rule: consequentRule,
		})
	}
	return out
}

// tells reports whether verb i makes a statement: it is no participle and stands in no
// relative clause.
func (r *Reading) tells(i int) bool {
	t := &r.Doc.Tokens[i]
	return t.UPOS == "VERB" && t.XPOS != "VBG" && t.Deprel != "acl:relcl"
}

// origin reads a consequence told from its end: "The dispute stems from a border that
// the British drew".
func (e *Effects) origin(r *Reading, p *proposition.Proposition) []Draft {
	cause, ok := p.Oblique("from")
	if !ok || p.Passive || !e.words["origin"][ownName(r, p)] {
		return nil
	}
	var out []Draft
	for _, a := range p.Subjects {
		if r.Doc.Tokens[a.Head].UPOS == "PRON" || !e.cause(r, a.Head) || !e.cause(r, cause.Head) {
			continue
		}
		out = append(out, Draft{
			Kind: schema.Effect, At: p.Predicate, Predicate: "cause", Subject: e.role(r, cause), Object: e.role(r, a),
			Factuality: p.Factuality, Confidence: 0.5, Rule: "effect.origin",
		})
	}
	return out
}

package claim

import (
	"io/fs"
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// Recommendations finds what someone should do: "NATO must act", "It is essential
// for NATO to act".
type Recommendations struct{ words wordSets }

// NewRecommendations reads lexicon/recommendations.tsv in fsys.
func NewRecommendations(fsys fs.FS) (*Recommendations, error) {
	sets, err := loadSets(fsys, "lexicon/recommendations.tsv")
	return &Recommendations{sets}, err
}

// Find implements Finder.
func (f *Recommendations) Find(r *Reading) []Draft {
	var out []Draft
	for i := range r.Propositions {
		p := &r.Propositions[i]
		switch p.Form {
		case proposition.Verbal:
			if f.advised(r, p) {
				out = append(out, f.drafts(r, p, p.Subjects, 0.55, "recommendation.modal")...)
			}
			out = append(out, f.needed(r, p)...)
			out = append(out, f.urged(r, p)...)
		case proposition.Adjective, proposition.Copular:
			out = append(out, f.adjective(r, p)...)
		}
	}
	return out
}

// advised reports whether the words of p say that its subject should do it, and not
// that it had to: "NATO should not wait", "Japan needs to act".
func (f *Recommendations) advised(r *Reading, p *proposition.Proposition) bool {
	if p.Modality != schema.Obligated || f.carries(r, p) {
		return false
	}
	subject := r.Tree.Child(p.Predicate, "nsubj", "nsubj:pass")
	for _, c := range r.Tree.Children(p.Predicate) {
		if r.Doc.Tokens[c].Deprel == "aux" && f.words["modal"][lemma(r, c)] {
			return c > subject // "Should Israel wait, …" is a condition
		}
	}
	if p.Link == proposition.Open && p.Parent >= 0 && r.Propositions[p.Parent].Modality == schema.Obligated {
		over := r.Propositions[p.Parent]
		over.Complements = nil
		return f.advised(r, &over) // "should continue to press Iran"
	}
	if over := r.Doc.Tokens[p.Predicate].Head; over >= 0 && p.Link == proposition.Open {
		return f.words["modal"][lemma(r, over)] && r.Doc.Tokens[over].XPOS != "VBD"
	}
	return p.Cue >= 0 && f.words["modal"][strings.ToLower(r.Doc.Tokens[p.Cue].Form)]
}

// carries reports whether only the clause below p says what should be done: "should
// continue to press Iran".
func (f *Recommendations) carries(r *Reading, p *proposition.Proposition) bool {
	for _, k := range p.Complements {
		if r.Propositions[k].Link == proposition.Open && p.Embedding == proposition.Carries {
			return true
		}
	}
	return false
}

// adjective reads "It is vital for NATO to act", "It is vital that NATO act".
func (f *Recommendations) adjective(r *Reading, p *proposition.Proposition) []Draft {
	if !f.words["adjective"][lemma(r, p.Predicate)] {
		return nil
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		t, q := &r.Doc.Tokens[c], r.At(c)
		if q == nil || !t.Is("csubj", "xcomp", "ccomp", "advcl", "acl") || t.XPOS == "VBG" {
			continue
		}
		who, named := p.Oblique("for")
		var out []Draft
		for _, v := range r.coordinated(c) {
			if q = r.At(v); q == nil {
				continue
			}
			subjects := q.Subjects
			if named {
				subjects = []proposition.Argument{who}
			}
			out = append(out, f.drafts(r, q, subjects, 0.5, "recommendation.adjective")...)
		}
		return obliged(out)
	}
	return nil
}

// needed reads "There is a need for NATO to act".
func (f *Recommendations) needed(r *Reading, p *proposition.Proposition) []Draft {
	n := r.Tree.Child(p.Predicate, "nsubj")
	if n < 0 || r.Tree.Child(p.Predicate, "expl") < 0 || !f.words["noun"][lemma(r, n)] || p.Polarity == schema.Negative {
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

// obliged are drafts as what has to be done.
func obliged(drafts []Draft) []Draft {
	for i := range drafts {
		drafts[i].Modality = schema.Obligated
	}
	return drafts
}

func (f *Recommendations) drafts(r *Reading, p *proposition.Proposition, subjects []proposition.Argument, conf float64, rule string) []Draft {
	var out []Draft
	for _, s := range subjects {
		if t := &r.Doc.Tokens[s.Head]; t.UPOS == "PRON" && r.Type(s.Head) == schema.Phrase || r.temporal(s.Head) {
			continue
		}
		if object, ok := f.object(r, p); ok && object.Head != s.Head {
			role := Of(object)
			role.Phrase = len(r.Entities(object.Head)) == 0
			out = append(out, Draft{
				Kind: schema.Recommendation, At: p.Predicate, Predicate: ownName(r, p),
				Subject: Of(s), Object: role, Factuality: p.Factuality, Confidence: conf, Rule: rule,
			})
		}
	}
	return out
}

// object is what p is to be done to, with or about.
func (f *Recommendations) object(r *Reading, p *proposition.Proposition) (proposition.Argument, bool) {
	if p.Noun >= 0 {
		return r.argument(p.Noun), true
	}
	if len(p.Objects) > 0 {
		return p.Objects[0], true
	}
	for _, o := range p.Obliques {
		if o.Prep != "" && !r.temporal(o.Head) {
			return o.Argument, true
		}
	}
	for _, c := range r.Tree.Children(p.Predicate) {
		if c > p.Predicate && r.Doc.Tokens[c].Is("ccomp", "xcomp") {
			return proposition.Argument{Head: c, Tokens: r.clauseWords(c)}, true
		}
	}
	return proposition.Argument{}, false
}

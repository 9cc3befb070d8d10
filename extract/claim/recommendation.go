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
				out = append(out, obliged(f.drafts(r, p, p.Subjects, 0.55, "recommendation.modal"))...)
			}
			out = append(out, f.needed(r, p)...)
			out = append(out, f.urged(r, p)...)
			out = append(out, f.counselled(r, p)...)
		case proposition.Adjective, proposition.Copular:
			out = append(out, f.adjective(r, p)...)
			out = append(out, f.upTo(r, p)...)
		}
	}
	return out
}

// advised reports whether the words of p say that its subject should do it, and not
// that it had to: "NATO should not wait", "Japan needs to act", "Chile would do well to
// act".
func (f *Recommendations) advised(r *Reading, p *proposition.Proposition) bool {
	if f.carries(r, p) || f.refused(r, p) {
		return false
	}
	over := r.Doc.Tokens[p.Predicate].Head
	if over >= 0 && r.Doc.Tokens[p.Predicate].Is("xcomp", "advcl", "csubj") && f.wouldDoWell(r, over) {
		return true
	}
	if p.Link == proposition.Open && over >= 0 && lemma(r, over) == "have" && r.Doc.Tokens[over].XPOS == "VB" {
		aux := r.Tree.Child(over, "aux")
		return aux >= 0 && strings.EqualFold(r.Doc.Tokens[aux].Form, "will") && p.Polarity == schema.Positive // "will have to act"
	}
	subject := r.Tree.Child(p.Predicate, "nsubj", "nsubj:pass")
	for _, c := range r.Tree.Children(p.Predicate) {
		if r.Doc.Tokens[c].Deprel != "aux" {
			continue
		}
		switch word := lemma(r, c); {
		case word == "have" && c < p.Predicate && strings.EqualFold(r.Doc.Tokens[c+1].Form, "better"):
			return true // "NATO had better act"
		case f.words["modal"][word] && (p.Modality == schema.Obligated || p.Modality == schema.Conditional && word != "have" && p.Marker < 0):
			return c > subject // "Should Israel wait, …" is a condition
		}
	}
	if p.Modality != schema.Obligated {
		return false
	}
	if p.Link == proposition.Open && p.Parent >= 0 && r.Propositions[p.Parent].Modality == schema.Obligated {
		over := r.Propositions[p.Parent]
		over.Complements = nil
		return f.advised(r, &over) // "should continue to press Iran"
	}
	if over >= 0 && p.Link == proposition.Open {
		return f.obliges(r, over)
	}
	return p.Cue >= 0 && f.obliges(r, p.Cue)
}

// obliges reports whether token i obliges whoever is its subject now: "needs", "ought",
// "should"; not "had" and "needing".
func (f *Recommendations) obliges(r *Reading, i int) bool {
	if !f.words["modal"][lemma(r, i)] {
		return false
	}
	switch r.Doc.Tokens[i].XPOS {
	case "VBD", "VBG", "VBN":
		return lemma(r, i) == "ought"
	}
	return true
}

// wouldDoWell reports whether token over is the verb of "would do well to act".
func (f *Recommendations) wouldDoWell(r *Reading, over int) bool {
	well := r.Tree.Child(over, "advmod")
	return lemma(r, over) == "do" && r.Tree.Child(over, "aux") >= 0 && well > over && lemma(r, well) == "well"
}

// refused reports whether p is what its subject should stop or avoid, which that verb
// says: "should stop treating Africa as a sideshow".
func (f *Recommendations) refused(r *Reading, p *proposition.Proposition) bool {
	return p.Parent >= 0 && p.Link != proposition.Coordinate && r.Propositions[p.Parent].Embedding == proposition.Refuses && r.Propositions[p.Parent].Form == proposition.Verbal
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

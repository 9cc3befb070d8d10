package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// principal is for whom actor s acts: of "Iraqi troops" and "its troops" Iraq, of
// "British and French officials" and "diplomats from Chile and Peru" each state, of
// others themselves.
func (a *Actions) principal(r *Reading, s proposition.Argument) Role {
	role := Of(s)
	if r.residents(s.Head) {
		role.Phrase = true
		return role
	}
	if name := r.apposed(s.Head); len(name) > 0 {
		role.Entities = name
		return role
	}
	noun := lemma(r, s.Head)
	if r.Type(s.Head) != schema.Phrase || !a.is("unit", noun) && !a.is("servant", noun) && !a.is("actor", noun) {
		return role
	}
	before := r.namedBefore(s.Head)
	if len(before) > 1 || len(before) == 1 && (a.is("unit", noun) || a.is("servant", noun)) {
		role.Entities = before
	} else if behind := r.namedBehind(s.Head); len(before) == 0 && len(behind) > 1 {
		role.Entities = behind
	}
	return role
}

// apposed is the actor whose name stands in apposition to noun i, which names nobody
// itself: "their candidate, Hissène Habré".
func (r *Reading) apposed(i int) []int {
	if r.Type(i) != schema.Phrase {
		return nil
	}
	for _, c := range r.Tree.Children(i) {
		if m := r.Mention(c); c > i && r.Doc.Tokens[c].Is("appos") && m != nil && m.Kind == text.Name && isActor(r.Type(c)) {
			return m.Entities
		}
	}
	return nil
}

// namedBefore are the actors named before noun i: "Iraq's" and "British and French".
func (r *Reading) namedBefore(i int) []int {
	var out []int
	for _, c := range r.Tree.Children(i) {
		if c < i && r.Doc.Tokens[c].Is("amod", "nmod:poss", "compound") {
			out = append(out, r.namedAmong(r.coordinated(c))...)
		}
	}
	return out
}

// namedBehind are the states that several people of one sort are from: "envoys from
// Chile and Peru", "the presidents of Mali and Niger".
func (r *Reading) namedBehind(i int) []int {
	if r.Doc.Tokens[i].XPOS != "NNS" {
		return nil
	}
	for _, c := range r.Tree.Children(i) {
		if prep := r.prep(c); c > i && r.Doc.Tokens[c].Is("nmod") && (prep == "from" || prep == "of") && r.Type(c) == schema.Country {
			return r.namedAmong(r.coordinated(c))
		}
	}
	return nil
}

// namedAmong are the actors that tokens name.
func (r *Reading) namedAmong(tokens []int) []int {
	var out []int
	for _, t := range tokens {
		if isActor(r.Type(t)) {
			out = append(out, r.Entities(t)...)
		}
	}
	return out
}

// residents reports whether token i names a people by their home in another state:
// "ethnic Albanians in south Serbia", "the Albanians of Macedonia".
func (r *Reading) residents(i int) bool {
	return r.Doc.Tokens[i].UPOS != "PRON" && r.home(i) != ""
}

// counted reports whether token i names some of a people and not their state: "12
// Kenyans".
func (r *Reading) counted(i int) bool {
	t := &r.Doc.Tokens[i]
	return strings.HasSuffix(t.XPOS, "PS") && r.Type(i) == schema.Country && r.Tree.Child(i, "nummod") >= 0
}

// home is the code of the state in which the people that token i names live, where it
// is not the state that their name is of; empty for what is no people.
func (r *Reading) home(i int) string {
	t := &r.Doc.Tokens[i]
	if m := r.Mention(i); m == nil || m.Head != i || m.Kind == text.Name || !strings.HasSuffix(t.XPOS, "PS") || r.Type(i) != schema.Country {
		return ""
	}
	for _, c := range r.Tree.Children(i) {
		if prep := r.prep(c); c > i && r.Doc.Tokens[c].Is("nmod") && (prep == "in" || prep == "of") {
			return r.state(r.Tree.Subtree(c))
		}
	}
	return ""
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

// commands reports whether p, or what it refuses, is done with forces o and not to the
// state that they are of: "sent British troops to Bosnia".
func (a *Actions) commands(r *Reading, p *proposition.Proposition, o proposition.Argument) bool {
	if !a.is("unit", lemma(r, o.Head)) {
		return false
	}
	if p.Embedding == proposition.Refuses {
		for _, c := range p.Complements {
			if a.words["commanding"][r.Propositions[c].Lemma] {
				return true
			}
		}
	}
	return a.words["commanding"][p.Lemma]
}

// actors are the subjects of p who can act.
func (a *Actions) actors(r *Reading, p *proposition.Proposition) []proposition.Argument {
	var out []proposition.Argument
	for _, s := range p.Subjects {
		s = r.antecedentAbove(p, s)
		if a.actor(r, s) {
			out = append(out, s)
		}
	}
	return out
}

// antecedentAbove is s, or whom it stands for where it is a pronoun that coreference
// left open and that the verb of saying above p explains: in "the rebels said they will
// release him" the rebels.
func (r *Reading) antecedentAbove(p *proposition.Proposition, s proposition.Argument) proposition.Argument {
	if p.Parent < 0 || p.Link != proposition.Complement || r.Doc.Tokens[s.Head].UPOS != "PRON" || r.Type(s.Head) != schema.Phrase {
		return s
	}
	above := r.Propositions[p.Parent].Subjects
	if len(above) != 1 || r.Doc.Tokens[above[0].Head].UPOS == "PRON" {
		return s
	}
	plural := strings.HasPrefix(r.Doc.Tokens[above[0].Head].XPOS, "NN") && strings.HasSuffix(r.Doc.Tokens[above[0].Head].XPOS, "S")
	switch person := r.Type(above[0].Head) == schema.Person; lemma(r, s.Head) {
	case "it":
		if plural && r.Type(above[0].Head) == schema.Phrase || person {
			return s
		}
	case "they":
		if !plural {
			return s
		}
	case "he", "she":
		if !person {
			return s
		}
	default:
		return s
	}
	return proposition.Argument{Head: above[0].Head, Tokens: above[0].Tokens, Inferred: true}
}

// actor reports whether s names someone who can act.
func (a *Actions) actor(r *Reading, s proposition.Argument) bool {
	switch t := r.Type(s.Head); {
	case isActor(t), t == schema.Place, t == schema.Weapon: // "Europe", a ship
		return true
	case t == schema.Phrase:
		return !r.nobody(s.Head) && (len(r.apposed(s.Head)) > 0 || a.nominalActor(r, s.Head))
	}
	return false
}

// nobody reports whether token i heads a phrase that denies there is one: "no navy".
func (r *Reading) nobody(i int) bool {
	d := r.Tree.Child(i, "det")
	return d >= 0 && lemma(r, d) == "no"
}

// nominalActor reports whether the phrase of token i, which is no known entity,
// names someone who can act: a noun of people or bodies, a name that no gazetteer
// has, or the many of a state ("Russian technicians").
func (a *Actions) nominalActor(r *Reading, i int) bool {
	t := &r.Doc.Tokens[i]
	if of := r.Tree.Child(i, "nmod"); of > i && a.words["quantity"][lemma(r, i)] {
		return isActor(r.Type(of)) || a.nominalActor(r, of)
	}
	switch {
	case t.UPOS == "PRON", a.words["editorial"][lemma(r, i)]:
		return false
	case a.is("actor", lemma(r, i)), t.UPOS == "PROPN" && !r.opens(i):
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

// opens reports whether plural i begins its sentence and is no name, though taggers take
// it for one: "Tariffs hurt exporters".
func (r *Reading) opens(i int) bool {
	m := r.Mention(i)
	return r.Doc.Tokens[i].XPOS == "NNPS" && i == r.Doc.Sentences[r.Doc.Tokens[i].Sentence].Tokens.First && (m == nil || m.Kind != text.Name)
}

// is reports whether noun is of a class; lemmatizers leave some plurals as they are
// ("troops").
func (a *Actions) is(class, noun string) bool {
	return a.words[class][noun] || a.words[class][strings.TrimSuffix(noun, "s")]
}

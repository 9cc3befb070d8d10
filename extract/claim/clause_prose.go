package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// fromTreaty reads propositions whose subject is a treaty: "The pact provides
// military aid", "The convention obliges its parties to report".
func (s *clauseScan) fromTreaty(p *proposition.Proposition) {
	t, ok := s.speakingTreaty(p)
	if !ok || s.done[p.Predicate] || p.Link == proposition.Adverbial && strings.EqualFold(s.Doc.Tokens[p.Predicate].Form, "provided") {
		return // "provided the two sides agree on borders" is a condition
	}
	verb := ownName(s.Reading, p)
	if p.Form == proposition.Copular || p.Form == proposition.Adjective || s.words["lasting"][verb] && (p.Passive || len(p.Objects) == 0) {
		// "The treaty entered into force in 1970", "was in force for thirty years"
		s.emitClause(t, p, []schema.ClauseType{schema.Terms}, "clause.term")
		return
	}
	s.providesFor(p, t, verb)
	obliges := 0
	if s.words["aiming"][verb] || s.words["bind"][verb] || s.words["provide"][verb] {
		obliges = s.complements(p, t, verb)
	}
	switch {
	case s.words["provide"][verb] && !(s.words["bind"][verb] && obliges > 0):
		s.provides(p, t, verb)
	case p.Modality == schema.Obligated && len(p.Objects) > 0 && p.Link != proposition.Adverbial:
		// "The treaty must not impede the peaceful uses of nuclear energy."
		s.emitClause(t, p, nil, "clause.must")
	}
}

// speakingTreaty is the treaty that p is said of.
func (s *clauseScan) speakingTreaty(p *proposition.Proposition) (Role, bool) {
	t, ok := s.subjectTreaty(p)
	if subject, is := s.copularSubject(p.Predicate); is {
		if t, ok = s.treaty(subject); ok {
			s.isTreaty(p, t)
		}
	}
	if p.Form != proposition.Nominal {
		return t, ok
	}
	// A tagger may take the verb of "Resolution 242 calls for …" for a noun.
	if n := s.Tree.Child(p.Predicate, "nsubj"); n >= 0 {
		return s.treaty(s.argument(n))
	}
	return Role{}, false
}

// emitClause emits what p says, if its words show that it is a provision, of one of
// the types of only where there are any.
func (s *clauseScan) emitClause(t Role, p *proposition.Proposition, only []schema.ClauseType, rule string) {
	it := s.clauseItem(p)
	it.light, it.only = true, only
	s.emit(t, it, rule)
}

// providesFor reads "The treaty calls for a withdrawal".
func (s *clauseScan) providesFor(p *proposition.Proposition, t Role, verb string) {
	for _, o := range p.Obliques {
		if name := verb + " " + o.Prep; s.words["provide"][name] {
			it := s.phraseItem(p, o.Argument)
			it.Modality = s.modality(name, p.Modality)
			s.emitTyped(t, it, name, "clause.provides-for")
		}
	}
}

// provides reads "The treaty provides military aid", "provided Austria with loans".
func (s *clauseScan) provides(p *proposition.Proposition, t Role, verb string) {
	items := s.provisions(p)
	if _, ok := p.Oblique("with"); ok && verb == "provide" {
		items = nil
		for _, o := range p.Obliques {
			if o.Prep == "with" {
				items = append(items, o.Argument)
			}
		}
	}
	for _, a := range items {
		if s.words["bind"][verb] && s.words["party"][lemma(s.Reading, a.Head)] {
			continue // whom it binds is no provision
		}
		it := s.phraseItem(p, a)
		it.Modality = s.modality(verb, p.Modality)
		if said, ok := s.pledged(p, a); ok {
			said.light = true
			s.emit(t, said, "clause.provides")
			continue
		}
		s.emitTyped(t, it, verb, "clause.provides")
	}
}

// measured are the types of provisions that change an amount, deepened those that
// name a field of cooperation, disposed those of what states are divided or made into, ended those that name what can be put an end to.
var (
	measured = []schema.ClauseType{schema.ArmsControl, schema.TradeInvestmentEnergy, schema.Terms, schema.BasingAndDeployment, schema.StrategicDeterrence}
	deepened = []schema.ClauseType{
		schema.TradeInvestmentEnergy, schema.MilitaryCooperation, schema.ScienceTechnology, schema.SocietyEnvironment,
		schema.AidAndFinance, schema.DiplomaticSupport, schema.IntelligenceAndCyber,
	}
	disposed = []schema.ClauseType{schema.SovereigntyTerritory, schema.DiplomaticSupport, schema.Neutrality, schema.ArmsControl, schema.Institutions}
	ended    = []schema.ClauseType{schema.PeaceSettlement, schema.Sanctions, schema.SovereigntyTerritory, schema.DisputeResolution}
)

// emitTyped emits a provision and what is listed below it, unless it names an
// actor, a treaty or a pronoun: "the pact includes Japan".
func (s *clauseScan) emitTyped(t Role, it item, verb, rule string) {
	head := &s.Doc.Tokens[it.Head]
	if isActor(s.Type(it.Head)) && head.UPOS == "PROPN" || head.UPOS == "PRON" {
		if p := s.At(it.at); p != nil && s.words["disposing"][verb] && !p.Passive {
			s.emitClause(t, p, disposed, rule) // "The agreement divided Bosnia into two entities"
		}
		return
	}
	it.light = !s.words["firm"][verb]
	switch {
	case s.words["measure"][verb]:
		it.only = measured
	case s.words["deepen"][verb]:
		it.only = deepened
	case s.words["ending"][verb]:
		it.only = ended
	}
	s.examples(t, it, rule)
	for _, a := range s.members(it.Argument) {
		if s.empty(a.Head) {
			continue
		}
		one := it
		one.Argument, one.whole = a, s.Tree.Subtree(a.Head)
		s.emit(t, one, rule)
	}
}

// empty reports whether noun i says nothing of what is provided: "other important
// provisions", "Article 4".
func (s *clauseScan) empty(i int) bool {
	if !s.words["empty"][lemma(s.Reading, i)] {
		return false
	}
	for _, c := range s.Tree.Children(i) {
		if t := &s.Doc.Tokens[c]; t.Is("nmod", "acl", "compound") && t.Deprel != "acl:relcl" && t.UPOS != "NUM" {
			return false
		}
	}
	return true
}

// modality is that of what a treaty provides by verb, which its words put as own.
func (s *clauseScan) modality(verb string, own schema.Modality) schema.Modality {
	switch {
	case own != schema.Actual:
		return own
	case s.words["obliging"][verb]:
		return schema.Obligated
	case s.words["aiming"][verb]:
		return schema.Intended
	}
	return own
}

// complements emits the clauses below p: "requires recipients to comply", "says
// that both states will consult".
// It returns how many there are.
func (s *clauseScan) complements(p *proposition.Proposition, t Role, verb string) (found int) {
	for _, k := range p.Complements {
		q := &s.Propositions[k]
		if q.Link == proposition.Adverbial && q.Predicate < p.Predicate {
			continue // "To inform its members, the treaty requires reports"
		}
		binds := s.words["bind"][verb] || s.words["aiming"][verb]
		from := q.Marker >= 0 && lemma(s.Reading, q.Marker) == "from" // "bars states from placing"
		if q.Link == proposition.Participle && !(binds && (s.infinitive(q.Predicate) || from)) || q.Link != proposition.Complement && !binds {
			continue
		}
		found++
		it := s.clauseItem(q)
		if it.aux == "" && (it.Modality == schema.Possible || it.Modality == schema.Intended) {
			it.Modality = p.Modality // "allows ships to pass" is no mere possibility
		}
		if p.Embedding == proposition.Refuses {
			it.Polarity = p.Polarity // a ban is a positive provision
		}
		it.Modality = s.modality(verb, it.Modality)
		if len(p.Objects) > 0 {
			it.binds = p.Objects
		}
		it.light = !s.words["firm"][verb]
		s.emit(t, it, "clause.obliges")
		for _, j := range s.coordinated(q.Predicate)[1:] {
			if c := s.At(j); c != nil && c.Form == proposition.Verbal && !it.Tokens.Has(j) {
				also := s.clauseItem(c)
				if s.alike(it, also) {
					continue // "to protect and manage wetlands" is one provision
				}
				also.Modality, also.Polarity, also.binds, also.light = it.Modality, it.Polarity, it.binds, true
				s.emit(t, also, "clause.obliges")
			}
		}
	}
	return found
}

// alike reports whether two provisions are of one type.
func (s *clauseScan) alike(a, b item) bool {
	x, _ := s.types.typeOf(s.main(a))
	y, _ := s.types.typeOf(s.main(b))
	return x == y
}

// isTreaty reads what a treaty is said to be: "The pact was a defensive alliance",
// "The treaty was an arms control treaty on the limitation of missiles".
func (s *clauseScan) isTreaty(p *proposition.Proposition, t Role) {
	i := p.Predicate
	if !s.words["agreement"][lemma(s.Reading, i)] {
		return
	}
	it := item{Argument: s.argument(i), Factuality: p.Factuality, at: i, whole: s.phrase(i), light: true}
	s.emit(t, it, "clause.is")
}

package claim

import (
	"slices"

	"entente/extract/proposition"
	"entente/schema"
)

// fromTreaty reads propositions whose subject is a treaty: "The pact provides
// military aid", "The convention obliges its parties to report".
func (s *clauseScan) fromTreaty(p *proposition.Proposition) {
	t, ok := s.subjectTreaty(p)
	if subject, is := s.copularSubject(p.Predicate); is {
		if t, ok = s.treaty(subject); ok {
			s.isTreaty(p, t)
		}
	}
	if p.Form == proposition.Nominal {
		// A tagger may take the verb of "Resolution 242 calls for …" for a noun.
		if n := s.Tree.Child(p.Predicate, "nsubj"); n >= 0 {
			t, ok = s.treaty(s.argument(n))
		} else {
			return
		}
	}
	if !ok || s.done[p.Predicate] {
		return
	}
	verb := ownName(s.Reading, p)
	if p.Form == proposition.Copular || p.Form == proposition.Adjective || s.words["lasting"][verb] && (p.Passive || len(p.Objects) == 0) {
		// "The treaty entered into force in 1970", "was in force for thirty years"
		it := s.clauseItem(p)
		it.light, it.only = true, []schema.ClauseType{schema.Terms}
		s.emit(t, it, "clause.term")
		return
	}
	for _, o := range p.Obliques {
		// "The treaty calls for a withdrawal."
		if name := verb + " " + o.Prep; s.words["provide"][name] {
			it := s.phraseItem(p, o.Argument)
			it.Modality = s.modality(name, p.Modality)
			s.emitTyped(t, it, name, "clause.provides-for")
		}
	}
	found := 0
	if s.words["aiming"][verb] || s.words["bind"][verb] || s.words["provide"][verb] {
		found = s.complements(p, t, verb)
	}
	switch {
	case s.words["provide"][verb] && !(s.words["bind"][verb] && found > 0):
	case p.Modality == schema.Obligated && len(p.Objects) > 0:
		// "The treaty must not impede the peaceful uses of nuclear energy."
		it := s.clauseItem(p)
		it.light = true
		s.emit(t, it, "clause.must")
		return
	default:
		return
	}
	if _, ok := p.Oblique("with"); ok && verb == "provide" {
		// "provided Austria with loans and grants"
		for _, o := range p.Obliques {
			if o.Prep == "with" {
				s.emitTyped(t, s.phraseItem(p, o.Argument), verb, "clause.provides")
			}
		}
		return
	}
	for _, a := range s.provisions(p) {
		it := s.phraseItem(p, a)
		it.Modality = s.modality(verb, p.Modality)
		s.emitTyped(t, it, verb, "clause.provides")
	}
}

// measured are the types of provisions that change an amount, deepened those that
// name a field of cooperation, ended those that name what can be put an end to.
var (
	measured = []schema.ClauseType{schema.ArmsControl, schema.TradeInvestmentEnergy, schema.Terms, schema.BasingAndDeployment, schema.StrategicDeterrence}
	deepened = []schema.ClauseType{
		schema.TradeInvestmentEnergy, schema.MilitaryCooperation, schema.ScienceTechnology, schema.SocietyEnvironment,
		schema.AidAndFinance, schema.DiplomaticSupport, schema.IntelligenceAndCyber,
	}
	ended = []schema.ClauseType{schema.PeaceSettlement, schema.Sanctions, schema.SovereigntyTerritory, schema.DisputeResolution}
)

// emitTyped emits a provision and what is listed below it, unless it names an
// actor, a treaty or a pronoun: "the pact includes Japan".
func (s *clauseScan) emitTyped(t Role, it item, verb, rule string) {
	head := &s.Doc.Tokens[it.Head]
	if isActor(s.Type(it.Head)) && head.UPOS == "PROPN" || head.UPOS == "PRON" {
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
		one.light = true
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
		binds := s.words["bind"][verb] || s.words["aiming"][verb]
		if q.Link == proposition.Participle && !(binds && s.infinitive(q.Predicate)) || q.Link != proposition.Complement && !binds {
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
			if c := s.At(j); c != nil && c.Form == proposition.Verbal {
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

// underTreaty reads what parties do by a treaty: "Under the accord, each side will
// reduce its forces", "Both states pledged in the pact to consult".
func (s *clauseScan) underTreaty(p *proposition.Proposition) {
	if p.Form != proposition.Verbal {
		return
	}
	verb := ownName(s.Reading, p)
	for _, o := range p.Obliques {
		if !s.words["under"][o.Prep] {
			continue
		}
		t, ok := s.treaty(o.Argument)
		if !ok {
			continue
		}
		firm := o.Prep == "under" || o.Prep == "according to" || o.Prep == "accord to" || o.Prep == "pursuant to" || o.Prep == "in accordance with"
		switch {
		case s.words["vow"][verb], s.words["given"][verb] && len(p.Complements) > 0:
			s.vowed(p, t)
		case firm && (s.binding(p, verb) || s.words["open"][s.auxiliary(p.Predicate)]):
			it := s.clauseItem(p)
			it.light = true
			s.emit(t, it, "clause.under")
		}
		return
	}
}

// byParties reads what is said of a treaty's parties as such: "Every member of the
// convention is required to report", and behind a sentence that names the treaty
// "Each side promised the other support".
func (s *clauseScan) byParties(p *proposition.Proposition) {
	verb := ownName(s.Reading, p)
	if p.Form != proposition.Verbal || !s.words["vow"][verb] && !s.words["given"][verb] && p.Modality != schema.Obligated {
		return
	}
	args := p.Subjects
	if p.Passive {
		args = append(p.Indirect[:len(p.Indirect):len(p.Indirect)], p.Objects...)
	}
	for _, a := range args {
		if !s.words["party"][lemma(s.Reading, a.Head)] {
			continue
		}
		t, ok := s.partiesTreaty(a)
		switch {
		case !ok:
			continue
		case s.words["vow"][verb] && len(p.Objects) > 0 && !p.Passive, len(p.Complements) > 0:
			s.vowed(p, t)
		case s.binding(p, verb):
			it := s.clauseItem(p)
			it.light = true
			s.emit(t, it, "clause.parties")
		}
		return
	}
}

// follows reads what stands behind a sentence that holds a provision: "Under the deal,
// Iran must ship out its uranium. It may not enrich above four percent."
func (s *clauseScan) follows(p *proposition.Proposition) {
	n := len(s.found)
	if n == 0 || p.Form != proposition.Verbal || s.done[p.Predicate] {
		return
	}
	if since := p.Sentence - s.Doc.Tokens[s.found[n-1].whole.First].Sentence; since != 1 && (since != 0 || p.Link != proposition.Coordinate) {
		return
	}
	if p.Link != proposition.Main && p.Link != proposition.Coordinate {
		return
	}
	it := s.clauseItem(p)
	given := p.Passive && s.words["given"][ownName(s.Reading, p)]
	if !s.words["bound"][it.aux] && !given || len(p.Subjects) == 0 && !p.Passive {
		return
	}
	if kind, weight := s.types.typeOf(s.main(it)); kind == schema.Unspecified || weight < clear {
		return
	}
	if it.Modality == schema.Possible && it.aux != "may" {
		it.Modality = schema.Intended
	}
	if it.aux == "must" || it.Polarity == schema.Negative {
		it.Modality = schema.Obligated
	}
	it.light = true
	s.emit(s.found[n-1].treaty, it, "clause.follows")
}

// clear is the weight from which words speak clearly for a type.
const clear = 4

// partiesTreaty is the treaty whose parties a names: one in its own words ("the
// parties to the pact", "every state that joins the convention"), else the last one
// named where each of the parties is meant.
func (s *clauseScan) partiesTreaty(a proposition.Argument) (Role, bool) {
	whole := s.Tree.Subtree(a.Head)
	k, _ := slices.BinarySearch(s.treaties, whole.First)
	if k < len(s.treaties) && whole.Has(s.treaties[k]) {
		return Of(s.argument(s.treaties[k])), true
	}
	for _, c := range s.Tree.Children(a.Head) {
		if s.Doc.Tokens[c].Is("det", "nummod", "amod") && s.words["each"][lemma(s.Reading, c)] {
			return s.lastTreaty(a.Head, 2)
		}
	}
	return Role{}, false
}

// binding reports whether p says what parties have to do or may do.
func (s *clauseScan) binding(p *proposition.Proposition, verb string) bool {
	switch p.Modality {
	case schema.Obligated, schema.Intended, schema.Conditional:
		return true
	}
	return p.Passive && s.words["given"][verb]
}

// vowed emits what the parties of treaty t promise in it.
func (s *clauseScan) vowed(p *proposition.Proposition, t Role) {
	found := false
	for _, k := range p.Complements {
		if q := &s.Propositions[k]; q.Link != proposition.Participle {
			it := s.clauseItem(q)
			it.light = true
			s.emit(t, it, "clause.pledged")
			found = true
		}
	}
	if c := s.Tree.Child(t.Argument.Head, "acl"); !found && c >= 0 && s.infinitive(c) && s.At(c) != nil {
		// "agreed in the pact to disarm" may hang on the pact.
		it := s.clauseItem(s.At(c))
		it.light, found = true, true
		s.emit(t, it, "clause.pledged")
	}
	for _, a := range p.Objects {
		if found {
			return
		}
		it := s.phraseItem(p, a)
		it.light, it.binds = true, p.Subjects
		s.emit(t, it, "clause.pledged")
	}
}

// onTopic reads what a treaty is on where it is made: "signed an agreement on civil
// nuclear cooperation", "reached a deal to exchange prisoners".
func (s *clauseScan) onTopic(p *proposition.Proposition) {
	if !s.words["making"][ownName(s.Reading, p)] {
		return
	}
	for _, a := range p.Objects {
		noun := lemma(s.Reading, a.Head)
		t, ok := s.treaty(a)
		if !ok && s.words["dealt"][noun] && s.Type(a.Head) == schema.Phrase {
			t, ok = Of(a), true
		}
		if !ok || s.words["part"][noun] {
			continue
		}
		below := s.Tree.Children(a.Head)
		if p.Noun == a.Head || p.Passive {
			below = append(below[:len(below):len(below)], s.Tree.Children(p.Predicate)...)
		}
		for _, c := range below {
			if c > a.Head && s.Doc.Tokens[c].Is("acl", "advcl") && s.infinitive(c) {
				if q := s.At(c); q != nil {
					it := s.clauseItem(q)
					it.light = true
					s.emit(t, it, "clause.to")
				}
			}
			if c < a.Head || !s.Doc.Tokens[c].Is("nmod", "obl") || !s.words["topic"][s.prep(c)] {
				continue
			}
			for _, i := range s.coordinated(c) {
				it := item{Argument: s.argument(i), Factuality: p.Factuality, at: p.Predicate, whole: s.Tree.Subtree(i), light: true}
				if s.Type(i) == schema.Phrase {
					s.emit(t, it, "clause.on")
				}
			}
		}
		s.madeWith(p, t)
	}
}

// madeWith reads what a treaty is made with: "signed a pact complete with military
// ties and a pledge of defence".
func (s *clauseScan) madeWith(p *proposition.Proposition, t Role) {
	for _, o := range p.Obliques {
		if o.Prep == "with" && o.Head > t.Argument.Head && s.Type(o.Head) == schema.Phrase {
			it := s.phraseItem(p, o.Argument)
			it.light = true
			s.emit(t, it, "clause.with")
		}
	}
}

// provisionMade reads "Provision is made for regular meetings" behind a sentence
// that names the treaty.
func (s *clauseScan) provisionMade(p *proposition.Proposition) {
	if !p.Passive || lemma(s.Reading, p.Predicate) != "make" || len(p.Objects) != 1 || lemma(s.Reading, p.Objects[0].Head) != "provision" {
		return
	}
	t, ok := s.lastTreaty(p.Predicate, 2)
	if !ok {
		return
	}
	for _, o := range p.Obliques {
		if o.Prep == "for" {
			s.emit(t, s.phraseItem(p, o.Argument), "clause.provision-made")
		}
	}
}

// inList reads the members of a provision that was found: "military cooperation,
// which includes joint exercises and the transfer of arms".
func (s *clauseScan) inList(p *proposition.Proposition) {
	if !s.words["listing"][ownName(s.Reading, p)] {
		return
	}
	for _, a := range p.Subjects {
		if t, ok := s.ownerOf(a.Head); ok {
			for _, o := range p.Objects {
				for _, m := range s.members(o) {
					it := s.phraseItem(p, m)
					it.light = true
					s.emit(t, it, "clause.listed")
				}
			}
			return
		}
	}
}

// ownerOf is the treaty of the last provision found, where token i stands in it.
func (s *clauseScan) ownerOf(i int) (Role, bool) {
	if n := len(s.found); n > 0 && s.found[n-1].whole.Has(i) {
		return s.found[n-1].treaty, true
	}
	return Role{}, false
}

// examples reads those that a preposition brings in: "provisions such as on-site
// inspections and data exchanges".
func (s *clauseScan) examples(t Role, it item, rule string) {
	for _, over := range [...]int{it.Head, it.at} {
		for _, c := range s.Tree.Children(over) {
			if c < it.Head || !s.Doc.Tokens[c].Is("nmod", "obl", "acl") || !s.words["example"][s.prep(c)] {
				continue
			}
			for _, i := range s.coordinated(c) {
				for _, a := range s.members(s.argument(i)) {
					s.emit(t, item{Argument: a, Factuality: it.Factuality, at: it.at, whole: s.phrase(a.Head), light: true}, rule)
				}
			}
		}
	}
}

// ofTreaty reads provisions named with their treaty: "the treaty's limits on
// warheads", "the mutual defence clause of the pact", "the aim of the convention is
// to protect wetlands".
func (s *clauseScan) ofTreaty() {
	for i := range s.Doc.Tokens {
		if s.Doc.Tokens[i].UPOS != "NOUN" {
			continue
		}
		noun := lemma(s.Reading, i)
		aim := s.words["aim"][noun]
		if !aim && !s.words["provisionlike"][noun] {
			continue
		}
		h := s.treatyBelow(i)
		if h < 0 {
			continue
		}
		t, ok := s.treaty(s.argument(h))
		if !ok {
			continue
		}
		fact := proposition.Factuality{Modality: schema.Actual, Polarity: schema.Positive, Cue: -1, Condition: -1}
		if aim {
			s.purpose(t, i)
			continue
		}
		it := item{Argument: s.argument(i), Factuality: fact, at: i, whole: s.phrase(i), light: true}
		s.emit(t, it, "clause.of")
	}
}

// core reads what lies at the heart of a treaty: "Limits on warheads are the core of
// the treaty".
func (s *clauseScan) core(p *proposition.Proposition) {
	if p.Form != proposition.Copular || !s.words["aim"][lemma(s.Reading, p.Predicate)] {
		return
	}
	h := s.treatyBelow(p.Predicate)
	if h < 0 {
		return
	}
	if t, ok := s.treaty(s.argument(h)); ok {
		for _, a := range p.Subjects {
			it := s.phraseItem(p, a)
			it.light = true
			s.emit(t, it, "clause.core")
		}
	}
}

// purpose reads "the aim of the convention is to protect wetlands".
func (s *clauseScan) purpose(t Role, noun int) {
	h := s.Doc.Tokens[noun].Head
	if h < 0 || !s.Doc.Tokens[noun].Is("nsubj", "nsubj:outer") {
		return
	}
	if !s.infinitive(h) {
		h = s.Tree.Child(h, "xcomp", "ccomp", "csubj")
	}
	if h < 0 {
		return
	}
	if q := s.At(h); q != nil {
		it := s.clauseItem(q)
		it.Modality = schema.Intended
		s.emit(t, it, "clause.aim")
	}
}

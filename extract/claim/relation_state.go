package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// parties reads who is bound by a treaty: "the treaty between Israel and Egypt",
// "Iran, a party to the NPT".
func (s *relationScan) parties(i int) {
	treaty := s.argument(i)
	if subject, ok := s.copularSubject(i); ok && s.Type(subject.Head) == schema.Treaty {
		treaty = subject // "The treaty was a pact between …"
	}
	if s.Type(treaty.Head) == schema.Treaty && s.Mention(i) != nil {
		for _, c := range s.below(i, "between", "among") {
			if s.state(c) {
				s.emit(i, schema.PartyTo, Of(s.argument(c)), Of(treaty), 0.6, "relation.between")
			}
		}
	}
	if !s.words["party"][lemma(s.Reading, i)] {
		return
	}
	for _, treaty := range s.below(i, "to", "of") {
		if s.Type(treaty) != schema.Treaty {
			continue
		}
		for _, b := range s.bearers(i) {
			if isActor(s.Type(b)) {
				s.emit(i, schema.PartyTo, Of(s.argument(b)), Of(s.argument(treaty)), 0.65, "relation.party")
			}
		}
	}
}

// memberRule names what reads a membership off a noun: "became a member" is no
// action beside it.
const memberRule = "relation.member"

// membership reads "Turkey, a member of NATO", "As a NATO member, Turkey …".
func (s *relationScan) membership(i int) {
	if !s.words["member"][lemma(s.Reading, i)] {
		return
	}
	whole := append(s.below(i, "of"), s.before(i)...)
	for _, w := range whole {
		switch s.Type(w) {
		case schema.Alliance, schema.Organization, schema.Treaty, schema.Group:
		default:
			continue
		}
		at := i
		if t := &s.Doc.Tokens[i]; t.Is("xcomp", "obj") {
			at = t.Head // "became a member"
		}
		for _, b := range s.bearers(i) {
			if isActor(s.Type(b)) {
				s.emit(at, schema.MemberOf, Of(s.argument(b)), Of(s.argument(w)), 0.6, memberRule)
			}
		}
	}
}

// war reads "Russia's war in Ukraine", "the war between Iran and Iraq", "the Iraqi
// invasion of Kuwait".
func (s *relationScan) war(i int) {
	noun := lemma(s.Reading, i)
	if !s.words["war"][noun] {
		return
	}
	if sides := s.below(i, "between"); len(sides) > 1 && s.state(sides[0]) && s.state(sides[1]) {
		s.emit(i, schema.AtWarWith, Of(s.argument(sides[0])), Of(s.argument(sides[1])), 0.6, "relation.war")
		return
	}
	wagers := s.before(i)
	if p := s.At(i); p != nil {
		wagers = append(wagers, headsOf(p.Subjects)...) // "decided to launch an invasion of"
	}
	for _, a := range wagers {
		if !s.state(a) {
			continue
		}
		for _, b := range s.below(i, "against", "on", "in", "with", "of") {
			if s.state(b) {
				s.emit(i, schema.AtWarWith, Of(s.argument(a)), Of(s.argument(b)), 0.55, "relation.war")
			}
		}
	}
}

// bonds reads "the alliance between France and Russia" and "Portugal's alliance with
// England".
func (s *relationScan) bonds(i int) {
	if !s.words["bond"][lemma(s.Reading, i)] {
		return
	}
	if sides := s.below(i, "between"); len(sides) > 1 && s.state(sides[0]) && s.state(sides[1]) {
		s.emit(i, schema.AllyOf, Of(s.argument(sides[0])), Of(s.argument(sides[1])), 0.5, "relation.ally")
	}
	for _, a := range s.before(i) {
		for _, b := range s.below(i, "with") {
			if s.state(a) && s.state(b) {
				s.emit(i, schema.AllyOf, Of(s.argument(a)), Of(s.argument(b)), 0.5, "relation.bond")
			}
		}
	}
}

// punished reads "Iran is under Western sanctions".
func (s *relationScan) punished(i int) {
	if !s.words["punishment"][lemma(s.Reading, i)] {
		return
	}
	if prep := s.prep(i); prep != "under" && prep != "to" {
		return
	}
	var targets []int
	if subject, ok := s.copularSubject(i); ok {
		targets = s.coordinated(subject.Head)
	} else if h := s.Doc.Tokens[i].Head; h >= 0 && s.At(h) != nil {
		targets = headsOf(s.At(h).Subjects)
	}
	for _, by := range s.before(i) {
		for _, a := range targets {
			if isActor(s.Type(a)) && isActor(s.Type(by)) {
				s.emit(i, schema.SanctionedBy, Of(s.argument(a)), Of(s.argument(by)), 0.55, "relation.punished")
			}
		}
	}
}

// maxName bounds the names that are read for those of states.
const maxName = 20

// inName reads the states in the name of a treaty or a war: "the US–Ukraine Charter",
// "the Iran–Iraq War".
func (s *relationScan) inName(i int) {
	m := s.Mention(i)
	if m == nil || m.Head != i || m.Kind != text.Name || m.Tokens.Len() < 3 || m.Tokens.Len() > maxName {
		return
	}
	t := s.Type(i)
	if t != schema.Treaty && t != schema.EventEntity {
		return
	}
	var states []Role
	for j := m.Tokens.First; j < m.Tokens.Last; j++ {
		for n := min(3, m.Tokens.Last-j); n > 0; n-- {
			r := text.Range{First: j, Last: j + n}
			if e, ok := s.states[strings.ToLower(s.Doc.Text(r))]; ok && r.Len() < m.Tokens.Len() {
				states = append(states, Role{Argument: proposition.Argument{Head: j, Tokens: r}, Entities: []int{e}})
				j += n - 1
				break
			}
		}
	}
	if len(states) < 2 {
		return
	}
	if t == schema.EventEntity {
		if strings.Contains(strings.ToLower(s.Doc.Text(m.Tokens)), "war") {
			s.emit(i, schema.AtWarWith, states[0], states[1], 0.6, "relation.named")
		}
		return
	}
	for _, state := range states {
		s.emit(i, schema.PartyTo, state, Of(s.argument(i)), 0.6, "relation.named")
	}
}

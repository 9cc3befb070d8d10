package score

import (
	"regexp"
	"slices"
	"strings"

	"entente/schema"
)

var (
	isCode = regexp.MustCompile(`^[A-Z]{3}$`)
	isDate = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)
)

// matches reports whether s is the gold claim or one of its other readings.
func matches(gold GoldClaim, s *schema.Claim) bool {
	for _, g := range gold.readings() {
		if g.Kind != s.Kind {
			continue
		}
		straight := anyForm(g.Subj, s.Subject) && anyForm(g.Obj, s.Object)
		turned := g.Reciprocal && isActor(s.Subject) && isActor(s.Object) &&
			anyForm(g.Subj, s.Object) && anyForm(g.Obj, s.Subject)
		if g.Kind == schema.Clause && !straight {
			straight = anyForm(g.Subj, s.Subject) // subject and type carry a clause
		}
		if (straight || turned) && predicateMatches(g, s) {
			return true
		}
	}
	return false
}

func anyForm(forms []string, a schema.Argument) bool {
	return slices.ContainsFunc(forms, func(f string) bool { return formMatches(f, a) })
}

// formMatches compares one acceptable form of the gold with an argument, by its
// canonical name and by how the text puts it.
func formMatches(form string, a schema.Argument) bool {
	switch {
	case isCode.MatchString(form): // a country's code, or an acronym such as NPT
		return a.ISO3 == form || slices.Equal(tokens(a.Name), tokens(form))
	case isDate.MatchString(form):
		return strings.HasPrefix(a.Name, form)
	}
	g := tokens(form)
	for _, name := range []string{a.Name, a.Text} {
		p := tokens(name)
		if len(p) == 0 || len(g) == 0 {
			continue
		}
		if untitled := without(g, titles); slices.Equal(p, g) || len(untitled) > 0 && slices.Equal(untitled, without(p, titles)) {
			return true
		}
		if alike(p, g) {
			return true
		}
	}
	return false
}

// alike reports whether two phrases share most of their words, or one is the
// other with a tail.
func alike(p, g []string) bool {
	if len(g) > 1 && len(p) >= len(g) && slices.Equal(p[:len(g)], g) ||
		len(p) > 1 && len(g) >= len(p) && slices.Equal(g[:len(p)], p) {
		return true
	}
	x := tokenF1(p, g)
	// Half is enough only where one holds the other: "United Nations" is not
	// "United States".
	return x > 0.5 || x == 0.5 && (within(p, g) || within(g, p))
}

func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

func predicateMatches(g GoldClaim, s *schema.Claim) bool {
	p := strings.TrimSpace(strings.ReplaceAll(strings.ToLower(s.Predicate), "_", " "))
	switch g.Kind {
	case schema.Concern:
		return true
	case schema.Clause, schema.Relation:
		return slices.Contains(g.Pred, strings.ReplaceAll(p, " ", "-"))
	}
	head := firstWord(p)
	for _, want := range g.Pred {
		if p == want || head == firstWord(want) {
			return true
		}
	}
	if g.Kind == schema.Action {
		return s.Code != "" && slices.Contains(g.Code, string(s.Code))
	}
	if g.Kind == schema.Effect && slices.ContainsFunc(g.Pred, func(want string) bool { return opposite(head, firstWord(want)) }) {
		return false
	}
	o := tokens(s.Object.Name)
	return slices.ContainsFunc(g.Obj, func(form string) bool { return tokenF1(o, tokens(form)) >= 0.7 })
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// opposite reports whether one verb raises what the other lowers.
func opposite(a, b string) bool {
	return raises[a] && lowers[b] || lowers[a] && raises[b]
}

func isActor(a schema.Argument) bool {
	return a.ISO3 != "" || a.Type != "" && a.Type != schema.Phrase
}

// agreement counts the side fields that agree; it decides between claims that
// match equally well.
func agreement(c GoldClaim, s *schema.Claim) int {
	n := 0
	for _, same := range []bool{
		c.acceptsModality(s.Modality),
		s.Polarity == c.Polarity,
		c.Date != nil && s.Date != nil && sameDate(*c.Date, *s.Date) || c.Date == nil && s.Date == nil,
		(c.Speaker != nil) == (s.Speaker != nil),
	} {
		if same {
			n++
		}
	}
	return n
}

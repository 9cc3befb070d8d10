package when

// bareMonth reads a month without a day. "May" alone may be a verb or a name, "Mar"
// anything; "in May" and "Mar 1998" are months.
func (g *grammar) bareMonth(i int) (yearless, int) {
	at := g.at(i)
	s, ok := at.sense("month")
	if !ok || !at.capital {
		return yearless{}, i
	}
	next := g.stop(i + 1)
	_, year := g.explicitYear(next)
	switch {
	case year > next:
	case at.has("abbreviated"):
		return yearless{}, i
	case at.has("weak") && !g.monthly(i):
		return yearless{}, i
	}
	return yearless{month: s.number}, next
}

// monthly reports whether what stands beside a weak month shows that it is one:
// "in May", "mid-March", "between March and June", "May this year".
func (g *grammar) monthly(i int) bool {
	before := g.at(i - 1)
	for k := i - 1; before.is("-", "of", "and", "or", "to") && k > i-3; k-- {
		if g.at(k - 1).has("month") {
			return true
		}
		if before.is("of") && (g.at(k-1).has("edge") || g.at(k-1).has("unit")) {
			return true
		}
		before = g.at(k - 1)
	}
	if before.is("in", "since", "by", "until", "till", "during", "throughout", "from", "between", "before", "after", "this", "early", "mid", "late") {
		return !g.at(i+1).capital || g.at(i+1).has("month")
	}
	if before.has("shift") || before.is("past") || g.attributive(i) {
		return true
	}
	_, year := g.yearOf(i + 1)
	return year > i+1
}

// attributive reports whether a month stands between a determiner and a noun: "at a
// March meeting", but not "the March on Rome".
func (g *grammar) attributive(i int) bool {
	before, after := g.at(i-1), g.at(i+1)
	return before.is("a", "the", "its", "his", "her", "their", "our", "this", "that", "'s", "’s") &&
		!after.capital && after.word > "a" && !after.is("on", "of", "to", "for", "in", "from", "through", "against", "and", "or", "by", "was", "is", "has", "had")
}

// stop is the index behind the stop of an abbreviated month that was cut off as a
// token of its own and does not end the sentence: "Aug . 2".
func (g *grammar) stop(i int) int {
	if g.at(i-1).has("abbreviated") && g.at(i).is(".") && g.at(i+1).digits > 0 {
		return i + 1
	}
	return i
}

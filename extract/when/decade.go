package when

// decade reads "the 1980s", "the '80s", "the eighties". "The 1800s" are a century,
// "the 2000s" a decade.
func (g *grammar) decade(i int) (meaning, int) {
	i = g.skip(i, "the")
	at := g.at(i)
	if s, ok := at.sense("decade"); ok && g.at(i-1).is("the", "early", "mid", "late", "-") {
		return fixed{decadeOf(s.number)}, i + 1
	}
	i, at = g.apostrophe(i)
	n, next := at.number, i+1
	switch {
	case at.ending == "s":
	case at.ending == "" && at.joined && g.at(i+1).is("'s") && g.at(i-1).is("the", "early", "mid", "late", "-", "since"):
		next = i + 2 // "the 1980's"
	default:
		return nil, i
	}
	switch {
	case at.digits == 2 && n%10 == 0 && n >= 20 && g.shortened(i):
		return fixed{decadeOf(1900 + n)}, next
	case at.digits != 4 || n%10 != 0 || n < earlyYear || n > lastYear:
		return nil, i
	case n%100 == 0 && n < 2000:
		return fixed{centuryOf(n/100 + 1)}, next
	}
	return fixed{decadeOf(n)}, next
}

// shortened reports whether the two figures at i are a decade's: "the 80s", "'80s",
// "mid-80s", but not "BTR-60s".
func (g *grammar) shortened(i int) bool {
	return g.at(i).word[0] == '\'' || g.at(i-1).is("the", "'", "early", "mid", "late") || g.at(i-2).has("part")
}

// apostrophe steps over the mark of "'80s" where it is an item of its own.
func (g *grammar) apostrophe(i int) (int, *item) {
	if g.at(i).is("'") && g.at(i+1).digits == 2 {
		i++
	}
	return i, g.at(i)
}

// century reads "the 19th century", "the twentieth century", "19th-century".
func (g *grammar) century(i int) (meaning, int) {
	n, next := g.ordinal(g.skip(i, "the"))
	if n < 1 || n > 21 {
		return nil, i
	}
	next = g.skip(next, "-")
	at := g.at(next)
	if !at.is("century", "centuries") {
		return nil, i
	}
	c := centuryOf(n)
	if era := g.at(next + 1); era.has("era") && era.capital {
		next++
		if s, _ := era.sense("era"); s.value == "before" {
			c = period{yearPoint(1 - n*100), yearPoint(100 - n*100), century}
		}
	}
	return fixed{c}, next + 1
}

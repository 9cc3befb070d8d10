package when

// grammar reads the items of one sentence. Each rule takes the index of the item
// to begin with and returns the meaning and the index behind it, or nil.
type grammar struct {
	lex   *lexicon
	items []item
}

// at is the item at i; behind the last there are empty ones.
func (g *grammar) at(i int) *item {
	if i < 0 || i >= len(g.items) {
		return &item{}
	}
	return &g.items[i]
}

// skip is the index behind the item at i if it is one of words, else i.
func (g *grammar) skip(i int, words ...string) int {
	if i < len(g.items) && g.at(i).is(words...) {
		return i + 1
	}
	return i
}

// expression reads the longest expression at i.
func (g *grammar) expression(i int) (meaning, int) {
	if next := g.name(i); next > i {
		return nil, next
	}
	for _, rule := range []func(int) (meaning, int){g.interval, g.ended, g.distance, g.point} {
		if m, next := rule(i); m != nil {
			return g.lasting(m, next)
		}
	}
	return nil, i
}

// name is the index behind a phrase that only sounds like a date: "Bloody Sunday".
func (g *grammar) name(i int) int {
	for _, phrase := range g.lex.names[g.at(i).word] {
		k := 0
		for k < len(phrase) && g.at(i+k).is(phrase[k]) {
			k++
		}
		if k == len(phrase) && g.at(i).capital {
			return i + k
		}
	}
	return i
}

// interval reads what names both ends: "between 2014 and 2022", "from March to May
// 1998", "1939–45", "from 1991 until the present".
func (g *grammar) interval(i int) (meaning, int) {
	start, joiner := i, ""
	switch {
	case g.at(i).is("between"):
		start, joiner = i+1, "and"
	case g.at(i).is("from"):
		start, joiner = i+1, "to"
	}
	from, next := g.point(start)
	if from == nil {
		return nil, i
	}
	next = g.skip(next, ",")
	at := g.at(next)
	dash := at.is("-") || at.is("/") && at.joined
	switch {
	case joiner == "and" && at.is("and"), joiner != "and" && at.has("to"), dash:
	default:
		return nil, i
	}
	next++
	if joiner != "and" || dash {
		if behind := g.skip(next, "the"); g.at(behind).has("present") && !g.at(behind+1).is("-") {
			return since{from}, behind + 1 // "1991 to the present"
		}
	}
	if dash && joiner == "" && !g.at(next-2).joined && !g.at(next-1).joined {
		return nil, i // "in 2014 – two years after …"
	}
	to, end := g.point(next)
	if to == nil {
		return nil, i
	}
	return between{from, to}, end
}

// ended reads what leaves one end open: "since the 2000s", "until June 2026",
// "starting in 2014".
func (g *grammar) ended(i int) (meaning, int) {
	switch at := g.at(i); {
	case at.has("since"):
		i = g.skip(g.skip(i+1, "around", "about", "at", "-"), "the", "-")
		if m, next := g.point(i); m != nil {
			return since{m}, next
		}
	case at.has("until"), at.is("prior") && g.at(i+1).is("to"):
		i = g.skip(g.skip(i+1, "to", "around", "about", "at", "-"), "the", "-")
		if m, next := g.point(i); m != nil {
			return until{m}, next
		}
	case at.has("opening"):
		i = g.skip(i+1, "in", "on", "from", "with")
		if m, next := g.point(i); m != nil {
			return since{m}, next
		}
	}
	return nil, i
}

// lasting widens m where "onward" stands behind it: "from 2014 on".
func (g *grammar) lasting(m meaning, next int) (meaning, int) {
	at := g.at(next)
	if at.has("onward") || at.is("on") && g.at(next+1).is(",", ".", "") {
		return since{m}, next + 1
	}
	if at.is("and") && (g.at(next+1).has("onward") || g.at(next+1).is("after", "beyond")) {
		return since{m}, next + 2
	}
	return m, next
}

// point reads a date or a stretch that is named as one.
func (g *grammar) point(i int) (meaning, int) {
	if next := g.name(i); next > i {
		return nil, i
	}
	for _, rule := range []func(int) (meaning, int){
		g.figures, g.named, g.partial, g.ordered, g.date, g.weekday,
		g.season, g.decade, g.century, g.fiscal, g.relative, g.anaphor, g.year,
	} {
		if m, next := rule(i); m != nil {
			return m, next
		}
	}
	return nil, i
}

// named reads a day that goes by a name: "9/11".
func (g *grammar) named(i int) (meaning, int) {
	s, ok := g.at(i).sense("fixed")
	if !ok {
		return nil, i
	}
	return fixed{isoDay(s.value).period()}, i + 1
}

// partial reads a part of something: "early 2024", "mid-June", "the end of the
// year".
func (g *grammar) partial(i int) (meaning, int) {
	i = g.skip(i, "the")
	if s, ok := g.at(i).sense("part"); ok {
		next := g.skip(g.skip(g.skip(g.skip(i+1, "-"), "in"), "to"), "the")
		if m, end := g.point(next); m != nil {
			return partOf{s.value, m}, end
		}
	}
	if s, ok := g.at(i).sense("edge"); ok && g.at(i+1).is("of") {
		next := i + 2
		if u, ok := g.at(g.skip(next, "the", "this")).sense("unit"); ok && g.at(next).is("the", "this") {
			return partOf{s.value, here{unitNamed(u.value)}}, next + 2
		}
		if m, end := g.point(g.skip(next, "the")); m != nil {
			return partOf{s.value, m}, end
		}
	}
	return nil, i
}

// ordered reads a stretch by its number in another: "the second quarter of 2024",
// "the first six months of 2023", "the last week of June", "Q1 2024".
func (g *grammar) ordered(i int) (meaning, int) {
	i = g.skip(i, "the")
	at := g.at(i)
	if at.is("q", "h") && at.joined && g.at(i+1).plain(1) {
		u := quarter
		if at.is("h") {
			u = half
		}
		if of, end := g.point(g.skip(i+2, "of", ",")); of != nil {
			return nthOf{g.at(i + 1).number, 1, u, of}, end
		}
		return nil, i
	}
	n, next := g.ordinal(i)
	if n == 0 {
		return nil, i
	}
	k := 1
	u, ok := g.at(next).sense("unit")
	if !ok {
		if k, next = g.count(next); k == 0 {
			return nil, i
		}
		if u, ok = g.at(next).sense("units"); !ok {
			return nil, i
		}
	}
	if !g.at(next+1).is("of", "in") {
		return nil, i
	}
	of, end := g.point(g.skip(next+2, "the"))
	if of == nil {
		return nil, i
	}
	return nthOf{n, k, unitNamed(u.value), of}, end
}

// ordinal reads an ordinal number in words or figures, zero where there is none.
func (g *grammar) ordinal(i int) (int, int) {
	if s, ok := g.at(i).sense("ordinal"); ok {
		return s.number, i + 1
	}
	if tens, ok := g.at(i).sense("number"); ok && tens.number >= 20 && g.at(i+1).is("-") {
		if s, ok := g.at(i + 2).sense("ordinal"); ok && s.number > 0 && s.number < 10 {
			return tens.number + s.number, i + 3 // "twenty-first"
		}
	}
	if at := g.at(i); at.digits > 0 && at.digits <= 2 && at.ending != "" && at.ending != "s" {
		return at.number, i + 1
	}
	return 0, i
}

// maxCount bounds the distances that are read: "1,500 years ago" is history, what
// lies further back is not.
const maxCount = 2000

// count reads a cardinal number in words or figures, zero where there is none.
func (g *grammar) count(i int) (int, int) {
	if at := g.at(i); at.plain(4) && at.number <= maxCount {
		return at.number, i + 1
	}
	s, ok := g.at(i).sense("number")
	if !ok {
		return 0, i
	}
	if s.number >= 20 && g.at(i+1).is("-") {
		if ones, ok := g.at(i + 2).sense("number"); ok && ones.number < 10 {
			return s.number + ones.number, i + 3 // "twenty-four"
		}
	}
	if g.at(i).is("a") && g.at(i+1).is("couple", "dozen") {
		s, _ = g.at(i + 1).sense("number")
		i++
	}
	if g.at(i).is("couple") {
		return s.number, g.skip(i+1, "of")
	}
	return s.number, i + 1
}

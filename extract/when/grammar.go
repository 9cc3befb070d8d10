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

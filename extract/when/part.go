package when

// partOf is a part of something: "early 2024", "the end of the year".
type partOf struct {
	which string
	of    meaning
}

func (p partOf) on(c *clock) (period, bool) {
	of, ok := p.of.on(c)
	if !ok {
		return period{}, false
	}
	return of.part(p.which)
}

// nthOf is k stretches of a unit in something, from the nth on: "the first six
// months of 2023", "the last week of June".
type nthOf struct {
	n, k int
	unit unit
	of   meaning
}

func (o nthOf) on(c *clock) (period, bool) {
	of, ok := o.of.on(c)
	if !ok {
		return period{}, false
	}
	return of.run(o.n, o.k, o.unit)
}

// here is the stretch that the text is in: "the end of the year" is of the year of
// writing, or else of the year that the text tells of.
type here struct{ unit unit }

func (h here) on(c *clock) (period, bool) {
	if p, ok := (shifted{unit: h.unit}).on(c); ok {
		return p, true
	}
	return shifted{unit: h.unit, anaphoric: true}.on(c)
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

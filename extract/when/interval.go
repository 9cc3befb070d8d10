package when

// between runs from the start of one date to the end of another: "from March 2020
// to May 2021".
type between struct{ from, to meaning }

func (b between) on(c *clock) (period, bool) {
	var from, to period
	var ok bool
	if bare, is := b.from.(yearless); is {
		// "between March and May 2022": the second date gives the year.
		if to, ok = b.to.on(c); !ok || to.to.open() {
			return period{}, false
		}
		if from, ok = bare.in(to.to.year); ok && from.from.after(to.to) {
			from, ok = bare.in(to.to.year - 1)
		}
	} else if from, ok = b.from.on(c); ok {
		// "from November 2021 to January": the first does.
		if bare, is := b.to.(yearless); is && !from.from.open() {
			if to, ok = bare.in(from.from.year); ok && from.from.after(to.to) {
				to, ok = bare.in(from.from.year + 1)
			}
		} else {
			to, ok = b.to.on(c)
		}
	}
	if !ok || from.from.open() || to.to.open() || from.from.after(to.to) {
		return period{}, false
	}
	return period{from: from.from, to: to.to}, true
}

// since is open at its end: "since the 2000s" is 2000/.
type since struct{ from meaning }

func (s since) on(c *clock) (period, bool) {
	p, ok := s.from.on(c)
	return period{from: p.from}, ok && !p.from.open()
}

// until is open at its start: "until 1989" is /1989.
type until struct{ to meaning }

func (u until) on(c *clock) (period, bool) {
	p, ok := u.to.on(c)
	return period{to: p.to}, ok && !p.to.open()
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

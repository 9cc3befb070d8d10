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

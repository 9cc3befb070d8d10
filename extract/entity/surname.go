package entity

import (
	"slices"
	"sort"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// linkSurname finds whom a single name means: a person whom the text names in
// full, else the leader or statesman of that name who held office at the text's
// time, else someone known by this name only.
func (p *pass) linkSurname(f *found) {
	written := p.written(f)
	if i, ok := p.bySur[fold(written)]; ok && p.doc.Entities[i].Type == schema.Person && !p.reigns(f, fold(written), i) {
		f.entities = []int{i}
		return
	}
	if n, ok := p.holder(f, f.names); ok {
		f.entities = []int{p.entity(n.entry)}
		p.bySur[fold(written)] = f.entities[0]
		return
	}
	if f.typ == schema.Person || f.role != nil || p.labelledPerson(f.core) {
		f.entities = []int{p.unlisted(schema.Person, written, "")}
		p.bySur[fold(written)] = f.entities[0]
	}
}

// reigns reports whether f is a given name behind a title, as of those who reign,
// and just one of the names of person: "Emperor Joseph" is not "Joseph Conrad".
func (p *pass) reigns(f *found, name string, person int) bool {
	last, ok := p.lastName[name]
	return f.role != nil && p.given[name] && !(ok && last == person)
}

// labelledPerson reports whether the model sees a person in r.
func (p *pass) labelledPerson(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if strings.HasSuffix(p.doc.Tokens[i].NER, "-PER") {
			return true
		}
	}
	return false
}

// holder is the person among names who held an office when the text was written
// or plays. A state that the title names, or at least the text, decides between
// several.
func (p *pass) holder(f *found, names []name) (name, bool) {
	of := ""
	if f.role != nil && f.role.of >= 0 {
		of = p.stateOf(&p.found[f.role.of])
	}
	best, bestScore, tie, people := name{}, 0, false, 0
	for _, n := range names {
		if n.entry == none || p.entries[n.entry].Type != schema.Person || people > 0 && n.entry == best.entry {
			continue
		}
		if f.role != nil && p.given[fold(p.written(f))] && !p.held(n.entry, f.role.class) {
			continue // "Emperor Joseph" is no prime minister by the surname Joseph
		}
		people++
		switch s := p.fit(n.entry, f, of); {
		case s > bestScore:
			best, bestScore, tie = n, s, false
		case s == bestScore:
			tie = true
		}
	}
	return best, bestScore >= p.threshold(people) && !tie
}

// held reports whether person e held an office of this class.
func (p *pass) held(e int32, class string) bool {
	return slices.ContainsFunc(p.entries[e].offices, func(o office) bool { return o.class == class })
}

// threshold is the score that a person known by surname needs: less where no
// other has that surname, and where the text has no date to hold against anyone.
func (p *pass) threshold(people int) int {
	switch {
	case people > 1:
		return 7
	case p.year != 0:
		return 4
	}
	return 3
}

// stateOf is the code of the state that f names or belongs to.
func (p *pass) stateOf(f *found) string {
	if len(f.names) == 0 {
		return f.country
	}
	n := p.best(f.names)
	if n.entry == none {
		return ""
	}
	return p.entries[n.entry].iso
}

// timely scores an office against a year.
func timely(o office, year int) int {
	switch {
	case year < o.from-2:
		return -3
	case o.to == 0 || year <= o.to:
		return 6
	case year <= o.to+3:
		return 2
	}
	return -3
}

// near is the year that the text named last before token i, 0 where none is.
func (p *pass) near(i int) int {
	k := sort.SearchInts(p.yearAt, i)
	if k == 0 {
		return 0
	}
	return yearOf(p.doc.Tokens[p.yearAt[k-1]].Form)
}

// fit scores a person's offices against the text.
func (p *pass) fit(e int32, f *found, of string) int {
	x := &p.entries[e]
	best := 0
	for _, o := range x.offices {
		score := 0
		iso := p.iso(o.of)
		switch {
		case of != "" && iso != of:
			continue
		case iso != "" && !p.states[iso] && p.cues.has("common-surname", x.surname):
			continue // "Santos", in a text without Colombia
		case of != "":
			score += 8
		case iso != "" && p.states[iso]:
			score += 4
		}
		if f.role != nil && f.role.class == o.class {
			score += 6
		}
		if o.class == "head-of-state" || o.class == "head-of-government" {
			score += 3
		}
		if p.year != 0 {
			score += max(timely(o, p.year), timely(o, p.near(f.First)))
		}
		best = max(best, score)
	}
	return best
}

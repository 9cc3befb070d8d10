package entity

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/schema"
)

func (g *gazetteer) readStatesmen(fsys fs.FS) error {
	return readTable(fsys, "statesmen.tsv", "person aliases surname country class title from to", func(f []string) error {
		of := g.state(f[3])
		if of == none {
			return fmt.Errorf("no state or organisation %q", f[3])
		}
		from, err := year(f[6])
		if err != nil {
			return err
		}
		to, err := year(f[7])
		if err != nil {
			return err
		}
		g.addPerson(f[0], list(f[1]), f[2], office{f[5], f[4], of, from, to})
		return nil
	})
}

func (g *gazetteer) readLeaders(fsys fs.FS) error {
	return readTable(fsys, "leaders.tsv", "iso3 role title person since first_seen last_seen surname aliases", func(f []string) error {
		of := g.state(f[0])
		if of == none {
			return fmt.Errorf("no country %q", f[0])
		}
		since := f[4]
		if since == "" {
			since = f[5]
		}
		from, err := year(since[:min(4, len(since))])
		if err != nil {
			return err
		}
		to, err := year(f[6][:min(4, len(f[6]))])
		if err != nil {
			return err
		}
		surname := f[7]
		if f[1] == "representative" {
			surname = "" // governors of small territories are named in full
		}
		g.addPerson(f[3], list(f[8]), surname, office{f[2], leaderClass(f[1]), of, from, to})
		return nil
	})
}

// leaderClass is the class of titles that a role of the table of leaders is of.
func leaderClass(role string) string {
	switch {
	case strings.HasPrefix(role, "deputy-"):
		return "deputy"
	case strings.HasSuffix(role, "minister"):
		return "minister"
	case strings.HasPrefix(role, "head-of-"):
		return role
	}
	return "other"
}

// addPerson enters a person, or an office more of one who is known.
func (g *gazetteer) addPerson(person string, aliases []string, surname string, o office) {
	names := append([]string{person}, aliases...)
	i := none
	for _, n := range names {
		if known, ok := g.byName[key(schema.Person, n)]; ok {
			i = known
			break
		}
	}
	if i == none {
		i = g.addEntry(entry{
			Argument: schema.Argument{Name: person, Type: schema.Person},
			state:    o.of, iso: g.iso(o.of), surname: surname,
		})
		if iso := g.iso(o.of); iso != "" {
			g.leaders[iso] = append(g.leaders[iso], i)
		}
		if surname != "" && surname != person && !g.cues.has("calendar", surname) && !g.titles.holds(g.forms(strings.ToLower(surname))) {
			g.addSurname(surname, i)
		}
	}
	e := &g.entries[i]
	e.offices = append(e.offices, o)
	if e.surname == "" {
		e.surname = surname
	}
	for _, n := range names {
		key := key(schema.Person, n)
		if _, ok := g.byName[key]; !ok || n == person && g.byName[key] == i {
			g.byName[key] = i
			u := asName
			if len(g.forms(n)) == 1 {
				u = asSurname // "Hirohito" needs a text of his time, as surnames do
			}
			g.addName(n, sense{i, u, none})
		}
	}
}

// addSurname enters a surname, which many write without its article: "Bashir".
func (g *gazetteer) addSurname(surname string, person int32) {
	g.addName(surname, sense{person, asSurname, none})
	if article, bare, ok := strings.Cut(surname, "-"); ok && (article == "al" || article == "el") {
		g.addName(bare, sense{person, asSurname, none})
	}
}

func (g *gazetteer) readGivenNames(fsys fs.FS) error {
	return readTable(fsys, "given_names.tsv", "origin names", func(f []string) error {
		for n := range strings.SplitSeq(f[1], ", ") {
			g.given[fold(n)] = true
		}
		return nil
	})
}

func (g *gazetteer) readTitles(fsys fs.FS) error {
	return readTable(fsys, "titles.tsv", "title role_class position", func(f []string) error {
		class := int32(len(g.classes))
		g.classes = append(g.classes, f[1])
		forms := g.forms(strings.ToLower(f[0]))
		g.titles.add(forms, name{sense: sense{entry: class}})
		return nil
	})
}

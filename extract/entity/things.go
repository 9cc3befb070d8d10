package entity

import (
	"io/fs"
	"slices"
	"strings"

	"entente/schema"
)

func (g *gazetteer) readTreaties(fsys fs.FS) error {
	return readTable(fsys, "treaties.tsv", "name aliases year_signed parties kind", func(f []string) error {
		from, err := year(f[2])
		if err != nil {
			return err
		}
		aliases := list(f[1])
		if bare, _, ok := strings.Cut(f[0], " ("); ok {
			aliases = append(aliases, bare) // what texts write, where one of its parties is named
		}
		g.addThing(entry{Argument: schema.Argument{Name: f[0], Type: schema.Treaty}, from: from}, aliases, list(f[3]))
		return nil
	})
}

func (g *gazetteer) readPlaces(fsys fs.FS) error {
	return readTable(fsys, "places.tsv", "name aliases kind countries", func(f []string) error {
		g.addThing(entry{Argument: schema.Argument{Name: f[0], Type: schema.Place}}, list(f[1]), list(f[3]))
		return nil
	})
}

func (g *gazetteer) readCities(fsys fs.FS) error {
	return readTable(fsys, "cities.tsv", "name aliases country", func(f []string) error {
		g.addThing(entry{Argument: schema.Argument{Name: f[0], Type: schema.Place}}, list(f[1]), list(f[2]))
		return nil
	})
}

func (g *gazetteer) readWeapons(fsys fs.FS) error {
	return readTable(fsys, "weapons.tsv", "name aliases country", func(f []string) error {
		g.addThing(entry{Argument: schema.Argument{Name: f[0], Type: schema.Weapon}}, list(f[1]), list(f[2]))
		return nil
	})
}

func (g *gazetteer) readEvents(fsys fs.FS) error {
	return readTable(fsys, "events.tsv", "name aliases from to", func(f []string) error {
		from, err := year(f[2])
		if err != nil {
			return err
		}
		to, err := year(f[3])
		if err != nil {
			return err
		}
		g.addThing(entry{Argument: schema.Argument{Name: f[0], Type: schema.EventEntity}, from: from, to: to}, list(f[1]), nil)
		return nil
	})
}

// addThing enters what is no actor; a thing of one state belongs to it.
func (g *gazetteer) addThing(e entry, aliases, states []string) {
	e.state = none
	for _, code := range states {
		if s := g.state(code); s != none {
			e.states = append(e.states, s)
		}
	}
	if len(e.states) == 1 {
		e.state, e.iso = e.states[0], g.entries[e.states[0]].iso
	}
	i := g.addEntry(e)
	names := append([]string{e.Name}, aliases...)
	for k, written := range names {
		if !slices.Contains(names[:k], written) {
			g.addName(written, sense{i, asName, none})
		}
	}
}

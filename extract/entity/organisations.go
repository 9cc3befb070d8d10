package entity

import (
	"fmt"
	"io/fs"
	"slices"

	"entente/schema"
)

func (g *gazetteer) readOrganisations(fsys fs.FS) error {
	const columns = "abbreviation name kind members aliases home_iso3 source"
	return readTable(fsys, "organisations.tsv", columns, func(f []string) error {
		e := entry{Argument: schema.Argument{Name: f[1], Type: organisationType(f[2]), Sector: organisationSector(f[2])}}
		e.state, e.iso = g.state(f[5]), f[5]
		for _, code := range list(f[3]) {
			e.states = append(e.states, g.state(code))
		}
		i := g.addEntry(e)
		g.byName["abbreviation "+f[0]] = i
		for _, written := range append([]string{f[0], f[1]}, list(f[4])...) {
			g.addName(written, sense{i, asName, none})
		}
		return nil
	})
}

// readSeats reads where organisations sit: the place stands for the one that sits in it
// unless the text speaks of the state that it lies in.
func (g *gazetteer) readSeats(fsys fs.FS) error {
	return readTable(fsys, "seats.tsv", "name organisation unless", func(f []string) error {
		of, host := g.state(f[1]), g.state(f[2])
		if of == none || host == none {
			return fmt.Errorf("no organisation %q or state %q", f[1], f[2])
		}
		place := g.addEntry(entry{
			Argument: schema.Argument{Name: f[0], Type: schema.Place}, state: host, iso: g.iso(host),
		})
		g.addName(f[0], sense{of, asSeat, place})
		return nil
	})
}

// organisationType is the type of an organisation of the table's kind.
func organisationType(kind string) schema.EntityType {
	switch kind {
	case "IGO", "alliance", "forum", "group", "export-control regime":
		return schema.Alliance
	}
	return schema.Organization
}

// organisationSector is the PLOVER sector of an organisation of the table's kind.
func organisationSector(kind string) string {
	switch kind {
	case "IGO", "IGO-organ", "alliance", "forum", "group":
		return "IGO"
	case "military", "peacekeeping":
		return "MIL"
	case "armed-group":
		return "REB"
	case "party":
		return "PTY"
	case "legislature":
		return "LEG"
	case "company", "development bank":
		return "BUS"
	case "NGO", "think tank":
		return "NGO"
	case "court":
		return "JUD"
	case "agency", "government", "central bank":
		return "GOV"
	}
	return ""
}

// addBody enters an organisation that belongs to a state.
func (g *gazetteer) addBody(e entry, state string, aliases []string) {
	e.Type = schema.Organization
	e.state = g.state(state)
	e.iso = g.iso(e.state)
	i := g.addEntry(e)
	for _, written := range append([]string{e.Name}, aliases...) {
		g.addName(written, sense{i, asName, none})
	}
}

func (g *gazetteer) readBodies(fsys fs.FS) error {
	return readTable(fsys, "bodies.tsv", "name aliases country sector", func(f []string) error {
		g.addBody(entry{Argument: schema.Argument{Name: f[0], Sector: f[3]}}, f[2], list(f[1]))
		return nil
	})
}

func (g *gazetteer) readMedia(fsys fs.FS) error {
	return readTable(fsys, "media.tsv", "name aliases country", func(f []string) error {
		g.addBody(entry{Argument: schema.Argument{Name: f[0], Sector: "MED"}}, f[2], list(f[1]))
		return nil
	})
}

func (g *gazetteer) readCompanies(fsys fs.FS) error {
	return readTable(fsys, "companies.tsv", "name aliases country", func(f []string) error {
		g.addBody(entry{Argument: schema.Argument{Name: f[0], Sector: "BUS"}}, f[2], list(f[1]))
		return nil
	})
}

func (g *gazetteer) readArmedGroups(fsys fs.FS) error {
	return readTable(fsys, "armed_groups.tsv", "name aliases country", func(f []string) error {
		g.addBody(entry{Argument: schema.Argument{Name: f[0], Sector: "REB"}}, f[2], list(f[1]))
		return nil
	})
}

func (g *gazetteer) readGroups(fsys fs.FS) error {
	return readTable(fsys, "groups.tsv", "name aliases members adjectives", func(f []string) error {
		e := entry{Argument: schema.Argument{Name: f[0], Type: schema.Group}, state: none}
		for _, code := range list(f[2]) {
			e.states = append(e.states, g.state(code))
		}
		i := g.addEntry(e)
		for _, written := range append([]string{f[0]}, list(f[1])...) {
			g.addName(written, sense{i, asName, none})
		}
		for _, a := range list(f[3]) {
			g.addName(a, sense{i, asAdjective, none})
		}
		return nil
	})
}

// rank orders the senses of one name: a body before the state that it sits in, a
// state that is before one that was.
func (g *gazetteer) rank(s sense) int {
	if s.use == asNothing {
		return 0
	}
	order := []schema.EntityType{
		schema.Organization, schema.Alliance, schema.Treaty, schema.Country, schema.HistoricState,
		schema.Person, schema.Group, schema.EventEntity, schema.Weapon, schema.Place,
	}
	return 1 + int(s.use)*len(order) + slices.Index(order, g.entries[s.entry].Type)
}

package entity

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"entente/schema"
)

func (g *gazetteer) readCountries(fsys fs.FS) error {
	const columns = "iso3 iso2 wikidata name official_name aliases demonym_noun demonym_adj capital capital_lat capital_lon region subregion metonyms"
	return readTable(fsys, "countries.tsv", columns, func(f []string) error {
		i := g.addEntry(entry{
			Argument: schema.Argument{Name: f[3], Type: schema.Country, ISO3: f[0], Wikidata: f[2]},
			state:    none, iso: f[0],
		})
		g.byName["iso "+f[0]] = i
		g.entries[i].state = i
		for _, written := range append([]string{f[3], f[4]}, list(f[5])...) {
			g.addName(written, sense{i, asName, none})
		}
		g.addDemonyms(list(f[6]), list(f[7]), i)
		for _, seat := range list(f[13]) {
			g.addSeat(seat, i)
		}
		return nil
	})
}

func (g *gazetteer) readHistoric(fsys fs.FS) error {
	return readTable(fsys, "historic.tsv", "name aliases demonyms capital from_year to_year successor_iso3", func(f []string) error {
		from, err := year(f[4])
		if err != nil {
			return err
		}
		to, err := year(f[5])
		if err != nil {
			return err
		}
		successor, _, _ := strings.Cut(f[6], "|")
		i := g.addEntry(entry{
			Argument: schema.Argument{Name: f[0], Type: schema.HistoricState},
			state:    none, iso: successor, from: from, to: to,
		})
		g.entries[i].state = i
		for _, written := range append([]string{f[0]}, list(f[1])...) {
			g.addName(written, sense{i, asName, none})
		}
		if f[3] != "" && !g.knows(f[3]) {
			g.addSeat(f[3], i) // "Saigon"
		}
		adjectives := slices.DeleteFunc(list(f[2]), func(a string) bool { return g.knows(a) })
		g.addDemonyms(adjectives, adjectives, i)
		return nil
	})
}

// knows reports whether a name is in the tables already.
func (g *gazetteer) knows(written string) bool {
	return g.trie.holds(g.forms(written))
}

// addDemonyms enters a state's adjectives and the names of its people.
func (g *gazetteer) addDemonyms(nouns, adjectives []string, state int32) {
	if len(adjectives) > 0 {
		g.entries[state].adjective = adjectives[0]
	}
	for _, a := range adjectives {
		g.addName(a, sense{state, asAdjective, none})
	}
	for _, n := range nouns {
		if !slices.Contains(adjectives, n) {
			g.addName(n, sense{state, asPeople, none})
		}
		if p := plural(n); p != "" {
			g.addName(p, sense{state, asPeople, none})
		}
	}
}

// plural is what several of a people are called: "Russians"; "" for "Chinese",
// which has no other form.
func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "chman"), strings.HasSuffix(noun, "shman"), strings.HasSuffix(noun, "woman"):
		return strings.TrimSuffix(noun, "man") + "men"
	case strings.HasSuffix(noun, "ese"), strings.HasSuffix(noun, "ish"), strings.HasSuffix(noun, "ch"),
		strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "."):
		return ""
	case acronym(noun):
		return ""
	}
	return noun + "s"
}

// addSeat enters a name that stands for a state: its capital, or a building, which
// is a place too unless it means nothing but the state.
func (g *gazetteer) addSeat(written string, state int32) {
	place := none
	if !g.cues.has("seat-only", written) {
		place = g.addEntry(entry{
			Argument: schema.Argument{Name: written, Type: schema.Place},
			state:    state, iso: g.entries[state].iso,
		})
	}
	g.addName(written, sense{state, asSeat, place})
}

func (g *gazetteer) readCombining(fsys fs.FS) error {
	return readTable(fsys, "combining.tsv", "form state", func(f []string) error {
		state := g.state(f[1])
		if state == none {
			return fmt.Errorf("no state %q", f[1])
		}
		g.addName(f[0], sense{state, asPrefix, none})
		return nil
	})
}

// readPairs reads names that mean several states at once: "the two Koreas".
func (g *gazetteer) readPairs(fsys fs.FS) error {
	return readTable(fsys, "pairs.tsv", "name states", func(f []string) error {
		for _, code := range list(f[1]) {
			state := g.state(code)
			if state == none {
				return fmt.Errorf("no state %q", code)
			}
			g.addName(f[0], sense{state, asOneOf, none})
		}
		return nil
	})
}

// year reads a year; an empty cell is 0.
func year(cell string) (int, error) {
	if cell == "" {
		return 0, nil
	}
	y, err := strconv.Atoi(cell)
	if err != nil {
		return 0, fmt.Errorf("no year: %q", cell)
	}
	return y, nil
}

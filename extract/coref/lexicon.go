package coref

import (
	"io/fs"
	"strconv"
	"strings"

	"entente/extract/table"
)

// class is what a noun may stand for: treaty, country, alliance, organization, rebel,
// person, event or place, or side, which is a country or an organization that deals
// with another; empty for all else. A modifier is an adjective that
// does not say which one is meant ("the rival states"); another says that it is none
// of those spoken of ("the other state").
type class string

const (
	modifier class = "modifier"
	another  class = "another"
)

// pronoun is what the form of a pronoun says of its antecedent.
type pronoun struct {
	person int
	number number
	gender string // masculine, feminine, neuter; "-" for any
	use    string // plain, possessive or reflexive
}

type number int

const (
	anyNumber number = iota
	singular
	plural
)

type lexicon struct {
	pronouns map[string]pronoun
	nouns    map[string]class
	// generic nouns need neither the word in the name nor, in the plural, a number.
	generic map[string]bool
	// kinds are the codes of states and the names of places that a noun can mean
	// ("kingdom", "peninsula").
	kinds map[string][]string
	// countries are the names of states by their codes.
	countries map[string]string
	// synonyms lead from a word for an officer to a word of the title ("premier").
	synonyms map[string]string
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	x := &lexicon{pronouns: map[string]pronoun{}, nouns: map[string]class{}, generic: map[string]bool{}, kinds: map[string][]string{}, countries: map[string]string{}, synonyms: map[string]string{}}
	err := table.Each(fsys, "lexicon/anaphora.tsv", 3, func(col []string) error {
		x.nouns[col[0]] = class(col[1])
		x.generic[col[0]] = col[2] == "yes"
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, "lexicon/kinds.tsv", 3, func(col []string) error {
		x.kinds[col[0]] = strings.Split(col[1]+"|"+col[2], "|")
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, "gazetteer/countries.tsv", 14, func(col []string) error {
		x.countries[col[0]] = col[3]
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, "lexicon/offices.tsv", 2, func(col []string) error {
		x.synonyms[col[0]] = col[1]
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = table.Each(fsys, "lexicon/pronouns.tsv", 5, func(col []string) error {
		person, err := strconv.Atoi(col[1])
		if err != nil {
			return err
		}
		n := map[string]number{"singular": singular, "plural": plural}[col[2]]
		x.pronouns[col[0]] = pronoun{person, n, col[3], col[4]}
		return nil
	})
	return x, err
}

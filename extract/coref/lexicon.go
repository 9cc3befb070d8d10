package coref

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// class is what a noun may stand for: treaty, country, alliance, organization,
// person, event or place; empty for all else. A modifier is an adjective that
// does not say which one is meant ("the rival states").
type class string

const modifier class = "modifier"

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
	// generic nouns fit every entity of their class, whatever its name says.
	generic map[string]bool
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	x := &lexicon{pronouns: map[string]pronoun{}, nouns: map[string]class{}, generic: map[string]bool{}}
	err := eachRow(fsys, "lexicon/anaphora.tsv", 3, func(col []string) error {
		x.nouns[col[0]] = class(col[1])
		x.generic[col[0]] = col[2] == "yes"
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(fsys, "lexicon/pronouns.tsv", 5, func(col []string) error {
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

// eachRow calls f with the columns of each line of a table that is no comment.
func eachRow(fsys fs.FS, name string, columns int, f func([]string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("coref: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != columns {
			return fmt.Errorf("read %s line %d: %d columns, want %d", name, n, len(col), columns)
		}
		if err := f(col); err != nil {
			return fmt.Errorf("read %s line %d: %w", name, n, err)
		}
	}
	return lines.Err()
}

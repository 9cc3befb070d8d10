package when

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// lexiconFile lists the words of time: class, value and words a line.
const lexiconFile = "lexicon/time.tsv"

// sense is a class that a word belongs to, with its value there.
type sense struct {
	class, value string
	number       int // value as a number, where it is one
}

// lexicon holds the senses of words.
type lexicon struct {
	words map[string][]sense
	// names are phrases that hold a word of time and are no dates, by their
	// first word.
	names map[string][][]string
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	f, err := fsys.Open(lexiconFile)
	if err != nil {
		return nil, fmt.Errorf("open words of time: %w", err)
	}
	defer f.Close()
	lex := &lexicon{words: map[string][]sense{}, names: map[string][][]string{}}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s line %d: %d columns, want class, value and words", lexiconFile, n, len(fields))
		}
		lex.add(fields[0], fields[1], strings.Split(fields[2], ", "))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", lexiconFile, err)
	}
	return lex, nil
}

func (l *lexicon) add(class, value string, words []string) {
	number, _ := strconv.Atoi(value)
	for _, w := range words {
		if class == "name" {
			phrase := strings.Fields(w)
			l.names[phrase[0]] = append(l.names[phrase[0]], phrase)
			continue
		}
		l.words[w] = append(l.words[w], sense{class, value, number})
	}
}

package claim

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// wordClasses are sets of words by the name of the set.
type wordClasses map[string]map[string]bool

func (w wordClasses) has(class, word string) bool { return w[class][word] }

// loadWordClasses reads a table of two columns, the class and its words.
func loadWordClasses(fsys fs.FS, name string) (wordClasses, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read lexicon: %w", err)
	}
	defer file.Close()
	out, in := wordClasses{}, bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		class, words, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("read lexicon %s line %d: want a class, a tab and words", name, n)
		}
		if out[class] == nil {
			out[class] = map[string]bool{}
		}
		for w := range strings.SplitSeq(words, ",") {
			out[class][strings.TrimSpace(w)] = true
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read lexicon %s: %w", name, err)
	}
	return out, nil
}

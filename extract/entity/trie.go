package entity

// trie finds known names: a tree whose edges are folded words. Hyphens are no
// words of it, so that "Kim Jong-un" and "Kim Jong Un" are one path.
type trie struct {
	words map[string]int32
	next  map[edge]int32
	names [][]name // by node
}

type edge struct{ node, word int32 }

// name is one way to write what a sense stands for.
type name struct {
	sense
	forms []string // the words as the table writes them
	wary  bool     // a common word too: only a proper noun will do
	// generic marks a body that many states have under this name.
	generic bool
}

const noWord = -1

func newTrie() *trie {
	return &trie{words: map[string]int32{}, next: map[edge]int32{}, names: [][]name{nil}}
}

// add enters a name; the words of forms hold no hyphens.
func (t *trie) add(forms []string, n name) {
	n.forms = forms
	node := int32(0)
	for _, f := range forms {
		key := fold(f)
		word, ok := t.words[key]
		if !ok {
			word = int32(len(t.words))
			t.words[key] = word
		}
		to, ok := t.next[edge{node, word}]
		if !ok {
			to = int32(len(t.names))
			t.names = append(t.names, nil)
			t.next[edge{node, word}] = to
		}
		node = to
	}
	t.names[node] = append(t.names[node], n)
}

// holds reports whether a name with these words was added.
func (t *trie) holds(forms []string) bool {
	node := int32(0)
	for _, f := range forms {
		w := t.word(f)
		to, ok := t.next[edge{node, w}]
		if w == noWord || !ok {
			return false
		}
		node = to
	}
	return len(t.names[node]) > 0
}

// word is the number of a word, noWord where no name holds it.
func (t *trie) word(form string) int32 {
	var buf [64]byte
	if w, ok := t.words[string(appendFold(buf[:0], form))]; ok {
		return w
	}
	return noWord
}

// fits reports whether the text may write n as the words of units do: a word that
// the table writes in capitals must be so in the text ("US", not "us"), and one
// with a capital must have one.
func (n *name) fits(units []unit) bool {
	for i, f := range n.forms {
		have := units[i].form
		switch {
		case acronym(f) && !acronym(have), mixed(f) && f != have:
			return false
		case capital(f) && !capital(have) && len(have) < 4 && len(n.forms) == 1:
			return false
		}
	}
	return true
}

package claim

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestLexiconErrors(t *testing.T) {
	for _, c := range []struct{ name, file, content, want string }{
		{"a column too few", "lexicon/clauses.tsv", "terms\t4\n", "line 1: 2 columns, want 3"},
		{"an unknown type", "lexicon/clauses.tsv", "# types\nfriendship\t4\tpeace\n", `line 2: "friendship" is no type of clause`},
		{"a weight that is none", "lexicon/clauses.tsv", "terms\tmuch\tin force\n", `weight "much"`},
		{"a stem of two letters", "lexicon/clauses.tsv", "terms\t4\tre*\n", "too short before its asterisk"},
		{"no file", "lexicon/none.tsv", "", "file does not exist"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := loadClauseTypes(fstest.MapFS{c.file: {Data: []byte(c.content)}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestEventLexiconErrors(t *testing.T) {
	fsys := fstest.MapFS{
		"lexicon/nouns.tsv":      {Data: []byte("talks\ttalk\n")},
		"lexicon/event-cues.tsv": {Data: []byte("threat\tthreaten\n")},
		"lexicon/events.tsv":     {Data: []byte("GREET\t-\t-\twave\n")},
	}
	if _, err := NewTyper(fsys); err == nil || !strings.Contains(err.Error(), `"GREET" is no event type`) {
		t.Errorf("error %v", err)
	}
}

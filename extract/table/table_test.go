package table_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"entente/extract/table"
)

func ExampleEach() {
	fsys := fstest.MapFS{"verbs.tsv": {Data: []byte("# verb\tcode\nsign\tSUPPORT\n\naccuse\tACCUSE\n")}}
	err := table.Each(fsys, "verbs.tsv", 2, func(col []string) error {
		fmt.Println(col[0], "is", col[1])
		return nil
	})
	fmt.Println(err)
	// Output:
	// sign is SUPPORT
	// accuse is ACCUSE
	// <nil>
}

func TestErrorsNameFileAndLine(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{"a\tb\nc\n", "x.tsv line 2: 1 columns, want 2"},
		{"a\tb\nbad\tc\n", "x.tsv line 2: no such word"},
		{strings.Repeat("x", 2<<20), "x.tsv: "},
	} {
		fsys := fstest.MapFS{"x.tsv": {Data: []byte(test.data)}}
		err := table.Each(fsys, "x.tsv", 2, func(col []string) error {
			if col[0] == "bad" {
				return errors.New("no such word")
			}
			return nil
		})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v, want an error with %q", err, test.want)
		}
	}
	if err := table.Each(fstest.MapFS{}, "none.tsv", 1, nil); err == nil || !strings.Contains(err.Error(), "none.tsv") {
		t.Errorf("got %v", err)
	}
}

func ExampleWords() {
	fsys := fstest.MapFS{"starters.txt": {Data: []byte("# words that begin sentences\nthe however\nbut\n")}}
	words, err := table.Words(fsys, "starters.txt")
	fmt.Println(words, err)
	// Output: map[but:true however:true the:true] <nil>
}

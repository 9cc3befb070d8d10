package source

import (
	"strings"
	"testing"
)

// A rectangle holds letters of its neighbours too; each is to come once.
func TestOwnText(t *testing.T) {
	p := pageText{"The pact was signed.\r\n3 See the annex.\r\nThe Gulf Centre, of Muscat"}
	var got []string
	for _, rect := range []string{"The pact was signed.\r\n3", "p\r\n3", "3 See the annex.", "The ", "Gulf Centre,", ", of Muscat"} {
		words, spaced := p.own(rect)
		if spaced {
			words = " " + words
		}
		got = append(got, words)
	}
	if want := "The pact was signed.| 3| See the annex.| The| Gulf Centre,| of Muscat"; strings.Join(got, "|") != want {
		t.Errorf("got  %q\nwant %q", strings.Join(got, "|"), want)
	}
}

func TestOwnTextFarFromThePage(t *testing.T) {
	p := pageText{strings.Repeat("-", 10) + "Later words, then more."}
	if words, _ := p.own("Later words,"); words != "Later words," || p.rest != " then more." {
		t.Errorf("got %q, then %q", words, p.rest)
	}
	if words, _ := p.own("of another page"); words != "of another page" || p.rest != " then more." {
		t.Errorf("got %q, then %q", words, p.rest)
	}
	if words, _ := p.own("7"); words != "" {
		t.Errorf("a letter that was handed out comes again: %q", words)
	}
}

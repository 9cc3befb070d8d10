package claim_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/text"
	"entente/schema"
)

// A case file holds cases apart by blank lines, under a first line "kinds:" with
// the kinds of claim that it is about. A case has a comment, the text, and the
// claims of those kinds that it must give, all of them:
//
//	# passive with by-phrase
//	text: The treaty was signed by Putin and Kim.
//	want: action | Vladimir Putin | sign | treaty
//	want: action | Kim Jong Un | sign | treaty
//
// Lines "item:" behind the text are a list below it.
//
// Behind the object may stand a modality, a polarity, "reciprocal", and speaker=,
// date= (both may be "none"), code=, cue=, stance= or role=. Names match the canonical name or the words
// of the text.
type testCase struct {
	name, text string
	items      []text.Span // the list below the text, within it
	line       int
	want       []string
}

func TestCases(t *testing.T) {
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, file := range files {
		kinds, cases := readCases(t, file)
		for _, c := range cases {
			t.Run(fmt.Sprintf("%s/%s", filepath.Base(file), c.name), func(t *testing.T) {
				check(t, p, kinds, file, &c)
			})
		}
	}
}

func check(t *testing.T, p *extract.Pipeline, kinds []string, file string, c *testCase) {
	t.Helper()
	src := text.Source{
		Document: schema.Document{ID: schema.DocumentID("case.txt"), Name: "case.txt", Hash: strings.Repeat("0", 64)},
		Text:     c.text,
		Blocks:   []text.Block{{Span: text.Span{End: len(c.text)}, Kind: text.Paragraph}},
	}
	for _, item := range c.items {
		src.Blocks[0].End = min(src.Blocks[0].End, item.Start)
		src.Blocks = append(src.Blocks, text.Block{Span: item, Kind: text.ListItem})
	}
	r, err := p.Read(context.Background(), src)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Claims {
		inItsText(t, c.text, &r.Claims[i])
	}
	found := slices.DeleteFunc(r.Claims, func(c schema.Claim) bool { return !slices.Contains(kinds, string(c.Kind)) })
	for _, w := range c.want {
		i := slices.IndexFunc(found, func(c schema.Claim) bool { return matches(&c, w) })
		if i < 0 {
			t.Errorf("%s:%d: %s\n\tmissing   %s", file, c.line, c.text, w)
			continue
		}
		found = slices.Delete(found, i, i+1)
	}
	for i := range found {
		t.Errorf("%s:%d: %s\n\tunwanted  %s", file, c.line, c.text, line(&found[i]))
	}
}

// inItsText checks that the phrases of a claim are the text's own words; dates are
// not.
func inItsText(t *testing.T, text string, c *schema.Claim) {
	t.Helper()
	for _, a := range []schema.Argument{c.Subject, c.Object} {
		if a.Type == schema.Phrase && c.Kind != schema.Relation && !strings.Contains(text, a.Name) {
			t.Errorf("%q is not in %q", a.Name, text)
		}
	}
}

func matches(c *schema.Claim, want string) bool {
	f := strings.Split(want, " | ")
	if len(f) < 4 || string(c.Kind) != f[0] || !names(c.Subject, f[1]) || c.Predicate != f[2] || !names(c.Object, f[3]) {
		return false
	}
	for _, rest := range f[4:] {
		for _, w := range fields(rest) {
			if !has(c, w) {
				return false
			}
		}
	}
	return true
}

// fields are the words of s; one with "=" takes in the words behind it.
func fields(s string) []string {
	if strings.Contains(s, "=") {
		return []string{s}
	}
	return strings.Fields(s)
}

func names(a schema.Argument, want string) bool {
	plain := func(s string) string { return strings.TrimPrefix(strings.ToLower(s), "the ") }
	return plain(a.Name) == plain(want) || plain(a.Text) == plain(want)
}

func has(c *schema.Claim, want string) bool {
	key, value, _ := strings.Cut(want, "=")
	switch key {
	case "speaker":
		return is(c.Speaker, value)
	case "date":
		return is(c.Date, value)
	case "code":
		return string(c.Code) == value
	case "cue":
		return c.Cue == value
	case "stance":
		return string(c.Stance) == value
	case "role":
		return c.Role == value
	case "reciprocal":
		return c.Reciprocal
	}
	return string(c.Modality) == want || string(c.Polarity) == want
}

// is reports whether a field has a value; "none" is no value.
func is(field *string, value string) bool {
	if field == nil {
		return value == "none"
	}
	return *field == value
}

// line writes c as a case file does.
func line(c *schema.Claim) string {
	s := fmt.Sprintf("%s | %s | %s | %s | %s %s", c.Kind, c.Subject.Name, c.Predicate, c.Object.Name, c.Modality, c.Polarity)
	if c.Reciprocal {
		s += " reciprocal"
	}
	if c.Speaker != nil {
		s += " | speaker=" + *c.Speaker
	}
	if c.Date != nil {
		s += " | date=" + *c.Date
	}
	if c.Code != "" {
		s += " | code=" + string(c.Code)
	}
	return s
}

func readCases(t *testing.T, file string) (kinds []string, cases []testCase) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var c testCase
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		key, value, _ := strings.Cut(in.Text(), " ")
		switch key {
		case "kinds:":
			kinds = strings.Fields(value)
		case "#":
			c.name = value
		case "text:":
			c.text, c.line = value, n
		case "item:":
			c.text += "\n" + value
			c.items = append(c.items, text.Span{Start: len(c.text) - len(value), End: len(c.text)})
		case "want:":
			c.want = append(c.want, value)
		case "":
			if c.text != "" {
				cases = append(cases, c)
			}
			c = testCase{}
		default:
			t.Fatalf("%s:%d: want #, kinds:, text:, item: or want:, not %q", file, n, key)
		}
	}
	if c.text != "" {
		cases = append(cases, c)
	}
	return kinds, cases
}

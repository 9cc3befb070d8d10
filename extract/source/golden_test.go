package source_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/source"
	"entente/extract/text"
)

// TestGolden reads every file of testdata and compares what was found with the
// golden file beside it.
func TestGolden(t *testing.T) {
	r := reader(t, source.Options{})
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, ".golden") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sources, err := r.Read(context.Background(), filepath.Base(name), raw)
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			for _, s := range sources {
				describe(&out, s, raw)
				check(t, s, raw)
			}
			golden := name + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, _ := os.ReadFile(golden)
			if out.String() != string(want) {
				t.Errorf("got\n%swant\n%s", out.String(), want)
			}
		})
	}
}

// describe writes a source as a reader wants to see it.
func describe(w *strings.Builder, s text.Source, raw []byte) {
	d := s.Document
	fmt.Fprintf(w, "%s: %s\ntitle: %s\nauthor: %s\npublisher: %s\nurl: %s\ndate: %s\n",
		d.Name, s.Format, d.Title, d.Author, d.Publisher, d.URL, d.Date)
	for _, n := range s.Notes {
		fmt.Fprintf(w, "note: %s\n", n)
	}
	for _, k := range s.Skipped {
		fmt.Fprintf(w, "left out (%s): %q\n", k.Reason, raw[k.Start:k.End])
	}
	for _, b := range s.Blocks {
		f := s.Offsets.FileSpan(b.Span)
		fmt.Fprintf(w, "%s %d, bytes %d–%d", b.Kind, b.Level, f.Start, f.End)
		if b.Page > 0 {
			fmt.Fprintf(w, ", page %d", b.Page)
		}
		fmt.Fprintf(w, ": %s\n", s.Text[b.Start:b.End])
	}
}

// check holds a source to what the package promises of every file.
func check(t *testing.T, s text.Source, raw []byte) {
	t.Helper()
	end := 0
	for i, b := range s.Blocks {
		if b.Start < end || b.End <= b.Start || b.End > len(s.Text) {
			t.Fatalf("block %d is %+v, behind %d in a text of %d bytes", i, b, end, len(s.Text))
		}
		if between := strings.TrimSpace(s.Text[end:b.Start]); between != "" {
			t.Fatalf("%q stands between blocks", between)
		}
		end = b.End
		for at := b.Start; at < b.End; at++ {
			if f := s.Offsets.FileSpan(text.Span{Start: at, End: at + 1}); s.Format != "docx" && s.Format != "pdf" &&
				(f.Start < 0 || f.End > len(raw)) {
				t.Fatalf("byte %d leads to %+v in a file of %d bytes", at, f, len(raw))
			}
		}
	}
	for i := 1; i < len(s.Offsets); i++ {
		if s.Offsets[i].Text <= s.Offsets[i-1].Text || s.Offsets[i].File < s.Offsets[i-1].File {
			t.Fatalf("offsets go back at %+v", s.Offsets[i-1:i+1])
		}
	}
	for _, k := range s.Skipped {
		if k.Start < 0 || k.End < k.Start || k.End > len(raw) {
			t.Fatalf("left out %+v of a file of %d bytes", k, len(raw))
		}
	}
}

// TestOffsetsLeadToTheWords looks every word of a text up in the bytes of the
// file that its offset leads to, markup and all.
func TestOffsetsLeadToTheWords(t *testing.T) {
	r := reader(t, source.Options{})
	for _, name := range []string{"article.txt", "wrapped.txt", "pact.md", "news.html", "feed.xml", "atom.xml", "broken.html"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		sources, err := r.Read(context.Background(), name, raw)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sources {
			at := 0
			for _, word := range strings.FieldsFunc(s.Text, func(r rune) bool { return r > 127 || !letter(byte(r)) }) {
				at += strings.Index(s.Text[at:], word)
				f := s.Offsets.FileSpan(text.Span{Start: at, End: at + len(word)})
				if got := string(raw[f.Start:f.End]); got != word {
					t.Errorf("%s: %q leads to %q", name, word, got)
				}
				at += len(word)
			}
		}
	}
}

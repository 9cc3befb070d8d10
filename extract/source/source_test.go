package source_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"entente/data"
	"entente/extract/source"
	"entente/extract/text"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func reader(t testing.TB, o source.Options) *source.Reader {
	t.Helper()
	r, err := source.New(data.FS, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

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

func letter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func TestWhatCannotBeReadSaysWhy(t *testing.T) {
	french := strings.Repeat("Le ministre norvégien de la mer a rencontré son homologue à Oslo mardi. ", 10)
	for name, c := range map[string]struct {
		raw    string
		reason source.Reason
		says   string
	}{
		"nothing":            {"", source.Empty, "no bytes"},
		"blanks":             {" \n\t\ufeff\n", source.Empty, "blanks"},
		"a picture":          {"\x89PNG\r\n\x1a\n\x00\x00", source.Binary, "PNG"},
		"junk":               {"\x00\x01\x02abc\x03\xff\xfe\x00", source.Binary, "binary"},
		"an archive":         {"PK\x03\x04\x00\x00", source.Binary, "ZIP"},
		"an old Word file":   {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", source.Binary, "Office"},
		"Greek in ISO":       {"\xc1\xe8\xde\xed\xe1\xc1\xe8\xde\xed\xe1\xc1\xe8\xde\xed\xe1", source.BadEncoding, "UTF-8"},
		"a hole in the code": {"Norway \x81 signed", source.BadEncoding, "0x81"},
		"French":             {french, source.NotEnglish, "French"},
		"navigation alone":   {"Home\nMenu\nShare\n0\n", source.NoText, "prose"},
		"too much":           {strings.Repeat("a ", 600), source.TooLarge, "1200 bytes, the limit is 1000"},
		"half a PDF":         {"%PDF-1.4 broken", source.Broken, "PDF"},
	} {
		_, err := reader(t, source.Options{MaxBytes: 1000}).Read(context.Background(), name+".txt", []byte(c.raw))
		var skip *source.SkipError
		if !errors.As(err, &skip) || skip.Reason != c.reason || !strings.Contains(err.Error(), c.says) || skip.Path != name+".txt" {
			t.Errorf("%s: got %v, want %q with %q", name, err, c.reason, c.says)
		}
	}
}

func TestKeepAllKeepsAll(t *testing.T) {
	s := read(t, reader(t, source.Options{KeepAll: true}), "a.txt", "Talks\n0\nShare\nThe talks go on.\n")
	if want := "Talks\n\n0\n\nShare\n\nThe talks go on."; s.Text != want {
		t.Errorf("got %q", s.Text)
	}
}

func read(t testing.TB, r *source.Reader, name, raw string) text.Source {
	t.Helper()
	sources, err := r.Read(context.Background(), name, []byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return sources[0]
}

func TestDates(t *testing.T) {
	const prose = "\n\nThe ministers signed the accord and left for Copenhagen, where the Swedish envoy was waiting for them.\n"
	r := reader(t, source.Options{})
	for _, c := range []struct{ name, raw, want string }{
		{"a.txt", "Draft of treaty (1951-02-17)" + prose, "1951-02-17"},
		{"a.txt", "Draft of treaty\n\nCopenhagen, 17 February 1951" + prose, "1951-02-17"},
		{"a.txt", "Draft of treaty\n\nPublished on March 3, 2024" + prose, "2024-03-03"},
		{"2023-02-01-draft.txt", "Draft of treaty" + prose, "2023-02-01"},
		{"2023-02-01-draft.txt", "Draft of treaty (1951-02-17)" + prose, "1951-02-17"},
		{"a.txt", "Draft of treaty" + prose, ""},
		{"a.txt", "Draft of treaty\n\nCopenhagen, 31 February 1951" + prose, ""},
		{"a.md", "---\ndate: 2024-05-06\n---\n# Draft" + prose, "2024-05-06"},
		{"a.html", "<html><meta name=date content=2024/05/06><p>Draft" + prose, "2024-05-06"},
		{"a.html", "<html><link rel=canonical href='https://example.org/2024/05/06/draft'><p>Draft" + prose, "2024-05-06"},
		{"a.html", "<html><p>Draft <time datetime='2024-05-06T10:00'>today</time>" + prose, "2024-05-06"},
	} {
		if got := read(t, r, c.name, c.raw).Document.Date; got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.name, c.raw[:40], got, c.want)
		}
	}
	if got := read(t, reader(t, source.Options{Date: "2020-01-02"}), "2023-02-01-a.txt", "Draft"+prose).Document.Date; got != "2020-01-02" {
		t.Errorf("the option is passed over: %q", got)
	}
}

// TestLargeInputs reads files near the limit in a time that grows with their length.
func TestLargeInputs(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some 20 MB")
	}
	r := reader(t, source.Options{KeepAll: true})
	for name, raw := range map[string]string{
		"line.txt":    strings.Repeat("The talks go on. ", 1<<18),
		"lines.txt":   strings.Repeat("The talks go on.\n", 1<<17),
		"nested.html": strings.Repeat("<div>", 1<<16) + "The talks go on in Oslo.",
		"quotes.md":   strings.Repeat("> ", 1<<12) + "The talks go on.",
		"stars.md":    strings.Repeat("*a ", 1<<14),
		"tags.html":   strings.Repeat("<font><p>", 1<<18) + "The talks go on in Oslo.",
		"amps.html":   "<p>The talks" + strings.Repeat("&", 1<<20),
	} {
		if _, err := r.Read(context.Background(), name, []byte(raw)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReadersShareNothing reads all files of testdata at once.
func TestReadersShareNothing(t *testing.T) {
	r := reader(t, source.Options{})
	files, err := filepath.Glob("testdata/*.[!g]*")
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 2 {
		for _, name := range files {
			if strings.HasSuffix(name, ".golden") {
				continue
			}
			group.Go(func() {
				if _, err := r.Load(context.Background(), name); err != nil {
					t.Error(err)
				}
			})
		}
	}
	group.Wait()
}

// TestDamagedPDFs reads PDFs with bytes knocked out: each is read or refused, and
// the reader goes on.
func TestDamagedPDFs(t *testing.T) {
	raw, err := os.ReadFile("testdata/columns.pdf")
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t, source.Options{Format: "pdf"})
	for i := 0; i < len(raw); i += len(raw) / 12 {
		damaged := bytes.Clone(raw)
		for k := i; k < min(len(raw), i+90); k += 7 {
			damaged[k] = byte(k)
		}
		_, err := r.Read(context.Background(), "a.pdf", damaged)
		var skip *source.SkipError
		if err != nil && !errors.As(err, &skip) {
			t.Errorf("damaged at %d: %v", i, err)
		}
	}
	if _, err := r.Read(context.Background(), "a.pdf", raw); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func fuzz(f *testing.F, format string, seeds ...string) {
	r := reader(f, source.Options{Format: format, MaxBytes: 1 << 16})
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	names, _ := filepath.Glob("testdata/*." + map[string]string{"text": "txt", "markdown": "md", "html": "html", "feed": "xml", "docx": "docx"}[format])
	for _, n := range names {
		if raw, err := os.ReadFile(n); err == nil {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		sources, err := r.Read(context.Background(), "f", bytes.Clone(raw))
		var skip *source.SkipError
		if err != nil && !errors.As(err, &skip) {
			t.Fatalf("an error without a reason: %v", err)
		}
		for _, s := range sources {
			check(t, s, raw)
		}
	})
}

func FuzzText(f *testing.F) {
	fuzz(f, "text", "\ufeffA\r\n\r\nARTICLE IV The x\n(a) b", "\xff\xfea\x00")
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, "markdown", "---\na: [\n---\n# x\n", "a&amp;\\* [l](u) <b>c</b>\n\n|a|b|\n|-|-|\n|c|d|\n")
}

func FuzzHTML(f *testing.F) {
	fuzz(f, "html", "<p>a&amp;b<sup>1</sup><br><br>c", "<meta charset=shift_jis><p>\x83\x5c", "<title>x<script>{}")
}

func FuzzFeed(f *testing.F) {
	fuzz(f, "feed", "<rss><item><title/><description>&lt;p></description></item>", "<feed><entry><content><![CDATA[<p>x")
}

func FuzzDOCX(f *testing.F) { fuzz(f, "docx") }

func BenchmarkRead(b *testing.B) {
	r := reader(b, source.Options{})
	for _, name := range []string{"article.txt", "pact.md", "news.html", "columns.pdf", "report.docx"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, err := r.Read(context.Background(), name, raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func ExampleReader_Read() {
	r, err := source.New(data.FS, source.Options{})
	if err != nil {
		panic(err)
	}
	sources, err := r.Read(context.Background(), "talks.html", []byte("<h1>Talks</h1><p>Norway &amp; Denmark <b>signed</b>.</p>"))
	if err != nil {
		panic(err)
	}
	s := sources[0]
	for _, b := range s.Blocks {
		fmt.Println(b.Kind, s.Text[b.Start:b.End], s.Offsets.FileSpan(b.Span))
	}
	// Output:
	// title Talks {4 9}
	// paragraph Norway & Denmark signed. {17 52}
}

package source_test

import (
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
		"a web archive":      {"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", source.Binary, "as HTML alone"},
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

// PDFs that hold nothing to read say what to do.
func TestRefusedPDFs(t *testing.T) {
	r := reader(t, source.Options{})
	for name, says := range map[string]string{
		"encrypted.pdf": "unreadable: the PDF is encrypted; save it without its password",
		"scanned.pdf":   "no text: the PDF has pictures of its pages, no text; recognize it (OCR) first",
	} {
		if _, err := r.Load(context.Background(), "testdata/refused/"+name); err == nil || !strings.HasSuffix(err.Error(), says) {
			t.Errorf("%s: got %v, want %q", name, err, says)
		}
	}
}

// References at the end of a text without markup are told by their heading; the
// same word in its first half is none.
func TestReferencesOfPlainText(t *testing.T) {
	const prose = "The ministers signed the accord and left for Copenhagen, where the Swedish envoy was waiting for them.\n\n"
	s := read(t, reader(t, source.Options{}), "a.txt",
		"Accord\n\n"+prose+"Notes\n\n"+prose+prose+"References\n\nA. Roe, Sweden Accuses Norway, Oslo 1999\n\nB. Poe, Norway Accuses Sweden, Oslo 2000\n")
	if n := strings.Count(s.Text, "The ministers"); n != 3 || strings.Contains(s.Text, "Accuses") {
		t.Errorf("got %q", s.Text)
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

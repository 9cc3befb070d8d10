package source_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"entente/extract/source"
)

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

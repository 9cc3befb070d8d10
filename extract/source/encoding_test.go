package source

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"entente/extract/text"
)

// TestOffsetsLeadBackThroughEncodings cuts each word's bytes out of the file and
// decodes them again.
func TestOffsetsLeadBackThroughEncodings(t *testing.T) {
	const prose = "Norway’s “accord” – São Tomé signs €5"
	for name, e := range map[string]struct {
		raw    func(string) ([]byte, error)
		decode func([]byte) ([]byte, error)
	}{
		"windows-1252": {encoder(charmap.Windows1252.NewEncoder().Bytes), charmap.Windows1252.NewDecoder().Bytes},
		"utf-16le": {
			encoder(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes),
			unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Bytes,
		},
		"utf-32": {
			encoder(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder().Bytes),
			utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM).NewDecoder().Bytes,
		},
		"utf-16be without a mark": {
			encoder(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes),
			unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Bytes,
		},
	} {
		raw, err := e.raw(prose)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := decode(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if p.text != prose {
			t.Fatalf("%s: read %q", name, p.text)
		}
		at := 0
		for _, w := range strings.Fields(prose) {
			at += strings.Index(prose[at:], w)
			f := p.offsets.FileSpan(text.Span{Start: at, End: at + len(w)})
			back, err := e.decode(raw[f.Start:f.End])
			if err != nil || string(back) != w {
				t.Errorf("%s: %q leads to %q, %v", name, w, back, err)
			}
			at += len(w)
		}
	}
}

func encoder(f func([]byte) ([]byte, error)) func(string) ([]byte, error) {
	return func(s string) ([]byte, error) { return f([]byte(s)) }
}

func TestDeclaredEncodingsAreRead(t *testing.T) {
	sjis, err := japanese.ShiftJIS.NewEncoder().String("<meta charset=shift_jis><p>東京 Tokyo")
	if err != nil {
		t.Fatal(err)
	}
	for raw, want := range map[string]string{
		sjis: "東京 Tokyo",
		"<meta charset=\"iso-8859-1\"><p>\x93Tom\xe9\x94":                           "“Tomé”",
		"<?xml version=\"1.0\" encoding=\"windows-1251\"?>\xcc\xee\xf1\xea\xe2\xe0": "Москва",
		"\xef\xbb\xbfTomé": "Tomé",
	} {
		p, note, err := decode([]byte(raw))
		if err != nil || note != "" || !strings.Contains(p.text, want) {
			t.Errorf("%q: got %q, %q, %v", raw, p.text, note, err)
		}
	}
	if _, note, err := decode([]byte("<meta charset=utf-8>S\xe3o Tom\xe9")); err != nil || !strings.Contains(note, "declared as UTF-8") {
		t.Errorf("got %q, %v", note, err)
	}
	if _, note, err := decode([]byte("<meta charset=iso-8859-1>São Tomé")); err != nil || !strings.Contains(note, "the bytes are UTF-8") {
		t.Errorf("got %q, %v", note, err)
	}
}

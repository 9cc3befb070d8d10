package quote_test

import (
	"strings"
	"testing"
)

// FuzzApply holds that quotations are in order, nested, and within one block.
func FuzzApply(f *testing.F) {
	for _, e := range examples(f) {
		f.Add(e.text)
	}
	f.Add(`"" “ ” ' said said, "he said, ”said“ according to to`)
	all := steps(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		d := annotate(t, all, s)
		last := 0
		for i, q := range d.Quotes {
			if q.Tokens.Len() <= 0 || q.Tokens.First < last || q.Tokens.Last > len(d.Tokens) {
				t.Fatalf("quotation %d at %v of %d tokens", i, q.Tokens, len(d.Tokens))
			}
			last = q.Tokens.First
			if q.Parent >= i || q.Parent >= 0 && !d.Quotes[q.Parent].Tokens.Contains(q.Tokens) {
				t.Fatalf("quotation %d at %v in %d", i, q.Tokens, q.Parent)
			}
			if block(d, q.Tokens.First) != block(d, q.Tokens.Last-1) {
				t.Fatalf("quotation %d at %v crosses blocks", i, q.Tokens)
			}
		}
	})
}

func BenchmarkApply(b *testing.B) {
	var all strings.Builder
	for _, e := range examples(b) {
		all.WriteString(e.text + "\n")
	}
	parts := steps(b)
	d := annotate(b, parts, all.String())
	quotes := parts[len(parts)-1]
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		if err := quotes.Apply(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
}

package entity_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"entente/data"
	"entente/extract/entity"
	"entente/extract/text"
	"entente/extract/token"
	"entente/schema"
)

// bare is a document of tokens without a parse: every token hangs on the one
// before it that step gives.
func bare(t testing.TB, s string, step int) *text.Doc {
	t.Helper()
	tokenizer, err := token.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Doc{Source: text.Source{Text: s}, Tokens: tokenizer.Split(s)}
	for i := range d.Tokens {
		tok := &d.Tokens[i]
		tok.Head, tok.Deprel, tok.UPOS, tok.XPOS = i-step, "nmod", "PROPN", "NNP"
		if tok.Head < 0 {
			tok.Head, tok.Deprel = -1, "root"
		}
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(s)}, Tokens: text.Range{Last: len(d.Tokens)}, Repeats: -1}}
	return d
}

// wellFormed says what is wrong with the mentions of d.
func wellFormed(d *text.Doc) error {
	for i, m := range d.Mentions {
		if m.Tokens.First < 0 || m.Tokens.Last > len(d.Tokens) || m.Tokens.Len() <= 0 || !m.Tokens.Has(m.Head) {
			return fmt.Errorf("mention %+v outside the text of %d tokens, or without its head", m, len(d.Tokens))
		}
		if len(m.Entities) == 0 {
			return fmt.Errorf("mention %+v without an entity", m)
		}
		for _, e := range m.Entities {
			if e < 0 || e >= len(d.Entities) {
				return fmt.Errorf("mention %+v: no entity %d", m, e)
			}
		}
		if i > 0 && d.Mentions[i-1].Tokens.First > m.Tokens.First {
			return fmt.Errorf("mention %+v out of order", m)
		}
	}
	seen := map[string]bool{}
	for _, e := range d.Entities {
		if e.ID == "" || e.Name == "" || !e.Type.Valid() || seen[e.ID] {
			return fmt.Errorf("entity %+v", e)
		}
		if seen[e.ID] = true; e.Type == schema.Country && e.ISO3 == "" {
			return fmt.Errorf("country without a code: %+v", e)
		}
		for _, r := range e.Roles {
			if r.Of >= len(d.Entities) || r.Tokens.Len() <= 0 {
				return fmt.Errorf("role %+v of %s", r, e.Name)
			}
		}
	}
	return nil
}

func FuzzApply(f *testing.F) {
	recognizer, err := entity.New(data.FS)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Russian Foreign Minister Sergei Lavrov met the U.S.-led Council of the (NRF).", 1)
	f.Add("President President of of the Treaty of, and and Resolution 1718, 1719 and U.S.", -1)
	f.Add("’s – - Kim Jong-un's \xff\xfe Al-Al- Sino-", 3)
	f.Fuzz(func(t *testing.T, s string, step int) {
		if len(s) > 1<<12 || step < -4 || step > 4 {
			return
		}
		d := bare(t, s, step)
		for i := range d.Tokens {
			if d.Tokens[i].Head >= len(d.Tokens) {
				d.Tokens[i].Head = -1
			}
		}
		if err := recognizer.Apply(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		if err := wellFormed(d); err != nil {
			t.Fatal(err)
		}
	})
}

func TestLongSentencesTakeBoundedTime(t *testing.T) {
	recognizer, err := entity.New(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"Council ", "Treaty of ", "Russian and ", "President Kim, ", "Resolution 1718, ", "(", "U.S.-"} {
		d := bare(t, strings.Repeat(part, 5000), 1)
		start := time.Now()
		if err := recognizer.Apply(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d tokens of %q took %v", len(d.Tokens), part, took)
		}
		if err := wellFormed(d); err != nil {
			t.Errorf("%q: %v", part, err)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	const passage = "Russian Foreign Minister Sergei Lavrov told reporters in Geneva on Tuesday that the Kenya-Ethiopia " +
		"Mutual Defence Treaty did not worry Moscow, while senior Iraqi officials and the Bush administration argued over oil. "
	steps := steps(b)
	d := annotate(b, steps, strings.Repeat(passage, 200), "1999-05-01")
	recognizer := steps[len(steps)-1]
	b.SetBytes(int64(len(d.Source.Text)))
	b.ResetTimer()
	for b.Loop() {
		if err := recognizer.Apply(b.Context(), d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

package parse

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/text"
)

// prose is a few sentences of the kind that is read, tokens between blanks.
const prose = `The two foreign ministers signed the treaty in Helsinki on 1 August 1975 .
Washington condemned the launch and said that it would seek new sanctions at the United Nations .
" We will not recognise any change of borders by force , " the president told reporters after the summit .
Under Article 5 , an armed attack against one or more of the Parties shall be considered an attack against them all .
Analysts in Seoul , who had expected a softer tone , warned that the pact may raise the risk of a conflict on the peninsula .
The agreement , which entered into force in 1970 and was extended indefinitely in 1995 , obliges states without nuclear weapons not to acquire them .
Moscow denied it .
Talks broke down last week when both delegations refused to withdraw their troops from the disputed valley , officials said .`

// BenchmarkApply measures tagging and parsing on one core: on GUM's development
// documents where ENTENTE_TEST_UD names the folder, else on prose.
func BenchmarkApply(b *testing.B) {
	docs := []*text.Doc{new(text.Doc)}
	if dir := os.Getenv("ENTENTE_TEST_UD"); dir != "" {
		docs = readTreebank(b, filepath.Join(dir, "en_gum-dev.open.conllu"))
	} else {
		for range 20 {
			for line := range strings.Lines(prose) {
				add(docs[0], strings.Fields(line)...)
			}
		}
	}
	tokens, bytes := 0, 0
	for _, d := range docs {
		for _, t := range d.Tokens {
			tokens, bytes = tokens+1, bytes+len(t.Form)+1
		}
	}
	for _, opts := range []Options{{}, {Scalar: true}} {
		name := map[bool]string{false: "vector", true: "scalar"}[opts.Scalar]
		b.Run(name, func(b *testing.B) {
			p := load(b, opts)
			b.SetBytes(int64(bytes))
			for b.Loop() {
				for _, d := range docs {
					if err := p.Apply(context.Background(), d); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.N*tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkNew measures the start.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(data.FS, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

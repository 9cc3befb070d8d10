package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"entente/schema"
)

// Gold is the gold of one document.
type Gold struct {
	Doc    string        `json:"doc"`
	Until  string        `json:"until"` // opening words of the first sentence not annotated
	Kinds  []schema.Kind `json:"kinds"` // the kinds annotated; all where empty
	Claims []GoldClaim   `json:"claims"`

	end int // bytes of the file that are annotated
}

// GoldClaim is a claim as an annotator wrote it: with every form that counts.
type GoldClaim struct {
	Kind       schema.Kind     `json:"kind"`
	Sent       string          `json:"sent"` // opening words of the sentence
	Subj       []string        `json:"subj"`
	Pred       []string        `json:"pred"`
	Obj        []string        `json:"obj"`
	Code       []string        `json:"code"`
	Stance     []string        `json:"stance"`
	Role       string          `json:"role"`
	Reciprocal bool            `json:"reciprocal"`
	Modality   schema.Modality `json:"modality"`
	// ModAlt are further modalities that count.
	ModAlt   []schema.Modality `json:"modalt"`
	Polarity schema.Polarity   `json:"polarity"`
	Speaker  *string           `json:"speaker"`
	Date     *string           `json:"date"`
	// Core marks what any careful reader would expect in the graph.
	Core bool `json:"core"`
	// Alt are other readings that count as this claim.
	Alt []GoldClaim `json:"alt"`

	at int // byte offset of Sent in the file
}

// Load reads the gold files of a folder, NAME.gold.json, with the documents they
// are about, in the order of their names. Gold without its document is left out;
// that no gold is left is an error.
func Load(gold, docs fs.FS) ([]Gold, error) {
	names, err := fs.Glob(gold, "*.gold.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no file *.gold.json in the folder of gold")
	}
	sort.Strings(names)
	var out []Gold
	for _, name := range names {
		raw, err := fs.ReadFile(gold, name)
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		var g Gold
		if err := json.Unmarshal(raw, &g); err != nil {
			return nil, fmt.Errorf("gold %s: %w", name, err)
		}
		text, err := fs.ReadFile(docs, g.Doc)
		if err != nil {
			continue
		}
		if err := g.locate(text); err != nil {
			return nil, fmt.Errorf("gold %s: %w", name, err)
		}
		out = append(out, g)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("none of the %d documents that gold is about lies in the folder of documents", len(names))
	}
	return out, nil
}

// locate finds where each claim's sentence stands in the document.
func (g *Gold) locate(text []byte) error {
	g.Doc = path.Base(g.Doc)
	g.end = len(text)
	if g.Until != "" {
		if g.end = bytes.Index(text, []byte(g.Until)); g.end < 0 {
			return fmt.Errorf("no such sentence in %s: %q", g.Doc, g.Until)
		}
	}
	for i := range g.Claims {
		c := &g.Claims[i]
		if c.at = bytes.Index(text, []byte(c.Sent)); c.at < 0 {
			return fmt.Errorf("no such sentence in %s: %q", g.Doc, c.Sent)
		}
	}
	return nil
}

func (g *Gold) kinds() []schema.Kind {
	if len(g.Kinds) == 0 {
		return schema.Kinds()
	}
	return g.Kinds
}

// annotated keeps the claims that the gold can judge: those within the annotated
// part and, where only some kinds were annotated, of those kinds or of another
// that the gold accepts.
func (g *Gold) annotated(claims []schema.Claim) []schema.Claim {
	var out []schema.Claim
	for _, s := range claims {
		if s.Start >= g.end {
			continue
		}
		known := slices.Contains(g.kinds(), s.Kind) || slices.ContainsFunc(g.Claims, func(c GoldClaim) bool {
			return sameSentence(c, &s) && matches(c, &s)
		})
		if known {
			out = append(out, s)
		}
	}
	return out
}

// readings returns c and its alternatives, each complete: what an alternative
// leaves open it takes from c.
func (c GoldClaim) readings() []GoldClaim {
	out := []GoldClaim{c}
	for _, a := range c.Alt {
		r := c
		if a.Kind != "" {
			r.Kind = a.Kind
		}
		if a.Subj != nil {
			r.Subj = a.Subj
		}
		if a.Pred != nil {
			r.Pred = a.Pred
		}
		if a.Obj != nil {
			r.Obj = a.Obj
		}
		if a.Code != nil {
			r.Code = a.Code
		}
		r.Reciprocal = r.Reciprocal || a.Reciprocal
		out = append(out, r)
	}
	return out
}

func (c GoldClaim) acceptsModality(m schema.Modality) bool {
	return m == c.Modality || slices.Contains(c.ModAlt, m)
}

// sameSentence allows for sentences that were split elsewhere.
func sameSentence(c GoldClaim, s *schema.Claim) bool {
	near := s.Start - c.at
	return s.Start <= c.at+3 && c.at+3 < s.End || -40 <= near && near <= 40
}

// label is a gold claim in one line, for lists of what was missed.
func (c GoldClaim) label() string {
	return strings.Join([]string{first(c.Subj), first(c.Pred), first(c.Obj)}, " | ")
}

func first(forms []string) string {
	if len(forms) == 0 {
		return ""
	}
	return forms[0]
}

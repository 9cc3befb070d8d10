package query

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"entente/graph/quads"
	"entente/schema"
)

// Explain writes why a claim is in the graph: what it says, the sentence and the
// document that say so, who is credited, and the rule that found it.
func Explain(w io.Writer, c *schema.Claim) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(tw, "%s\t%s\n", name, strings.Join(strings.Fields(value), " "))
		}
	}
	line("claim", c.ID)
	line("kind", string(c.Kind))
	line("subject", worded(c.Subject))
	line("predicate", c.Predicate)
	line("object", worded(c.Object))
	line("code", string(c.Code))
	line("stance", string(c.Stance))
	line("role", c.Role)
	if p := c.Provision; p != nil {
		for _, party := range p.Parties {
			line("binds", worded(party))
		}
		line("article", p.Article)
		line("trigger", p.Trigger)
		line("strength", p.Strength)
		line("basis", p.Basis)
	}
	holds := fmt.Sprintf("%s, %s", c.Modality, c.Polarity)
	if c.Cue != "" {
		holds += fmt.Sprintf(" (%q)", c.Cue)
	}
	line("holds", holds)
	line("says", said(c))
	if c.Date != nil {
		line("when", *c.Date)
	}
	line("sentence", c.Sentence)
	line("at", fmt.Sprintf("%s, bytes %d to %d", c.Document.Name, c.Start, c.End))
	line("document", documentLine(c.Document))
	line("rule", c.Rule)
	line("confidence", fmt.Sprintf("%.2f", c.Confidence))
	if quads.Direct(c) {
		edge := quads.DirectEdge(c)
		line("edge", fmt.Sprintf("%v → %v → %v", edge.Subject, edge.Predicate, edge.Object))
	} else {
		line("edge", "none: only actual, positive claims draw one")
	}
	return tw.Flush()
}

// worded is an entity with the words of the sentence: country:PRK North Korea ("they").
func worded(a schema.Argument) string {
	if a.ID == "" {
		return ""
	}
	s := a.Name
	if a.Type != schema.Phrase {
		s += " <" + a.ID + ">"
	}
	if a.Text != "" {
		s += fmt.Sprintf(", in the text %q", a.Text)
	}
	return s
}

// said is the chain of speakers, the outermost first.
func said(c *schema.Claim) string {
	if len(c.Speakers) == 0 {
		if c.Speaker != nil {
			return *c.Speaker
		}
		return "the author"
	}
	chain := make([]string, len(c.Speakers))
	for i, s := range c.Speakers {
		chain[i] = worded(s)
	}
	return strings.Join(chain, ", quoting ")
}

func documentLine(d schema.Document) string {
	parts := []string{}
	for _, s := range []string{d.Title, d.Author, d.Publisher, d.Date, d.URL, "SHA-256 " + d.Hash} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

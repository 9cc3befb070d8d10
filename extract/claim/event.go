package claim

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/extract/proposition"
	"entente/schema"
)

// Typer gives propositions their PLOVER event types. What a predicate stands for
// depends on its arguments: launching talks is CONSULT, launching missiles ASSAULT.
// It is safe for use by several goroutines.
type Typer struct {
	senses map[string][]sense
	nouns  *nouns
}

// sense is one reading of a predicate.
type sense struct {
	event      schema.EventType // empty for what is no event
	mode       string
	conditions []condition
}

// condition asks for an argument of a class.
type condition struct {
	role  string // obj, subj, a preposition, noun or joint
	class string
}

// NewTyper reads lexicon/events.tsv and lexicon/nouns.tsv in fsys.
func NewTyper(fsys fs.FS) (*Typer, error) {
	n, err := loadNouns(fsys)
	if err != nil {
		return nil, err
	}
	t := &Typer{map[string][]sense{}, n}
	return t, eachRow(fsys, "lexicon/events.tsv", 4, t.add)
}

func (t *Typer) add(f []string) error {
	s := sense{event: schema.EventType(blank(f[0])), mode: blank(f[1])}
	if s.event != "" && !s.event.Valid() {
		return fmt.Errorf("%q is no event type", f[0])
	}
	for c := range strings.FieldsSeq(blank(f[2])) {
		role, class, _ := strings.Cut(c, "=")
		s.conditions = append(s.conditions, condition{role, class})
	}
	for _, w := range words(f[3]) {
		t.senses[w] = append(t.senses[w], s)
	}
	return nil
}

// blank turns the mark of an empty column into nothing.
func blank(column string) string {
	if column == "-" {
		return ""
	}
	return column
}

// Type is the event type of p and its mode, which may be empty; ok is false where p
// is none of the sixteen.
func (t *Typer) Type(r *Reading, p *proposition.Proposition) (event schema.EventType, mode string, ok bool) {
	best := -1.0
	for _, k := range keys(r, p) {
		for _, s := range t.senses[k.predicate] {
			if w, fits := t.weigh(r, p, &s); fits && w+k.weight > best {
				best, event, mode = w+k.weight, s.event, s.mode
			}
		}
	}
	event, mode = underModality(r, p, event, mode)
	return event, mode, event != ""
}

// weigh is how narrow a sense's conditions are, and whether p meets them.
func (t *Typer) weigh(r *Reading, p *proposition.Proposition, s *sense) (weight float64, fits bool) {
	for _, c := range s.conditions {
		if !t.meets(r, p, c) {
			return 0, false
		}
		switch {
		case c.class == "*":
			weight += 0.8
		case strings.HasPrefix(c.class, "@"):
			weight += 1.2
		case c.class == "":
			weight++
		case t.nouns.classes[c.class] == nil:
			weight += 2.5 // a noun itself
		default:
			weight += 2
		}
	}
	return weight, true
}

func (t *Typer) meets(r *Reading, p *proposition.Proposition, c condition) bool {
	switch c.role {
	case "noun":
		return p.Form == proposition.Nominal || p.Noun >= 0
	case "joint":
		_, with := p.Oblique("with", "alongside")
		return p.Reciprocal || with || len(p.Subjects) > 1
	case "subj":
		return t.any(r, p.Subjects, c.class)
	case "obj":
		if c.class == "-" {
			return len(p.Objects) == 0
		}
		return p.Noun >= 0 && t.nouns.is(r, p.Noun, c.class) || t.any(r, p.Objects, c.class)
	}
	for _, o := range p.Obliques {
		if o.Prep == c.role && t.nouns.is(r, o.Head, c.class) {
			return true
		}
	}
	return false
}

func (t *Typer) any(r *Reading, args []proposition.Argument, class string) bool {
	for _, a := range args {
		if t.nouns.is(r, a.Head, class) {
			return true
		}
	}
	return false
}

// underModality says what an act amounts to that is only intended or threatened. By
// the codebook a cooperative act to come is AGREE: "Norway will send food". One that
// an actor will not do is REJECT: "Israel will not withdraw".
func underModality(r *Reading, p *proposition.Proposition, event schema.EventType, mode string) (schema.EventType, string) {
	if event == "" || p.Modality != schema.Intended || p.Cue < 0 {
		return event, mode
	}
	cue := lemma(r, p.Cue)
	cooperative := event.Quad() == schema.VerbalCooperation || event.Quad() == schema.MaterialCooperation
	switch {
	case cue == "threaten":
		return schema.Threaten, threatMode(event, mode)
	case p.Polarity == schema.Negative && cooperative:
		return schema.Reject, ""
	case cue != "to" && cooperative:
		return schema.Agree, ""
	}
	return event, mode
}

// threatMode is the mode of a threat by what is threatened.
func threatMode(event schema.EventType, mode string) string {
	switch event {
	case schema.Assault, schema.Mobilize:
		return "violence"
	case schema.Coerce:
		if mode == "arrest" {
			return mode
		}
		return "restrict"
	case schema.Sanction:
		if mode == "expel" {
			return mode
		}
		return "relations"
	}
	return ""
}

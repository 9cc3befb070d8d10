package claim

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/extract/proposition"
	"entente/extract/table"
	"entente/schema"
)

// Typer gives propositions their PLOVER event types. What a predicate stands for
// depends on its arguments: launching talks is CONSULT, launching missiles ASSAULT.
// It is safe for use by several goroutines.
type Typer struct {
	senses map[string][]sense
	nouns  *nouns
	cues   wordSets
}

// sense is one reading of a predicate.
type sense struct {
	event      schema.EventType // empty for what is no event
	mode       string
	conditions []condition
}

// condition asks for an argument of a class.
type condition struct {
	role  string // obj, subj, a preposition, noun, clause or joint
	class string
}

// NewTyper reads events.tsv, event-cues.tsv and nouns.tsv below lexicon/ in fsys.
func NewTyper(fsys fs.FS) (*Typer, error) {
	n, err := loadNouns(fsys)
	if err != nil {
		return nil, err
	}
	cues, err := loadSets(fsys, "lexicon/event-cues.tsv")
	if err != nil {
		return nil, err
	}
	t := &Typer{map[string][]sense{}, n, cues}
	return t, table.Each(fsys, "lexicon/events.tsv", 4, t.add)
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
			if w, fits := t.weigh(r, p, k.prep, &s); fits && w+k.weight > best {
				best, event, mode = w+k.weight, s.event, s.mode
			}
		}
	}
	event, mode = t.underModality(r, p, event, mode)
	return event, mode, event != ""
}

// weigh is how narrow a sense's conditions are, and whether p meets them.
func (t *Typer) weigh(r *Reading, p *proposition.Proposition, prep string, s *sense) (weight float64, fits bool) {
	for _, c := range s.conditions {
		if !t.meets(r, p, prep, c) {
			return 0, false
		}
		switch n := len(t.nouns.classes[c.class]); {
		case c.class == "-":
			weight += 0.3
		case c.class == "*":
			weight += 0.8
		case strings.HasPrefix(c.class, "@"):
			weight += 1.2
		case c.class == "":
			weight++
		default:
			weight += 2 + 1/float64(1+n) // the narrower the surer, surest a noun itself
		}
	}
	return weight, true
}

func (t *Typer) meets(r *Reading, p *proposition.Proposition, prep string, c condition) bool {
	switch c.role {
	case "clause":
		return len(p.Complements) > 0
	case "noun":
		return p.Form == proposition.Nominal || p.Noun >= 0
	case "joint":
		with, ok := p.Oblique("with", "alongside")
		return p.Reciprocal || ok && isActor(r.Type(with.Head)) || several(r, p.Subjects)
	case "subj":
		return t.any(r, p.Subjects, c.class)
	case "obj":
		if c.class == "-" {
			return len(p.Objects) == 0
		}
		if p.Noun >= 0 && t.nouns.is(r, p.Noun, c.class) || t.any(r, p.Objects, c.class) {
			return true
		}
		return prep != "" && t.behind(r, p, prep, c.class) // "take part in talks"
	}
	return t.behind(r, p, c.role, c.class)
}

// behind reports whether p has an argument of a class behind prep.
func (t *Typer) behind(r *Reading, p *proposition.Proposition, prep, class string) bool {
	for _, o := range p.Obliques {
		if o.Prep == prep && t.nouns.is(r, o.Head, class) {
			return true
		}
	}
	return false
}

// several reports whether args refer to more than one entity.
func several(r *Reading, args []proposition.Argument) bool {
	first := -1
	for _, a := range args {
		for _, e := range r.Entities(a.Head) {
			if first >= 0 && e != first {
				return true
			}
			first = e
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
// the codebook a cooperative act to come is AGREE: "Norway will send food", "agreed to
// call off the march", a hostile one THREATEN: "France will blockade the port". What an
// actor will not do is REJECT: "Israel will not withdraw".
func (t *Typer) underModality(r *Reading, p *proposition.Proposition, event schema.EventType, mode string) (schema.EventType, string) {
	if event == "" || p.Cue < 0 || p.Modality == schema.Actual {
		return event, mode
	}
	cue := lemma(r, p.Cue)
	if p.Parent >= 0 && (p.Link == proposition.Open || p.Link == proposition.Adverbial) {
		if over := r.Propositions[p.Parent].Lemma; t.cues["threat"][over] || t.cues["consent"][over] {
			cue = over // "threatened to close the strait unless …"
		}
	}
	quad := event.Quad()
	cooperative := quad == schema.VerbalCooperation || quad == schema.MaterialCooperation
	switch {
	case t.cues["threat"][cue]:
		return schema.Threaten, threatMode(event, mode)
	case p.Modality != schema.Intended:
	case quad == schema.MaterialConflict && event != schema.Mobilize && p.Polarity == schema.Positive && t.cues["resolve"][cue]:
		return schema.Threaten, threatMode(event, mode)
	case p.Polarity == schema.Negative && cooperative:
		return schema.Reject, ""
	case cooperative && cue != "to", t.cues["consent"][cue] && quad != schema.MaterialConflict:
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

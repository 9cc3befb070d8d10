package claim

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// Reason says why a draft became no claim.
type Reason string

// The reasons.
const (
	NoSentence  Reason = "heading, caption or repeated sentence"
	NoSubject   Reason = "subject refers to nothing known"
	NoObject    Reason = "object refers to nothing known"
	Itself      Reason = "subject and object are the same"
	Unsupported Reason = "words are not in the text"
	Duplicate   Reason = "same claim in the same sentence"
	Invalid     Reason = "a value outside the schema"
)

// Refused counts the drafts that became no claim.
type Refused map[Reason]int

// maxSpread is how many claims one draft may become; beyond, a plural that stands
// for so many on both sides is more likely resolved wrong, and its first object
// alone counts.
const maxSpread = 6

// Assemble turns the drafts of r into claims, in the order of the text. A draft
// becomes a claim for each entity that its subject stands for and each that its
// object stands for: "both leaders signed" becomes two.
func Assemble(r *Reading, drafts []Draft) ([]schema.Claim, Refused) {
	refused := Refused{}
	var claims []schema.Claim
	for i := range drafts {
		made, reason := r.claims(&drafts[i])
		if reason != "" {
			refused[reason]++
		}
		claims = append(claims, made...)
	}
	slices.SortStableFunc(claims, func(a, b schema.Claim) int { return cmp.Compare(a.Start, b.Start) })
	claims, merged := merge(claims)
	if merged > 0 {
		refused[Duplicate] += merged
	}
	return claims, refused
}

// claims are those that draft d stands for, or the reason why there are none.
func (r *Reading) claims(d *Draft) ([]schema.Claim, Reason) {
	if !r.evident(d.At) {
		return nil, NoSentence
	}
	if !r.supported(d.At, &d.Subject) || !d.Alone && !r.supported(d.At, &d.Object) {
		return nil, Unsupported
	}
	subjects, objects := r.arguments(d.Subject), []schema.Argument{{}}
	if !d.Alone {
		objects = r.arguments(d.Object)
	}
	switch {
	case len(subjects) == 0:
		return nil, NoSubject
	case len(objects) == 0:
		return nil, NoObject
	}
	if len(subjects)*len(objects) > maxSpread {
		objects = objects[:1]
	}
	var out []schema.Claim
	for _, s := range subjects {
		for _, o := range objects {
			if s.ID != o.ID && (d.Alone || !strings.HasSuffix(s.Name, " "+o.Name)) {
				out = append(out, r.claim(d, s, o))
			}
		}
	}
	if len(out) == 0 {
		return nil, Itself
	}
	return out, ""
}

// evident reports whether the sentence of token i may bear a claim.
func (r *Reading) evident(i int) bool {
	s := &r.Doc.Sentences[r.Doc.Tokens[i].Sentence]
	if s.Repeats >= 0 {
		return false
	}
	if s.Block < 0 || s.Block >= len(r.Doc.Source.Blocks) {
		return true
	}
	switch r.Doc.Source.Blocks[s.Block].Kind {
	case text.Title, text.Heading, text.Caption, text.PullQuote:
		return false
	}
	return true
}

// supported reports whether what fills role stands in the text: a phrase in the
// sentence of token at, an entity at one of its mentions.
func (r *Reading) supported(at int, role *Role) bool {
	if role.Value != "" || len(role.Entities) > 0 {
		return true
	}
	a := role.Argument
	sent := r.Doc.Sentences[r.Doc.Tokens[at].Sentence].Tokens
	return a.Tokens.Len() > 0 && sent.Contains(a.Tokens) && a.Tokens.Has(a.Head)
}

func (r *Reading) claim(d *Draft, subject, object schema.Argument) schema.Claim {
	doc := r.Doc
	sentence := doc.Sentences[doc.Tokens[d.At].Sentence].Span
	file := doc.Source.Offsets.FileSpan(sentence)
	c := schema.Claim{
		Doc: path.Base(doc.Source.Document.Name), Document: doc.Source.Document, Kind: d.Kind,
		Start: file.Start, End: file.End, Sentence: doc.Slice(sentence),
		Subject: subject, Predicate: d.Predicate, Object: object,
		Code: d.Code, Mode: d.Mode, Reciprocal: d.Reciprocal, Stance: d.Stance,
		Intensity: d.Intensity, Role: d.Office, Provision: d.Provision,
		Modality: d.Modality, Polarity: d.Polarity,
		Confidence: d.Confidence, Rule: d.Rule,
	}
	if d.Kind == schema.Action && object.Type == schema.Phrase {
		c.Object.Country = r.recipient(d.At, object.Country, cmp.Or(subject.ISO3, subject.Country))
	}
	if d.Cue >= 0 {
		c.Cue = doc.Tokens[d.Cue].Form
	}
	if !r.presupposed(d) {
		c.Speakers = r.speakers(d.At)
	}
	if n := len(c.Speakers); n > 0 && d.Kind == schema.Concern && c.Speakers[n-1].ID == subject.ID {
		c.Speakers = c.Speakers[:n-1] // "he said he was worried" is his concern, not his report
	}
	if n := len(c.Speakers); n > 0 {
		c.Speaker = &c.Speakers[n-1].Name
	}
	c.Date = r.dateOf(d)
	c.ID = schema.ClaimID(&c)
	return c
}

// merge drops claims that say the same of one sentence, keeping the surer.
func merge(claims []schema.Claim) (kept []schema.Claim, merged int) {
	type key struct {
		start                 int
		kind                  schema.Kind
		subject, pred, object string
	}
	seen := map[key]int{}
	for _, c := range claims {
		subject, object := strings.ToLower(c.Subject.Name), strings.ToLower(c.Object.Name)
		k := key{c.Start, c.Kind, subject, c.Predicate, object}
		turned := key{c.Start, c.Kind, object, c.Predicate, subject}
		at, ok := seen[k]
		if !ok && c.Reciprocal {
			at, ok = seen[turned]
		}
		if !ok {
			seen[k] = len(kept)
			kept = append(kept, c)
			continue
		}
		merged++
		if c.Confidence > kept[at].Confidence {
			kept[at] = c
		}
	}
	return kept, merged
}

// Package score compares claims with gold claims.
//
// It counts as shared by its gold format: a claim is right where kind, sentence,
// subject, predicate and object agree with a gold claim, each gold claim being
// matched once. Marginal gold claims count neither when found nor when missed.
// On what matched, it measures the side fields: code, modality, polarity,
// stance, speaker and date. The strict rows also want modality and polarity
// right, and count claims that hit a marginal one as found.
package score

import (
	"slices"

	"entente/schema"
)

// Report is the outcome of a comparison.
type Report struct {
	// Rows holds one row a kind, then "heart", "all", "strict heart" and
	// "strict all".
	Rows []Row
	// Fields holds the accuracy of each side field on what matched, by name.
	Fields []Field
	// Missed and Wrong list the core claims not found and the claims not in the
	// gold, in the order of the documents.
	Missed []Missed
	Wrong  []schema.Claim
	// Texts is the number of documents compared.
	Texts int
}

// Row is precision, recall and their harmonic mean for a kind or several.
type Row struct {
	Name               string
	Gold, Found, Right int
}

// Precision is the share of found claims that are right, 0 where none was found.
func (r Row) Precision() float64 { return ratio(r.Right, r.Found) }

// Recall is the share of gold claims that were found, 0 where there are none.
func (r Row) Recall() float64 { return ratio(r.Right, r.Gold) }

// F1 is the harmonic mean of precision and recall.
func (r Row) F1() float64 {
	p, q := r.Precision(), r.Recall()
	if p+q == 0 {
		return 0
	}
	return 2 * p * q / (p + q)
}

// Field is the accuracy of a side field.
type Field struct {
	Name         string
	Asked, Right int
}

// Accuracy is the share of answers that are right.
func (f Field) Accuracy() float64 { return ratio(f.Right, f.Asked) }

// Missed is a core claim that was not found.
type Missed struct {
	Doc   string
	Claim GoldClaim
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Row returns the row of the given name, empty where there is none.
func (r Report) Row(name string) Row {
	for _, row := range r.Rows {
		if row.Name == name {
			return row
		}
	}
	return Row{Name: name}
}

// Compare scores claims against gold. Claims of documents that have no gold are
// left out.
func Compare(gold []Gold, claims []schema.Claim) Report {
	byDoc := map[string][]schema.Claim{}
	for _, c := range claims {
		byDoc[c.Doc] = append(byDoc[c.Doc], c)
	}
	t := newTally()
	for _, g := range gold {
		t.document(g, byDoc[g.Doc])
	}
	r := t.report()
	r.Texts = len(gold)
	return r
}

// tally sums up what the documents give.
type tally struct {
	right, gold, found map[schema.Kind]int
	strict, spare      map[schema.Kind]int
	fields             map[string]*Field
	missed             []Missed
	wrong              []schema.Claim
}

func newTally() *tally {
	return &tally{
		right: map[schema.Kind]int{}, gold: map[schema.Kind]int{}, found: map[schema.Kind]int{},
		strict: map[schema.Kind]int{}, spare: map[schema.Kind]int{}, fields: map[string]*Field{},
	}
}

func (t *tally) document(g Gold, claims []schema.Claim) {
	claims = g.annotated(claims)
	edges := make([][]edge, len(g.Claims))
	for i, c := range g.Claims {
		for j := range claims {
			if s := &claims[j]; sameSentence(c, s) && matches(c, s) {
				edges[i] = append(edges[i], edge{agreement(c, s), j})
			}
		}
	}
	pairs := coreFirst(g.Claims, edges)
	credit := map[int]int{} // claim → gold
	for i, j := range pairs {
		credit[j] = i
	}
	for i, c := range g.Claims {
		if !c.Core {
			continue
		}
		t.gold[c.Kind]++
		if j, ok := pairs[i]; ok {
			t.right[c.Kind]++
			t.compareFields(c, &claims[j])
		} else {
			t.missed = append(t.missed, Missed{g.Doc, c})
		}
	}
	for j, s := range claims {
		i, taken := credit[j]
		if taken && !g.Claims[i].Core {
			t.spare[s.Kind]++
			continue
		}
		if !taken && !slices.Contains(g.kinds(), s.Kind) {
			continue
		}
		kind := s.Kind
		if taken { // a stated alternative is of another kind: count it where the gold is
			kind = g.Claims[i].Kind
		}
		t.found[kind]++
		if !taken {
			t.wrong = append(t.wrong, s)
		}
	}
}

// compareFields counts how the side fields of a matched claim agree.
func (t *tally) compareFields(c GoldClaim, s *schema.Claim) {
	if c.Kind == schema.Action && s.Kind == schema.Action && len(c.Code) > 0 {
		t.field("code", slices.Contains(c.Code, string(s.Code)))
	}
	modality, polarity := c.acceptsModality(s.Modality), s.Polarity == c.Polarity
	if modality && polarity {
		t.strict[c.Kind]++
	}
	t.field("modality", modality)
	t.field("polarity", polarity)
	if len(c.Stance) > 0 {
		t.field("stance", slices.Contains(c.Stance, string(s.Stance)))
	}
	if c.Speaker != nil || s.Speaker != nil {
		t.field("speaker", c.Speaker != nil && s.Speaker != nil && alike(tokens(*c.Speaker), tokens(*s.Speaker)))
	}
	if c.Date != nil || s.Date != nil {
		t.field("date", c.Date != nil && s.Date != nil && sameDate(*c.Date, *s.Date))
	}
}

func (t *tally) field(name string, right bool) {
	f := t.fields[name]
	if f == nil {
		f = &Field{Name: name}
		t.fields[name] = f
	}
	f.Asked++
	if right {
		f.Right++
	}
}

func (t *tally) report() Report {
	r := Report{Missed: t.missed, Wrong: t.wrong}
	heart := schema.Kinds()[:3]
	for _, k := range schema.Kinds() {
		r.Rows = append(r.Rows, t.row(string(k), k))
	}
	r.Rows = append(r.Rows,
		t.row("heart", heart...), t.row("all", schema.Kinds()...),
		t.strictRow("strict heart", heart...), t.strictRow("strict all", schema.Kinds()...))
	for _, name := range []string{"code", "date", "modality", "polarity", "speaker", "stance"} {
		if f := t.fields[name]; f != nil {
			r.Fields = append(r.Fields, *f)
		}
	}
	return r
}

func (t *tally) row(name string, kinds ...schema.Kind) Row {
	r := Row{Name: name}
	for _, k := range kinds {
		r.Gold += t.gold[k]
		r.Found += t.found[k]
		r.Right += t.right[k]
	}
	return r
}

func (t *tally) strictRow(name string, kinds ...schema.Kind) Row {
	r := Row{Name: name}
	for _, k := range kinds {
		r.Gold += t.gold[k]
		r.Found += t.found[k] + t.spare[k]
		r.Right += t.strict[k]
	}
	return r
}

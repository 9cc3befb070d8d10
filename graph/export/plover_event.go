package export

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"entente/schema"
)

// sentences yields the typed actions of claims, those of one sentence together: claims
// come in the order of their text.
func sentences(claims Claims) iter.Seq2[[]schema.Claim, error] {
	return func(yield func([]schema.Claim, error) bool) {
		var same []schema.Claim
		for c, err := range claims {
			if err != nil {
				yield(nil, err)
				return
			}
			if c.Kind != schema.Action || c.Code == "" {
				continue
			}
			if len(same) > 0 && (c.Start != same[0].Start || c.Document.ID != same[0].Document.ID) {
				if !yield(same, nil) {
					return
				}
				same = nil
			}
			same = append(same, c)
		}
		if len(same) > 0 {
			yield(same, nil)
		}
	}
}

// events gathers the claims of a sentence by the event that they tell of, in the order
// of the text. Claims of one type tell of one event where they have the predicate or
// the actor in common: "Chad and Mali signed the pact", "Chad arrested and jailed them".
func events(sentence []schema.Claim) [][]schema.Claim {
	if done := slices.DeleteFunc(slices.Clone(sentence), unrealised); len(done) > 0 {
		sentence = done
	}
	slices.SortStableFunc(sentence, func(a, b schema.Claim) int {
		return cmp.Or(cmp.Compare(place(&a, a.Object), place(&b, b.Object)), cmp.Compare(place(&a, a.Subject), place(&b, b.Subject)))
	})
	type trait struct {
		code         schema.EventType
		actor, words string
	}
	var out [][]schema.Claim
	at := map[trait]int{}
	for _, c := range sentence {
		actor, words := trait{code: c.Code, actor: c.Subject.ID}, trait{code: c.Code, words: c.Predicate}
		k, ok := at[words]
		if !ok {
			k, ok = at[actor]
		}
		if !ok {
			k = len(out)
			out = append(out, nil)
		}
		out[k] = append(out[k], c)
		at[actor], at[words] = k, k
	}
	return out
}

// unrealised reports whether c is an act to come. By the codebook what someone only
// promises, threatens, refuses or demands to do is that event and not the act, which so
// is no record beside others: of "Chad urged Mali to withdraw" the REQUEST alone.
func unrealised(c schema.Claim) bool {
	switch c.Code {
	case schema.Agree, schema.Threaten, schema.Reject, schema.Request:
		return false
	}
	return c.Modality != schema.Actual
}

// place is where the words of argument a of c begin in its sentence, its end where
// they stand in another.
func place(c *schema.Claim, a schema.Argument) int {
	if i := strings.Index(c.Sentence, cmp.Or(a.Text, a.Name)); i >= 0 {
		return i
	}
	return len(c.Sentence)
}

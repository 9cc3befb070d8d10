package claim

import "entente/extract/proposition"

// recipients are the prepositions behind which stands whom an act is directed at, the
// likeliest first.
var recipients = [...]string{"to", "against", "from", "with", "on", "of", "toward", "towards", "for", "over", "into", "in", "at"}

// recipient is the code of the state that the act of token at is directed at: what
// its object names, but for the actor's own, or else who stands behind a preposition
// or in the clause below: "withdrew its troops from Lebanon", "demanded that Iraq
// withdraw".
func (r *Reading) recipient(at int, object, actor string) string {
	p := r.At(at)
	if p == nil || object != "" && object != actor {
		return object
	}
	if other := r.other(p); other != "" && other != actor {
		return other
	}
	return object
}

// other is the code of the first state that p names beside its subject and object.
func (r *Reading) other(p *proposition.Proposition) string {
	if code := r.stateAmong(p.Indirect); code != "" {
		return code
	}
	for _, prep := range recipients {
		for _, o := range p.Obliques {
			if o.Prep != prep {
				continue
			}
			if code := r.stateAmong([]proposition.Argument{o.Argument}); code != "" {
				return code
			}
		}
	}
	for _, k := range p.Complements {
		if code := r.stateAmong(r.Propositions[k].Subjects); code != "" {
			return code
		}
	}
	return ""
}

// stateAmong is the code of the first state that one of args names.
func (r *Reading) stateAmong(args []proposition.Argument) string {
	for _, a := range args {
		if code := r.state(a.Tokens); code != "" {
			return code
		}
	}
	return ""
}

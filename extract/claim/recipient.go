package claim

import "entente/extract/proposition"

// recipients are the prepositions behind which stands whom an act is directed at, the
// likeliest first.
var recipients = [...]string{"to", "against", "from", "with", "on", "of", "toward", "towards", "for", "over", "into", "in", "at"}

// recipient is the code of the state that the act of token at is directed at where
// its object names none: "lifted the curfew in Nablus", "demanded that Iraq withdraw".
func (r *Reading) recipient(at int) string {
	p := r.At(at)
	if p == nil {
		return ""
	}
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

package claim

import "entente/extract/proposition"

// pairs are the claims of an act that its subjects do with one another: "Russia,
// China and Iran met" is one for each pair.
func (a *Actions) pairs(r *Reading, p *proposition.Proposition, subjects []proposition.Argument) []Draft {
	var roles []Role
	for _, s := range subjects {
		e := r.Entities(s.Head)
		if spread := a.principal(r, s).Entities; len(spread) > 1 {
			e = spread
		}
		if len(e) > 1 {
			for _, one := range e {
				roles = append(roles, Role{Argument: s, Entities: []int{one}})
			}
			continue
		}
		roles = append(roles, Of(s))
	}
	if len(roles) > maxPairs {
		roles = roles[:maxPairs]
	}
	var out []Draft
	for i := range roles {
		for j := i + 1; j < len(roles) && (i == 0 || len(roles) <= allPairs); j++ {
			out = append(out, a.draft(r, p, roles[i], roles[j]))
		}
	}
	return out
}

// An act of up to allPairs parties is spread over all their pairs, one of up to
// maxPairs over those of the first party.
const (
	allPairs = 3
	maxPairs = 6
)

package when

import "entente/extract/text"

// nowadays reports whether "today" at r means the present age, not the day of
// writing: its verb is in the simple present ("Russia is today the largest
// supplier", but "the envoy arrived today"). Without a tree it takes it for the day.
func nowadays(d *text.Doc, r text.Range) bool {
	i := r.First
	if r.Len() != 1 || d.Tokens[i].Head < 0 {
		return false
	}
	verb := d.Tokens[i].Head
	if isPresent(d.Tokens[verb].XPOS) {
		return true
	}
	for _, c := range d.Children(verb) {
		if d.Tokens[c].Is("cop", "aux:pass") && isPresent(d.Tokens[c].XPOS) {
			return true
		}
	}
	return false
}

// habitual reports whether a season at r is that of any year: its verb is in the
// simple present ("the army holds its exercises in the fall").
func habitual(d *text.Doc, r text.Range) bool {
	for i, steps := d.Tokens[r.First].Head, 0; i >= 0 && steps < maxClimb; i, steps = d.Tokens[i].Head, steps+1 {
		switch x := d.Tokens[i].XPOS; {
		case isPresent(x):
			return true
		case x == "VBD" || x == "VB" || x == "VBN":
			return false
		}
	}
	return false
}

func isPresent(xpos string) bool { return xpos == "VBZ" || xpos == "VBP" }

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

func isPresent(xpos string) bool { return xpos == "VBZ" || xpos == "VBP" }

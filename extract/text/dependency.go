package text

// Children returns the dependents of token i in order.
func (d *Doc) Children(i int) []int {
	var out []int
	r := d.Sentences[d.Tokens[i].Sentence].Tokens
	for j := r.First; j < r.Last; j++ {
		if d.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// Dominates reports whether j is i or depends on it, however far down.
func (d *Doc) Dominates(i, j int) bool {
	for steps := 0; j >= 0 && steps <= len(d.Tokens); steps++ {
		if j == i {
			return true
		}
		j = d.Tokens[j].Head
	}
	return false
}

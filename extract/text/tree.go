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

// Subtree is the smallest range that holds token i and all that depends on it.
func (d *Doc) Subtree(i int) Range {
	sent := d.Sentences[d.Tokens[i].Sentence].Tokens
	r := Range{i, i + 1}
	for j := sent.First; j < sent.Last; j++ {
		if d.Dominates(i, j) {
			r.First, r.Last = min(r.First, j), max(r.Last, j+1)
		}
	}
	return r
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

package claim

import "entente/extract/proposition"

// idiom is what p does things to where its verb and a noun make one verb of it:
// "took part in the war", "opened fire on the cadets", "laid siege to Sarajevo".
func (a *Actions) idiom(r *Reading, p *proposition.Proposition) []proposition.Argument {
	if p.Noun >= 0 {
		return nil
	}
	for _, o := range p.Objects {
		verb := p.Lemma + " " + lemma(r, o.Head) + " "
		for _, head := range [...]int{p.Predicate, o.Head} {
			for _, c := range r.Tree.Children(head) {
				if r.Doc.Tokens[c].Is("obl", "nmod") && a.words["idiom"][verb+r.prep(c)] {
					return a.named(r, []proposition.Argument{r.argument(c)})
				}
			}
		}
	}
	return nil
}

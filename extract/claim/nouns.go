package claim

import (
	"io/fs"
	"strings"

	"entente/schema"
)

// nouns tells what sort of thing a noun names: the classes of nouns.tsv.
type nouns struct{ classes wordSets }

// transparent is the class of nouns that stand for what their of-phrase names:
// "a round of talks" is talks.
const transparent = "transparent"

func loadNouns(fsys fs.FS) (*nouns, error) {
	sets, err := loadSets(fsys, "lexicon/nouns.tsv")
	return &nouns{sets}, err
}

// is reports whether the noun phrase that token i of r heads is of a class: a name
// in nouns.tsv, a noun itself, or "@" and a type of entity.
func (n *nouns) is(r *Reading, i int, class string) bool {
	if t, ok := strings.CutPrefix(class, "@"); ok {
		return typeIs(r.Type(i), t)
	}
	if class == "*" || n.has(r, i, class) {
		return true
	}
	if isTreaty(r, i, class) {
		return true
	}
	if n.classes[transparent][lemma(r, i)] {
		for _, c := range r.Tree.Children(i) {
			if c > i && r.Doc.Tokens[c].Is("nmod") && (n.has(r, c, class) || isTreaty(r, c, class)) {
				return true
			}
		}
	}
	return false
}

// isTreaty reports whether token i names a treaty, and class is theirs.
func isTreaty(r *Reading, i int, class string) bool {
	return (class == "agreement" || class == "treaty") && r.Type(i) == schema.Treaty
}

// has looks token i up in class, alone and with its modifiers ("military aid",
// "state of siege").
func (n *nouns) has(r *Reading, i int, class string) bool {
	set := n.classes[class]
	if set == nil {
		set = map[string]bool{strings.ReplaceAll(class, "_", " "): true}
	}
	head := lemma(r, i)
	if set[head] || set[strings.ToLower(r.Doc.Tokens[i].Form)] {
		return true
	}
	for _, c := range r.Tree.Children(i) {
		if !r.Doc.Tokens[c].Is("amod", "compound", "nmod") {
			continue
		}
		if c < i && set[lemma(r, c)+" "+head] || c > i && set[head+" of "+lemma(r, c)] {
			return true
		}
	}
	return false
}

// typeIs reports whether an entity's type falls under the name of a wider one.
func typeIs(t schema.EntityType, wide string) bool {
	switch wide {
	case "actor":
		return isActor(t)
	case "country":
		return t == schema.Country || t == schema.HistoricState
	case "place":
		return t == schema.Place || t == schema.Country || t == schema.HistoricState
	}
	return string(t) == wide
}

// isActor reports whether what has type t can act.
func isActor(t schema.EntityType) bool {
	switch t {
	case schema.Country, schema.HistoricState, schema.Person, schema.Organization, schema.Alliance, schema.Group:
		return true
	}
	return false
}

// lemma is the dictionary form of token i in lower case.
func lemma(r *Reading, i int) string {
	t := &r.Doc.Tokens[i]
	if t.Lemma == "" {
		return strings.ToLower(t.Form)
	}
	return strings.ToLower(t.Lemma)
}

package quads

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// Describes reports whether q describes an entity. Such quads are shared: every
// document that mentions the entity gives them. All others are one document's own.
func Describes(q quad.Quad) bool {
	s, ok := q.Subject.(quad.IRI)
	if !ok || q.Label != nil {
		return false
	}
	prefix, _, _ := strings.Cut(string(s), ":")
	return prefix != "claim" && prefix != "sentence" && prefix != "document"
}

// Descriptions are the properties that describe an entity.
func Descriptions() []quad.IRI { return []quad.IRI{Type, Label, ISO3, SameAs} }

// DocumentProperties are the properties that describe a document. What it mentions
// is none of them.
func DocumentProperties() []quad.IRI {
	return []quad.IRI{Type, Name, File, Title, Author, Publisher, URL, Published, Hash, Words, Sentences}
}

package model

import "entente/schema"

// Entity is somebody or something that claims are about.
type Entity struct{ schema.Argument }

// ISO3 is the code of a country.
func (e Entity) ISO3() *string { return optional(e.Argument.ISO3) }

// Wikidata is the entity's item.
func (e Entity) Wikidata() *string { return optional(e.Argument.Wikidata) }

func entities(arguments []schema.Argument) []Entity {
	list := make([]Entity, len(arguments))
	for i, a := range arguments {
		list[i] = Entity{a}
	}
	return list
}

// Treaty is an entity that is a treaty.
type Treaty struct{ Entity Entity }

// ID is that of the entity.
func (t Treaty) ID() string { return t.Entity.ID }

// Name is that of the entity.
func (t Treaty) Name() string { return t.Entity.Name }

// Document is a text that claims were read from.
type Document struct{ schema.Document }

// Title is the document's title.
func (d Document) Title() *string { return optional(d.Document.Title) }

// Author is who wrote it.
func (d Document) Author() *string { return optional(d.Document.Author) }

// Publisher is who published it.
func (d Document) Publisher() *string { return optional(d.Document.Publisher) }

// URL is where it was published.
func (d Document) URL() *string { return optional(d.Document.URL) }

// Date is the day of publication.
func (d Document) Date() *string { return optional(d.Document.Date) }

// Path is a way from one entity to another.
type Path struct{ Steps []Step }

// Step is a step of a way.
type Step struct {
	From, To  Entity
	Predicate string
	Claim     Claim
}

// Argument is a parameter of a named question and its value.
type Argument struct{ Name, Value string }

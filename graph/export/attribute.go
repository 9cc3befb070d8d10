package export

import (
	"strings"

	"entente/schema"
)

// attribute is a named value that nodes or edges have.
type attribute[T any] struct {
	name string
	kind kind
	// of is a string, int, float64 or bool, nil where there is none.
	of func(T) any
}

// kind is the type of an attribute's values, named as GraphML, GEXF, CX2 and Neo4j
// name it.
type kind string

const (
	text    kind = "string"
	integer kind = "long"
	double  kind = "double"
	boolean kind = "boolean"
)

// nodeAttributes are the attributes of nodes, beside what a format shows of them.
func nodeAttributes() []attribute[node] {
	return []attribute[node]{
		{"type", text, func(n node) any { return string(n.Type) }},
		{"iso3", text, func(n node) any { return given(n.ISO3) }},
		{"wikidata", text, func(n node) any { return given(n.Wikidata) }},
	}
}

// shownNode are the attributes of nodes with the label, for formats in which that
// is an attribute like others.
func shownNode() []attribute[node] {
	label := attribute[node]{"label", text, func(n node) any { return n.Name }}
	return append([]attribute[node]{label}, nodeAttributes()...)
}

// shownEdge are the attributes of edges with label and weight, for formats in
// which those are attributes like others.
func shownEdge() []attribute[edge] {
	return append([]attribute[edge]{
		{"label", text, func(e edge) any { return e.Predicate }},
		{"weight", double, func(e edge) any { return e.weight() }},
	}, edgeAttributes()...)
}

// edgeAttributes are the attributes of edges: all that a claim says, flat.
func edgeAttributes() []attribute[edge] {
	var all []attribute[edge]
	for _, some := range [][]attribute[edge]{statement(), argumentAttributes(), factuality(), evidence()} {
		all = append(all, some...)
	}
	return all
}

// statement is what a claim says.
func statement() []attribute[edge] {
	provision := func(field func(*schema.Provision) string) func(edge) any {
		return func(e edge) any {
			if e.Provision == nil {
				return nil
			}
			return given(field(e.Provision))
		}
	}
	coded := func(value func(schema.EventType) any) func(edge) any {
		return func(e edge) any {
			if e.Code == "" {
				return nil
			}
			return value(e.Code)
		}
	}
	return []attribute[edge]{
		{"claim", text, func(e edge) any { return e.ID }},
		{"kind", text, func(e edge) any { return string(e.Kind) }},
		{"predicate", text, func(e edge) any { return e.Predicate }},
		{"code", text, func(e edge) any { return given(string(e.Code)) }},
		{"mode", text, func(e edge) any { return given(e.Mode) }},
		{"quad_class", integer, coded(func(t schema.EventType) any { return int(t.Quad()) })},
		{"score", double, coded(func(t schema.EventType) any { return t.Score() })},
		{"reciprocal", boolean, func(e edge) any { return e.Reciprocal }},
		{"stance", text, func(e edge) any { return given(string(e.Stance)) }},
		{"intensity", text, func(e edge) any { return given(e.Intensity) }},
		{"role", text, func(e edge) any { return given(e.Role) }},
		{"article", text, provision(func(p *schema.Provision) string { return p.Article })},
		{"trigger", text, provision(func(p *schema.Provision) string { return p.Trigger })},
		{"strength", text, provision(func(p *schema.Provision) string { return p.Strength })},
		{"basis", text, provision(func(p *schema.Provision) string { return p.Basis })},
		{"parties", text, provision(func(p *schema.Provision) string { return names(p.Parties) })},
	}
}

// argumentAttributes are how the sentence puts a claim's subject and object.
func argumentAttributes() []attribute[edge] {
	return []attribute[edge]{
		{"subject_text", text, func(e edge) any { return given(e.Subject.Text) }},
		{"subject_sector", text, func(e edge) any { return given(e.Subject.Sector) }},
		{"subject_country", text, func(e edge) any { return given(e.Subject.Country) }},
		{"object_text", text, func(e edge) any { return given(e.Object.Text) }},
		{"object_sector", text, func(e edge) any { return given(e.Object.Sector) }},
		{"object_country", text, func(e edge) any { return given(e.Object.Country) }},
	}
}

// factuality is how surely a claim holds, who says so, and when.
func factuality() []attribute[edge] {
	return []attribute[edge]{
		{"modality", text, func(e edge) any { return string(e.Modality) }},
		{"polarity", text, func(e edge) any { return string(e.Polarity) }},
		{"fact", boolean, func(e edge) any { return e.fact() }},
		{"cue", text, func(e edge) any { return given(e.Cue) }},
		{"speaker", text, func(e edge) any { return pointed(e.Speaker) }},
		{"speakers", text, func(e edge) any { return given(names(e.Speakers)) }},
		{"date", text, func(e edge) any { return pointed(e.Date) }},
		{"date_start", text, func(e edge) any { return given(e.days().first) }},
		{"date_end", text, func(e edge) any { return given(e.days().last) }},
		{"confidence", double, func(e edge) any { return e.Confidence }},
		{"rule", text, func(e edge) any { return e.Rule }},
	}
}

// evidence is where a claim stands.
func evidence() []attribute[edge] {
	return []attribute[edge]{
		{"sentence", text, func(e edge) any { return e.Sentence }},
		{"start", integer, func(e edge) any { return e.Start }},
		{"end", integer, func(e edge) any { return e.End }},
		{"document", text, func(e edge) any { return e.Document.ID }},
		{"document_name", text, func(e edge) any { return e.Document.Name }},
		{"document_title", text, func(e edge) any { return given(e.Document.Title) }},
		{"document_url", text, func(e edge) any { return given(e.Document.URL) }},
		{"author", text, func(e edge) any { return given(e.Document.Author) }},
		{"publisher", text, func(e edge) any { return given(e.Document.Publisher) }},
		{"published", text, func(e edge) any { return given(e.Document.Date) }},
	}
}

// names are the names of entities in their order, as one text.
func names(entities []schema.Argument) string {
	list := make([]string, len(entities))
	for i, e := range entities {
		list[i] = e.Name
	}
	return strings.Join(list, "; ")
}

func given(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func pointed(s *string) any {
	if s == nil {
		return nil
	}
	return *s
}

package query

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
)

// helper carries out a call of one of the functions that make values and filters.
func (a *arguments) helper() (value, error) {
	if op, ok := comparison(a.method); ok {
		values, err := a.values(0)
		if err != nil || len(values) != 1 {
			return nil, a.fail("want one value")
		}
		return shape.ValueFilter(shape.Comparison{Op: op, Val: values[0]}), nil
	}
	text, err := a.strings()
	if err != nil {
		return nil, err
	}
	one := len(text) == 1 && len(a.list) == 1
	switch {
	case a.method == "iri" && one:
		return []quad.Value{quad.IRI(text[0])}, nil
	case a.method == "bnode" && one:
		return []quad.Value{quad.BNode(text[0])}, nil
	case a.method == "str" && one:
		return []quad.Value{quad.String(text[0])}, nil
	case a.method == "lang" && len(text) == 2:
		return []quad.Value{quad.LangString{Value: quad.String(text[0]), Lang: text[1]}}, nil
	case a.method == "typed" && len(text) == 2:
		return []quad.Value{quad.TypedString{Value: quad.String(text[0]), Type: quad.IRI(text[1])}}, nil
	case a.method == "like" && one:
		return shape.ValueFilter(shape.Wildcard{Pattern: text[0]}), a.ev.hold(a.at, instruction*len(text[0]))
	case a.method == "regex" && len(text) == 1:
		return a.regex(text[0])
	}
	return nil, a.fail("there is no such function, or it wants other arguments")
}

// regex is regex("pattern") over strings, regex("pattern", true) over identifiers
// too. Go's expressions take time linear in the text they search.
func (a *arguments) regex(pattern string) (value, error) {
	refs := false
	if len(a.list) == 2 {
		values, _ := a.list[1].([]quad.Value)
		if len(values) != 1 {
			return nil, a.fail("argument 2: want true or false")
		}
		b, ok := values[0].(quad.Bool)
		if !ok {
			return nil, a.fail("argument 2: want true or false")
		}
		refs = bool(b)
	}
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil, a.fail("%v", err)
	}
	if err := a.ev.hold(a.at, instruction*instructions(parsed)); err != nil {
		return nil, err
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, a.fail("%v", err)
	}
	return shape.ValueFilter(shape.Regexp{Re: re, Refs: refs}), nil
}

// strings are the arguments that are strings, up to the first that is not.
func (a *arguments) strings() ([]string, error) {
	var text []string
	for i := range a.list {
		values, ok := a.list[i].([]quad.Value)
		if !ok || len(values) != 1 {
			return nil, a.fail("argument %d: want a string", i+1)
		}
		if s, ok := values[0].(quad.String); ok {
			text = append(text, string(s))
		}
	}
	return text, nil
}

// namespaced is g.IRI("prefix:name"), its prefix written out if the query has said
// what it stands for. The store's own IRIs are short.
func (a *arguments) namespaced() (value, error) {
	text, err := a.strings()
	if err != nil || len(text) != 1 || len(a.list) != 1 {
		return nil, a.fail("want one string")
	}
	if prefix, local, ok := strings.Cut(text[0], ":"); ok && a.ev.namespaces[prefix] != "" {
		text[0] = a.ev.namespaces[prefix] + local
	}
	return []quad.Value{quad.IRI(text[0])}, nil
}

// root carries out a method of g.
func (a *arguments) root() (value, error) {
	switch a.method {
	case "v", "vertex":
		nodes, err := a.values(0)
		if err != nil {
			return nil, err
		}
		return &steps{path: path.StartMorphism(nodes...), bounded: true, size: 1, copies: 1}, nil
	case "m", "morphism":
		return &steps{path: path.StartMorphism(), morphism: true, size: 1, copies: 1}, a.count(0, 0)
	case "iRI", "uri":
		return a.namespaced()
	case "addNamespace":
		text, err := a.strings()
		if err != nil || len(text) != 2 {
			return nil, a.fail("want a prefix and what it stands for")
		}
		a.ev.namespaces[text[0]] = text[1]
		return done{}, nil
	case "addDefaultNamespaces":
		for _, n := range quads.Namespaces() {
			a.ev.namespaces[n.Prefix] = n.URI
		}
		return done{}, nil
	case "emit":
		values, err := a.values(0)
		if err != nil {
			return nil, err
		}
		return done{}, a.ev.emit(a.at, values)
	}
	return nil, a.fail("g has no such method")
}

package quads

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"entente/schema"
)

// Namespace is a prefix of the store's short IRIs and what it stands for outside.
type Namespace struct{ Prefix, URI string }

// own is where the full form of Entente's own IRIs begins.
const own = "urn:entente:"

// Namespaces returns every namespace that Encode writes IRIs in, sorted by prefix.
func Namespaces() []Namespace { return slices.Clone(namespaces) }

var namespaces = []Namespace{
	{"alliance", own + "alliance:"},
	{"claim", own + "claim:"},
	{"clause", own + "clause:"},
	{"country", own + "country:"},
	{"document", own + "document:"},
	{"entente", own + "ontology:"},
	{"event", own + "event:"},
	{"group", own + "group:"},
	{"historic-state", own + "historic-state:"},
	{"law", own + "law:"},
	{"organization", own + "organization:"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"person", own + "person:"},
	{"phrase", own + "phrase:"},
	{"place", own + "place:"},
	{"plover", own + "plover:"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"relation", own + "relation:"},
	{"sentence", own + "sentence:"},
	{"treaty", own + "treaty:"},
	{"verb", own + "verb:"},
	{"weapon", own + "weapon:"},
	{"wikidata", "http://www.wikidata.org/entity/"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// IRI makes the IRI of an identifier of package schema, percent-encoding what
// RFC 3987 does not allow in one.
func IRI(id string) quad.IRI { return quad.IRI(escape(id)) }

// ID is the identifier that IRI made iri from.
func ID(iri quad.IRI) string { return unescape(string(iri)) }

// Full is the IRI in the form other programs read: its prefix written out.
// An IRI of no namespace of ours stays as it is.
func Full(iri quad.IRI) string {
	prefix, local, found := strings.Cut(string(iri), ":")
	if !found {
		return own + string(iri)
	}
	for _, n := range namespaces {
		if n.Prefix == prefix {
			return n.URI + local
		}
	}
	return string(iri)
}

// Short undoes Full.
func Short(full string) quad.IRI {
	for _, n := range namespaces {
		if local, found := strings.CutPrefix(full, n.URI); found {
			return quad.IRI(n.Prefix + ":" + local)
		}
	}
	return quad.IRI(full)
}

// Verb is the predicate of the direct edge that an action without an event type
// draws, or an effect or recommendation: <verb:call-on>.
func Verb(lemma string) quad.IRI { return IRI("verb:" + strings.ReplaceAll(lemma, " ", "-")) }

// Code is the IRI of an event type: <plover:ACCUSE>.
func Code(t schema.EventType) quad.IRI { return IRI("plover:" + string(t)) }

// escape percent-encodes the bytes of s that may not stand in an IRI: controls
// and blanks, <>"{}|\^`, the percent sign itself, what is not UTF-8, what lies
// outside the ucschar ranges of RFC 3987, and blanks within, which rdflib refuses, or
// jsonld.js: to JavaScript U+FEFF is one.
func escape(s string) string {
	if !needsEscape(s) {
		return s
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if allowed(r, size) {
			b.WriteString(s[i : i+size])
		} else {
			for _, c := range []byte(s[i : i+size]) {
				b.Write([]byte{'%', digits[c>>4], digits[c&15]})
			}
		}
		i += size
	}
	return b.String()
}

func needsEscape(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !allowed(r, size) {
			return true
		}
		i += size
	}
	return false
}

func allowed(r rune, size int) bool {
	switch {
	case r == utf8.RuneError && size == 1:
		return false
	case r < 0x80:
		return r > ' ' && r != 0x7F && !strings.ContainsRune("<>\"{}|\\^`%", r)
	case r < 0xA0, unicode.IsSpace(r), r == 0xFEFF, r >= 0xE000 && r < 0xF900, r >= 0xFDD0 && r < 0xFDF0, r > 0xFFEF && r < 0x10000, r >= 0xE0000:
		return false
	}
	return r&0xFFFE != 0xFFFE
}

func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			b.WriteByte(nibble(s[i+1])<<4 | nibble(s[i+2]))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'A' <= c && c <= 'F' }

func nibble(c byte) byte {
	if c >= 'A' {
		return c - 'A' + 10
	}
	return c - '0'
}

package graph

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"entente/graph/quads"
	"entente/schema"
)

// Claim returns the claim with this identifier, or ErrNotFound.
func (s *Store) Claim(ctx context.Context, id string) (schema.Claim, error) {
	claims, err := s.ClaimsByID(ctx, []string{id})
	if err != nil {
		return schema.Claim{}, err
	}
	if len(claims) == 0 {
		return schema.Claim{}, fmt.Errorf("claim %s: %w", id, ErrNotFound)
	}
	return claims[0], nil
}

// ClaimsByID returns the claims with these identifiers in the order of documents
// and of the text. Those that the store does not hold are left out.
func (s *Store) ClaimsByID(ctx context.Context, ids []string) ([]schema.Claim, error) {
	nodes := make([]quad.Value, len(ids))
	for i, id := range ids {
		nodes[i] = quads.IRI(id)
	}
	return newReader(s.Quads()).claims(ctx, nodes)
}

// Claims yields the claims that pass f, document by document in the order of
// their identifiers, each document's in the order of its text. It holds one
// document in memory at a time, and ends with the first error.
func (s *Store) Claims(ctx context.Context, f Filter) iter.Seq2[schema.Claim, error] {
	return func(yield func(schema.Claim, error) bool) {
		qs := s.Quads()
		documents, err := candidates(ctx, qs, &f)
		if err != nil {
			yield(schema.Claim{}, err)
			return
		}
		var last schema.Claim
		if f.After != "" {
			if last, err = s.Claim(ctx, f.After); err != nil {
				yield(schema.Claim{}, fmt.Errorf("go on after a claim: %w", err))
				return
			}
		}
		r := newReader(qs)
		for _, doc := range documents {
			if f.After != "" && quads.ID(doc.document) < last.Document.ID {
				continue
			}
			claims, err := r.claimsAmong(ctx, doc.document, doc.among)
			if err != nil {
				yield(schema.Claim{}, err)
				return
			}
			for _, c := range claims {
				if f.After != "" && quads.CompareClaims(c, last) <= 0 {
					continue
				}
				if f.Match(&c) && !yield(c, nil) {
					return
				}
			}
		}
	}
}

// candidate is a document that may hold claims that pass a filter.
type candidate struct {
	document quad.IRI
	among    references // the claims to read there; nil is all
}

// candidates lists the documents that may hold claims that pass f, sorted.
func candidates(ctx context.Context, qs cayley.QuadStore, f *Filter) ([]candidate, error) {
	var list []candidate
	var among references
	var documents []quad.Value
	var err error
	switch {
	case len(f.Documents) > 0:
		for _, id := range f.Documents {
			documents = append(documents, quads.IRI(id))
		}
	case len(f.Entities) > 0:
		documents, among, err = mentions(ctx, qs, f.Entities)
	default:
		documents, err = subjects(ctx, qs, quads.Type, quads.Document)
	}
	for _, doc := range documents {
		list = append(list, candidate{asIRI(doc), among})
	}
	order := func(a, b candidate) int { return strings.Compare(quads.ID(a.document), quads.ID(b.document)) }
	slices.SortFunc(list, order)
	return slices.CompactFunc(list, func(a, b candidate) bool { return a.document == b.document }), err
}

// mentions lists the documents that mention entities, and the claims that these
// have a part in. Of the claims it reads no names: a country has a part in a
// hundred thousand, of which a caller may want the first ten.
func mentions(ctx context.Context, qs cayley.QuadStore, entities []string) ([]quad.Value, references, error) {
	var documents []quad.Value
	claims := make(references)
	for _, id := range entities {
		found, err := subjects(ctx, qs, quads.Mentions, quads.IRI(id))
		if err != nil {
			return nil, nil, err
		}
		documents = append(documents, found...)
		for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Speaker, quads.Party} {
			err := eachSubject(ctx, qs, p, quads.IRI(id), func(claim cayley.Ref) { claims[claim.Key()] = struct{}{} })
			if err != nil {
				return nil, nil, err
			}
		}
	}
	return documents, claims, nil
}

// Documents lists the documents in the store by identifier.
func (s *Store) Documents(ctx context.Context) ([]schema.Document, error) {
	found, err := subjects(ctx, s.Quads(), quads.Type, quads.Document)
	if err != nil {
		return nil, err
	}
	return s.documents(ctx, found)
}

// DocumentsAfter lists at most n documents by identifier, those that follow the
// identifier after.
func (s *Store) DocumentsAfter(ctx context.Context, after string, n int) ([]schema.Document, error) {
	found, err := subjects(ctx, s.Quads(), quads.Type, quads.Document)
	if err != nil {
		return nil, err
	}
	return s.documents(ctx, following(found, after, n))
}

func (s *Store) documents(ctx context.Context, nodes []quad.Value) ([]schema.Document, error) {
	var all []quad.Quad
	for _, doc := range nodes {
		found, err := properties(ctx, s.Quads(), asIRI(doc), quads.DocumentProperties())
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	_, documents, err := quads.Decode(all)
	return documents, err
}

// Document returns the document with this identifier, or ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (schema.Document, error) {
	documents, err := s.documents(ctx, []quad.Value{quads.IRI(id)})
	if err == nil && len(documents) != 1 {
		err = fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	if err != nil {
		return schema.Document{}, err
	}
	return documents[0], nil
}

// Stats counts what the store holds.
type Stats struct {
	Documents int                       `json:"documents"`
	Sentences int                       `json:"sentences"`
	Quads     int                       `json:"quads"`
	Claims    map[schema.Kind]int       `json:"claims"`
	Entities  map[schema.EntityType]int `json:"entities"`
}

// Stats counts documents, claims by kind, entities by type, and quads.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	qs := s.Quads()
	st := Stats{Claims: make(map[schema.Kind]int), Entities: make(map[schema.EntityType]int)}
	count := func(class quad.IRI) (int, error) { return countSubjects(ctx, qs, quads.Type, class) }
	var err error
	if st.Documents, err = count(quads.Document); err != nil {
		return st, err
	}
	if st.Sentences, err = count(quads.Sentence); err != nil {
		return st, err
	}
	for _, k := range schema.Kinds() {
		if st.Claims[k], err = count(quads.Class(k)); err != nil {
			return st, err
		}
	}
	for _, t := range schema.EntityTypes() {
		if st.Entities[t], err = count(quads.EntityClass(t)); err != nil {
			return st, err
		}
	}
	st.Quads, err = s.back.size(ctx)
	return st, err
}

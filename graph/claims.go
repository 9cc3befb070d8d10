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
	return newReader(s.back.view()).claims(ctx, nodes)
}

// Claims yields the claims that pass f, document by document in the order of
// their identifiers, each document's in the order of its text. It holds a document
// or a few in memory at a time, and ends with the first error.
func (s *Store) Claims(ctx context.Context, f Filter) iter.Seq2[schema.Claim, error] {
	return func(yield func(schema.Claim, error) bool) {
		r := newReader(s.back.view())
		documents, err := candidates(ctx, r.view, &f)
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
			documents = slices.DeleteFunc(documents, func(d candidate) bool { return quads.ID(d.document) < last.Document.ID })
		}
		for n := fewClaims; len(documents) > 0; n = min(2*n, manyClaims) {
			claims, rest, err := r.claimsOf(ctx, documents, n)
			if err != nil {
				yield(schema.Claim{}, err)
				return
			}
			documents = rest
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

// How many claims are read together, at first and later: reading them one document
// after another takes twice as long where each has a claim or two that may pass.
const (
	fewClaims  = 20
	manyClaims = 50
)

// candidate is a document that may hold claims that pass a filter.
type candidate struct {
	document quad.IRI
	among    references // the claims that may pass; nil is all
}

// candidates lists the documents that may hold claims that pass f, sorted.
func candidates(ctx context.Context, v view, f *Filter) ([]candidate, error) {
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
		documents, among, err = mentions(ctx, v, f.Entities)
	default:
		documents, err = subjects(ctx, v, quads.Type, quads.Document)
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
func mentions(ctx context.Context, v view, entities []string) ([]quad.Value, references, error) {
	var documents []quad.Value
	claims := make(references)
	for _, id := range entities {
		found, err := subjects(ctx, v, quads.Mentions, quads.IRI(id))
		if err != nil {
			return nil, nil, err
		}
		documents = append(documents, found...)
		for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Speaker, quads.Party} {
			err := v.eachSubject(ctx, p, quads.IRI(id), func(claim cayley.Ref) bool {
				claims[claim.Key()] = struct{}{}
				return true
			})
			if err != nil {
				return nil, nil, err
			}
		}
	}
	return documents, claims, nil
}

// Documents lists the documents in the store by identifier.
func (s *Store) Documents(ctx context.Context) ([]schema.Document, error) {
	found, err := subjects(ctx, s.back.view(), quads.Type, quads.Document)
	if err != nil {
		return nil, err
	}
	return s.documents(ctx, found)
}

// DocumentsAfter lists at most n documents by identifier, those that follow the
// identifier after.
func (s *Store) DocumentsAfter(ctx context.Context, after string, n int) ([]schema.Document, error) {
	found, err := subjects(ctx, s.back.view(), quads.Type, quads.Document)
	if err != nil {
		return nil, err
	}
	return s.documents(ctx, following(found, after, n))
}

func (s *Store) documents(ctx context.Context, nodes []quad.Value) ([]schema.Document, error) {
	all, err := s.back.view().about(ctx, nodes, quads.DocumentProperties())
	if err != nil {
		return nil, err
	}
	_, documents, err := quads.Decode(all)
	return documents, err
}

// Document returns the document with this identifier, or ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (schema.Document, error) {
	node := quads.IRI(id)
	var documents []schema.Document
	is, err := exists(ctx, s.back.view(), quad.Quad{Subject: node, Predicate: quads.Type, Object: quads.Document})
	if is && err == nil {
		documents, err = s.documents(ctx, []quad.Value{node})
	}
	if err == nil && len(documents) != 1 {
		err = fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	if err != nil {
		return schema.Document{}, err
	}
	return documents[0], nil
}

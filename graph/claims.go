package graph

import (
	"context"
	"fmt"
	"iter"
	"slices"

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
	return reading(ctx, s, func(v view) ([]schema.Claim, error) { return newReader(v).claims(ctx, nodes) })
}

// Claims yields the claims that pass f, document by document in the order of
// their identifiers, each document's in the order of its text. It holds a document
// or a few in memory at a time, each as it is when its turn comes, and ends with
// the first error.
func (s *Store) Claims(ctx context.Context, f Filter) iter.Seq2[schema.Claim, error] {
	return func(yield func(schema.Claim, error) bool) {
		documents, last, err := s.from(ctx, &f)
		if err != nil {
			yield(schema.Claim{}, err)
			return
		}
		r := newReader(nil)
		for n := fewClaims; len(documents) > 0; n = min(2*n, manyClaims) {
			claims, err := reading(ctx, s, func(v view) (claims []schema.Claim, err error) {
				claims, documents, err = r.on(v, s.Changes()).claimsOf(ctx, documents, n)
				return claims, err
			})
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

// from lists the documents that may hold claims that pass f, from that of the claim
// to go on after, which it returns too.
func (s *Store) from(ctx context.Context, f *Filter) (documents []candidate, last schema.Claim, err error) {
	documents, err = reading(ctx, s, func(v view) ([]candidate, error) { return candidates(ctx, v, f) })
	if err != nil || f.After == "" {
		return documents, last, err
	}
	if last, err = s.Claim(ctx, f.After); err != nil {
		return nil, last, fmt.Errorf("go on after a claim: %w", err)
	}
	before := func(d candidate) bool { return quads.ID(d.document) < last.Document.ID }
	return slices.DeleteFunc(documents, before), last, nil
}

// How many claims are read together, at first and later: reading them one document
// after another takes twice as long where each has a claim or two that may pass.
const (
	fewClaims  = 8
	manyClaims = 50
)

// Documents lists the documents in the store by identifier.
func (s *Store) Documents(ctx context.Context) ([]schema.Document, error) {
	return reading(ctx, s, func(v view) ([]schema.Document, error) {
		found, err := subjects(ctx, v, quads.Type, quads.Document)
		if err != nil {
			return nil, err
		}
		return documents(ctx, v, found)
	})
}

// DocumentsAfter lists at most n documents by identifier, those that follow the
// identifier after.
func (s *Store) DocumentsAfter(ctx context.Context, after string, n int) ([]schema.Document, error) {
	return reading(ctx, s, func(v view) ([]schema.Document, error) {
		found, err := subjects(ctx, v, quads.Type, quads.Document)
		if err != nil {
			return nil, err
		}
		return documents(ctx, v, following(found, after, n))
	})
}

// DocumentsNamed lists the documents whose file, without its folders, has this
// name, by identifier.
func (s *Store) DocumentsNamed(ctx context.Context, file string) ([]schema.Document, error) {
	return reading(ctx, s, func(v view) ([]schema.Document, error) {
		found, err := subjects(ctx, v, quads.File, quad.String(file))
		if err != nil {
			return nil, err
		}
		return documents(ctx, v, found)
	})
}

// Document returns the document with this identifier, or ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (schema.Document, error) {
	found, err := reading(ctx, s, func(v view) ([]schema.Document, error) {
		node := quads.IRI(id)
		is, err := exists(ctx, v, quad.Quad{Subject: node, Predicate: quads.Type, Object: quads.Document})
		if err != nil || !is {
			return nil, err
		}
		return documents(ctx, v, []quad.Value{node})
	})
	if err == nil && len(found) != 1 {
		err = fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	if err != nil {
		return schema.Document{}, err
	}
	return found[0], nil
}

// documents reads documents by identifier.
func documents(ctx context.Context, v view, nodes []quad.Value) ([]schema.Document, error) {
	all, err := v.about(ctx, nodes, quads.DocumentProperties())
	if err != nil {
		return nil, err
	}
	_, found, err := quads.Decode(all)
	return found, err
}

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
			claims, err := doc.read(ctx, r)
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
	claims   []quad.Value // nil is all of them
}

func (c candidate) read(ctx context.Context, r *reader) ([]schema.Claim, error) {
	if c.claims != nil {
		return r.claims(ctx, c.claims)
	}
	all, err := r.document(ctx, c.document)
	if err != nil {
		return nil, err
	}
	claims, _, err := quads.Decode(all)
	return claims, err
}

// candidates lists the documents that may hold claims that pass f, sorted.
func candidates(ctx context.Context, qs cayley.QuadStore, f *Filter) ([]candidate, error) {
	found := make(map[quad.IRI][]quad.Value)
	switch {
	case len(f.Documents) > 0:
		for _, id := range f.Documents {
			found[quads.IRI(id)] = nil
		}
	case len(f.Entities) > 0:
		if err := entityClaims(ctx, qs, f.Entities, found); err != nil {
			return nil, err
		}
	default:
		documents, err := subjects(ctx, qs, quads.Type, quads.Document)
		if err != nil {
			return nil, err
		}
		for _, v := range documents {
			found[asIRI(v)] = nil
		}
	}
	list := make([]candidate, 0, len(found))
	for doc, claims := range found {
		list = append(list, candidate{doc, claims})
	}
	slices.SortFunc(list, func(a, b candidate) int { return strings.Compare(quads.ID(a.document), quads.ID(b.document)) })
	return list, nil
}

// entityClaims files the claims that entities have a part in by their document.
func entityClaims(ctx context.Context, qs cayley.QuadStore, entities []string, found map[quad.IRI][]quad.Value) error {
	for _, id := range entities {
		for _, p := range []quad.IRI{quads.Subject, quads.Object, quads.Speaker, quads.Party} {
			claims, err := subjects(ctx, qs, p, quads.IRI(id))
			if err != nil {
				return err
			}
			for _, claim := range claims {
				documents, err := objects(ctx, qs, claim, quads.InDocument)
				if err != nil {
					return err
				}
				for _, doc := range documents {
					found[asIRI(doc)] = append(found[asIRI(doc)], claim)
				}
			}
		}
	}
	return nil
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
	qs := s.Quads()
	var all []quad.Quad
	for _, doc := range nodes {
		properties, err := about(ctx, qs, doc)
		if err != nil {
			return nil, err
		}
		all = append(all, slices.DeleteFunc(properties, func(q quad.Quad) bool { return q.Predicate == quads.Mentions })...)
	}
	_, documents, err := quads.Decode(all)
	return documents, err
}

// Document returns the document with this identifier, or ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (schema.Document, error) {
	all, err := about(ctx, s.Quads(), quads.IRI(id))
	if err != nil {
		return schema.Document{}, err
	}
	_, documents, err := quads.Decode(all)
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
	Documents, Sentences, Quads int
	Claims                      map[schema.Kind]int
	Entities                    map[schema.EntityType]int
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

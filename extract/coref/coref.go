package coref

import (
	"context"
	"io/fs"

	"entente/extract/text"
)

// Resolver resolves mentions. It is safe for use by several goroutines.
type Resolver struct{ lex *lexicon }

// New reads the resolver's word lists from the folder lexicon of fsys, and the names of
// states from its folder gazetteer.
func New(fsys fs.FS) (*Resolver, error) {
	lex, err := loadLexicon(fsys)
	if err != nil {
		return nil, err
	}
	return &Resolver{lex}, nil
}

// Apply adds the mentions that are no names to d, whose names, trees and
// quotations are known, and gives every mention its entities. Mentions end up in
// the order of the text, the longer first.
func (r *Resolver) Apply(ctx context.Context, d *text.Doc) error {
	s := newDiscourse(d, r.lex)
	s.detect()
	for n, i := range s.order() {
		if n%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		s.settle(i)
	}
	s.write()
	return nil
}

// settle gives mention i its entities and notes it.
func (s *discourse) settle(i int) {
	m := &s.mentions[i]
	if len(m.Entities) == 0 {
		m.Entities = s.resolve(m)
	}
	if len(m.Entities) == 0 && m.Kind != text.Pronominal && m.Kind != text.Collective {
		m.Entities = []int{s.open(m)}
	}
	s.note(i)
}

// resolve puts m to the rules of its kind.
func (s *discourse) resolve(m *mention) []int {
	switch m.Kind {
	case text.Pronominal:
		return s.pronoun(m)
	case text.Collective:
		return s.collective(m)
	}
	for _, rule := range []func(*mention) (int, bool){
		s.ofPair, s.apposition, s.predicate, s.role, s.treaty, s.own, s.kind, s.country, s.armed, s.organization, s.repetition,
	} {
		if e, ok := rule(m); ok {
			return []int{e}
		}
	}
	return nil
}

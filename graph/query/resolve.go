package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"entente/graph"
	"entente/schema"
)

// Resolve finds the entity that a person means: by identifier (country:PRK),
// name (North Korea), ISO 3166-1 code (PRK), wording in a text (Pyongyang), or
// name in other capitals. Of several it takes countries first and phrases last.
// If there is none, the error says which come near.
func (e *Engine) Resolve(ctx context.Context, name string) (schema.Argument, error) {
	name = strings.TrimSpace(name)
	found, err := e.store.Entity(ctx, name)
	if err == nil || !errors.Is(err, graph.ErrNotFound) {
		return found, err
	}
	for _, find := range []func(context.Context, string) ([]schema.Argument, error){
		e.store.EntitiesNamed, e.namedInOtherCase, e.store.EntitiesWorded,
	} {
		entities, err := find(ctx, name)
		if err != nil {
			return schema.Argument{}, err
		}
		if len(entities) > 0 {
			return slices.MinFunc(entities, byType), nil
		}
	}
	near, err := e.Search(ctx, name, 5)
	if err != nil {
		return schema.Argument{}, err
	}
	if len(near) == 0 {
		return schema.Argument{}, fmt.Errorf("no entity is called %q: %w", name, graph.ErrNotFound)
	}
	names := make([]string, len(near))
	for i, a := range near {
		names[i] = fmt.Sprintf("%s (%s)", a.Name, a.ID)
	}
	return schema.Argument{}, fmt.Errorf("no entity is called %q; do you mean %s? %w", name, strings.Join(names, ", "), graph.ErrNotFound)
}

// byType orders entities by type, in the order of schema.EntityTypes, and identifier.
func byType(a, b schema.Argument) int {
	types := schema.EntityTypes()
	return cmp.Or(cmp.Compare(slices.Index(types, a.Type), slices.Index(types, b.Type)), cmp.Compare(a.ID, b.ID))
}

// Document finds a document by identifier, name, or the name of its file without
// the folders, if no other has it. The identifier may be written without the
// escapes that it has.
func (e *Engine) Document(ctx context.Context, name string) (schema.Document, error) {
	for _, id := range []string{name, schema.DocumentID(strings.TrimPrefix(name, "document:"))} {
		d, err := e.store.Document(ctx, id)
		if err == nil || !errors.Is(err, graph.ErrNotFound) {
			return d, err
		}
	}
	found, err := e.store.DocumentsNamed(ctx, name)
	switch {
	case err != nil:
		return schema.Document{}, err
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return schema.Document{}, errorf("%d documents are called %s, %s and %s among them: which is meant?", len(found), name, found[0].ID, found[1].ID)
	}
	return schema.Document{}, fmt.Errorf("document %q: %w", name, graph.ErrNotFound)
}

// ResolveFilter checks a filter whose entities and documents are given as in Resolve
// and Document, and makes them identifiers.
func (e *Engine) ResolveFilter(ctx context.Context, f graph.Filter) (graph.Filter, error) {
	if err := f.Validate(); err != nil {
		return f, &Error{Reason: err.Error()}
	}
	entities := make([]string, len(f.Entities))
	for i, name := range f.Entities {
		a, err := e.Resolve(ctx, name)
		if err != nil {
			return f, err
		}
		entities[i] = a.ID
	}
	documents := make([]string, len(f.Documents))
	for i, name := range f.Documents {
		d, err := e.Document(ctx, name)
		if err != nil {
			return f, err
		}
		documents[i] = d.ID
	}
	f.Entities, f.Documents = entities, documents
	return f, nil
}

// Search lists at most n entities, phrases apart, whose names begin with text,
// hold it, or are spelt nearly so, in this order.
func (e *Engine) Search(ctx context.Context, text string, n int) ([]schema.Argument, error) {
	names, err := e.names.get(ctx, e.store)
	if err != nil {
		return nil, err
	}
	text = strings.ToLower(strings.TrimSpace(text))
	type match struct {
		entity   schema.Argument
		distance int
	}
	var matches []match
	for _, entry := range names {
		if d, ok := distance(entry.name, text); ok {
			matches = append(matches, match{entry.entity, d})
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), byType(a.entity, b.entity))
	})
	var found []schema.Argument
	for _, m := range matches[:min(n, len(matches))] {
		found = append(found, m.entity)
	}
	return found, nil
}

// distance is how far name is from text: 0 the same, 1 begins with it, 2 holds
// it, and more for each letter in which it or one of its words differs: "erdogn"
// is near "recep tayyip erdogan".
func distance(name, text string) (int, bool) {
	switch {
	case name == text:
		return 0, true
	case text == "" || len(text) > 200:
		return 0, false
	case strings.HasPrefix(name, text):
		return 1, true
	case strings.Contains(name, text):
		return 2, true
	}
	if d, ok := misspelt(name, text); ok {
		return 2 + d, true
	}
	for word := range strings.FieldsSeq(name) {
		if d, ok := misspelt(word, text); ok {
			return 3 + d, true
		}
	}
	return 0, false
}

// misspelt counts the letters in which text differs from name, which are up to a
// third of them.
func misspelt(name, text string) (int, bool) {
	if len(name) > len(text)*2 || len(text) > len(name)*2 {
		return 0, false
	}
	d := levenshtein.ComputeDistance(name, text)
	return d, d <= max(1, len([]rune(text))/3)
}

func (e *Engine) namedInOtherCase(ctx context.Context, name string) ([]schema.Argument, error) {
	names, err := e.names.get(ctx, e.store)
	if err != nil {
		return nil, err
	}
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	var found []schema.Argument
	for _, entry := range names {
		if strings.TrimPrefix(entry.name, "the ") == name {
			found = append(found, entry.entity)
		}
	}
	return found, nil
}

// nameIndex holds the names of entities in small letters. It is read from the
// store when first asked for, and again after the store changes.
type nameIndex struct {
	mu      sync.Mutex
	read    bool
	changes int64
	entries []nameEntry
}

type nameEntry struct {
	name   string
	entity schema.Argument
}

func (x *nameIndex) get(ctx context.Context, store *graph.Store) ([]nameEntry, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	changes := store.Changes()
	if x.read && x.changes == changes {
		return x.entries, nil
	}
	var entries []nameEntry
	for _, t := range schema.EntityTypes() {
		if t == schema.Phrase {
			continue
		}
		entities, err := store.Entities(ctx, t)
		if err != nil {
			return nil, err
		}
		for _, a := range entities {
			entries = append(entries, nameEntry{strings.ToLower(a.Name), a})
		}
	}
	x.read, x.changes, x.entries = true, changes, entries
	return entries, nil
}

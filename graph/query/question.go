package query

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"entente/graph"
)

//go:embed questions/*.yaml
var questionFiles embed.FS

// Question is a named question with parameters: a file in questions/.
type Question struct {
	Name       string      `yaml:"-"` // of the file
	Title      string      `yaml:"title"`
	About      string      `yaml:"about"`
	Parameters []Parameter `yaml:"parameters"`
	// Queries are in Gizmo and find claims; the first that has all it needs is
	// asked. Parameters stand in them as variables.
	Queries []Selection `yaml:"queries"`
	// Method names what cannot be said in Gizmo: ways or contradictions.
	Method string `yaml:"method"`
	// Columns of the answer, as column knows them.
	Columns []string `yaml:"columns"`
}

// Parameter is what a question has to be told.
type Parameter struct {
	Name  string `yaml:"name"`
	About string `yaml:"about"`
	// Type is entity, document or text. An entity is found by identifier, name,
	// ISO 3166-1 code or wording, a document by identifier or name; a text is
	// looked for within a text, in capitals or not.
	Type     string `yaml:"type"`
	Optional bool   `yaml:"optional"`
}

// Selection is a query and the optional parameters without which it makes no sense.
type Selection struct {
	Needs []string `yaml:"needs"`
	Gizmo string   `yaml:"gizmo"`
}

// Questions lists the named questions by name.
func Questions() ([]Question, error) {
	files, err := fs.Glob(questionFiles, "questions/*.yaml")
	if err != nil {
		return nil, err
	}
	var list []Question
	for _, file := range files {
		data, err := questionFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		q, err := readQuestion(strings.TrimSuffix(path.Base(file), ".yaml"), data)
		if err != nil {
			return nil, err
		}
		list = append(list, q)
	}
	return list, nil
}

func readQuestion(name string, data []byte) (Question, error) {
	q := Question{Name: name}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&q); err != nil {
		return q, fmt.Errorf("question %s: %w", name, err)
	}
	return q, nil
}

// Ask answers the named question. Its arguments are by name of parameter.
func (e *Engine) Ask(ctx context.Context, name string, arguments map[string]string) (*Table, error) {
	questions, err := Questions()
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(questions, func(q Question) bool { return q.Name == name })
	if i < 0 {
		return nil, fmt.Errorf("there is no question %q; there are %s: %w", name, questionNames(questions), graph.ErrNotFound)
	}
	q := &questions[i]
	if err := q.check(arguments); err != nil {
		return nil, err
	}
	return e.within(ctx, func(ctx context.Context) (*Table, error) { return e.answer(ctx, q, arguments) })
}

func (e *Engine) answer(ctx context.Context, q *Question, arguments map[string]string) (*Table, error) {
	variables, err := e.bind(ctx, q, arguments)
	if err != nil {
		return nil, err
	}
	switch q.Method {
	case "ways":
		return e.connect(ctx, variables["from"][0], variables["to"][0])
	case "contradictions":
		return e.contradictions(ctx, q, variables["entity"])
	}
	return e.askClaims(ctx, q, variables)
}

func questionNames(questions []Question) string {
	names := make([]string, len(questions))
	for i, q := range questions {
		names[i] = q.Name
	}
	return strings.Join(names, ", ")
}

// check reports parameters that are missing or unknown.
func (q *Question) check(arguments map[string]string) error {
	for _, p := range q.Parameters {
		if !p.Optional && arguments[p.Name] == "" {
			return errorf("question %s: %s is missing: %s", q.Name, p.Name, p.About)
		}
	}
	for name := range arguments {
		if !slices.ContainsFunc(q.Parameters, func(p Parameter) bool { return p.Name == name }) {
			return errorf("question %s: it has no parameter %s", q.Name, name)
		}
	}
	return nil
}

// bind makes arguments into values of Gizmo. A text that is not given matches
// everything; an entity that is not given has no value.
func (e *Engine) bind(ctx context.Context, q *Question, arguments map[string]string) (map[string][]string, error) {
	variables := make(map[string][]string)
	for _, p := range q.Parameters {
		text := arguments[p.Name]
		switch {
		case p.Type == "text":
			variables[p.Name] = []string{"(?i)" + regexp.QuoteMeta(text)}
		case text == "":
		case p.Type == "document":
			d, err := e.Document(ctx, text)
			if err != nil {
				return nil, err
			}
			variables[p.Name] = []string{d.ID}
		default:
			entity, err := e.Resolve(ctx, text)
			if err != nil {
				return nil, err
			}
			variables[p.Name] = []string{entity.ID}
		}
	}
	return variables, nil
}

// askClaims asks the first query that has all it needs.
func (e *Engine) askClaims(ctx context.Context, q *Question, variables map[string][]string) (*Table, error) {
	for _, s := range q.Queries {
		if slices.ContainsFunc(s.Needs, func(name string) bool { return len(variables[name]) == 0 }) {
			continue
		}
		found, err := newEvaluator(e.store.Quads(), e.options, s.Gizmo, gizmoValues(q, variables)).run(ctx)
		if err != nil {
			return nil, fmt.Errorf("question %s: %w", q.Name, err)
		}
		ids := make([]string, len(found.Rows))
		for i, row := range found.Rows {
			ids[i], _ = row[0].(string)
		}
		claims, err := e.store.ClaimsByID(ctx, ids)
		if err != nil {
			return nil, err
		}
		t := claimTable(q.Columns, claims)
		t.More = found.More
		return t, nil
	}
	return nil, errorf("question %s: give at least one of its parameters", q.Name)
}

// gizmoValues writes identifiers the way Gizmo has them, in angle brackets.
func gizmoValues(q *Question, variables map[string][]string) map[string][]string {
	values := make(map[string][]string)
	for _, p := range q.Parameters {
		for _, v := range variables[p.Name] {
			if p.Type != "text" {
				v = "<" + string(iri(v)) + ">"
			}
			values[p.Name] = append(values[p.Name], v)
		}
	}
	return values
}

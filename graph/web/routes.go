package web

import (
	"context"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"entente/graph/web/graphiql"
	"entente/schema"
)

// routes is the whole service: what it offers, and around that the guards.
func (s *Server) routes() (http.Handler, error) {
	s.api = humago.New(s.mux, s.description())
	s.addIndex()
	s.addClaims()
	s.addEvidence()
	s.addEntities()
	s.addTreaties()
	s.addDocuments()
	s.addStats()
	if err := s.addQuestions(); err != nil {
		return nil, err
	}
	s.addGizmo()
	s.addGraphQL()
	s.addExport()
	s.addIngest()
	s.addTexts()
	s.addHealth()
	page := graphiql.Handler()
	s.mux.HandleFunc("GET /graphiql/", func(w http.ResponseWriter, r *http.Request) {
		page.ServeHTTP(&plainRefusal{ResponseWriter: w}, r)
	})
	return s.guard(s.mux)
}

// description is the OpenAPI description before any operation is in it.
func (s *Server) description() huma.Config {
	config := huma.DefaultConfig("Entente", "1")
	config.DocsPath = ""    // its page would load from elsewhere
	config.SchemasPath = "" // they are in the description
	config.CreateHooks = nil
	config.Info.Description = "Claims that texts on international affairs make, and who says so. Errors are problem details (RFC 9457)."
	config.Tags = []*huma.Tag{
		{Name: "graph", Description: "What the graph holds"},
		{Name: "questions", Description: "Ask in your own words, or with a question that has a name"},
		{Name: "tables and graphs", Description: "The graph in the formats of other programs"},
		{Name: "changes", Description: "What needs the scope write"},
		{Name: "service", Description: "How the service does"},
	}
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"token": {Type: "http", Scheme: "bearer", Description: "A token that entente token made, with the scope read, write or admin"},
	}
	// The words of claims are described with the values that they have.
	for word, described := range map[reflect.Type]reflect.Type{
		reflect.TypeFor[schema.Kind](): reflect.TypeFor[kind](), reflect.TypeFor[schema.EventType](): reflect.TypeFor[code](),
		reflect.TypeFor[schema.Modality](): reflect.TypeFor[modality](), reflect.TypeFor[schema.EntityType](): reflect.TypeFor[entityType](),
	} {
		config.Components.Schemas.RegisterTypeAlias(word, described)
	}
	return config
}

// add adds an operation that needs a scope.
func add[I, O any](s *Server, needed scope, op huma.Operation, handler func(context.Context, *I) (*O, error)) {
	op.Middlewares = huma.Middlewares{func(ctx huma.Context, next func(huma.Context)) {
		r, w := humago.Unwrap(ctx)
		require(needed, goodQuery(func(http.ResponseWriter, *http.Request) { next(ctx) })).ServeHTTP(w, r)
	}}
	// What the description has not from I is checked by the handler.
	op.RejectUnknownQueryParameters = len(op.Parameters) == 0
	s.secure(needed, &op)
	op.Errors = append(op.Errors, http.StatusBadRequest, http.StatusUnprocessableEntity)
	body := op.RequestBody
	op.RequestBody = nil // huma would read it, see requestInput
	huma.Register(s.api, op, handler)
	described := s.described(op)
	described.RequestBody = body
	for _, p := range described.Parameters {
		if p.Name != beginning {
			needText(p.Schema)
		}
	}
}

// described is an operation as the description has it.
func (s *Server) described(op huma.Operation) *huma.Operation {
	item := s.api.OpenAPI().Paths[op.Path]
	return map[string]*huma.Operation{http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodDelete: item.Delete}[op.Method]
}

// describe adds an operation that its own handler answers.
func (s *Server) describe(needed scope, op huma.Operation, handler http.Handler) {
	s.secure(needed, &op)
	for _, status := range op.Errors {
		op.Responses[strconv.Itoa(status)] = &huma.Response{
			Description: http.StatusText(status),
			Content:     map[string]*huma.MediaType{problemType: {Schema: s.schemaOf(reflect.TypeFor[huma.ErrorModel]())}},
		}
	}
	s.api.OpenAPI().AddOperation(&op)
	pattern := op.Path
	if pattern == "/" {
		pattern = "/{$}" // not what is below it
	}
	s.mux.Handle(op.Method+" "+pattern, require(needed, handler))
}

// schemaOf is the schema of a type, which the description then holds.
func (s *Server) schemaOf(t reflect.Type) *huma.Schema {
	return s.api.OpenAPI().Components.Schemas.Schema(t, true, "")
}

// secure says what every operation may be refused for.
func (s *Server) secure(needed scope, op *huma.Operation) {
	op.Errors = append(op.Errors, http.StatusTooManyRequests)
	if needed == nobody || len(s.tokens) == 0 && needed == read {
		return
	}
	op.Security = []map[string][]string{{"token": {}}}
	op.Errors = append(op.Errors, http.StatusUnauthorized, http.StatusForbidden)
	op.Description += "Needs the scope " + needed.String() + "."
}

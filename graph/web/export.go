package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"entente/graph/export"
)

type exportInput struct {
	FilterInput
	Format exportName `path:"format" doc:"the name of an export format; one of several files comes as a ZIP archive"`
}

// exportName is the name of a format, or of several that belong together.
type exportName string

func (exportName) Schema(huma.Registry) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, f := range exportFormats() {
		s.Enum = append(s.Enum, f.Name)
	}
	return s
}

// exportFormats are those of package export, those of several files as archives.
func exportFormats() []export.Format {
	list := export.Formats()
	for _, b := range export.Bundles() {
		list = append(list, b.Zip())
	}
	return list
}

type formatBody struct {
	Name      string `json:"name"`
	About     string `json:"about"`
	MediaType string `json:"mediaType"`
	Extension string `json:"extension"`
	URL       string `json:"url"`
}

type formatsOutput struct {
	Body []formatBody `nullable:"false"`
}

func (s *Server) addExport() {
	list := new(formatsOutput)
	content := make(map[string]*huma.MediaType)
	for _, f := range exportFormats() {
		content[f.MediaType] = &huma.MediaType{}
		list.Body = append(list.Body, formatBody{f.Name, f.About, f.MediaType, f.Extension, "/v1/export/" + f.Name})
	}
	add(s, read, huma.Operation{
		OperationID: "list-formats", Method: http.MethodGet, Path: "/v1/export", Tags: []string{"tables and graphs"},
		Summary: "The formats that the graph is exported in",
	}, func(context.Context, *struct{}) (*formatsOutput, error) { return list, nil })
	add(s, read, huma.Operation{
		OperationID: "export", Method: http.MethodGet, Path: "/v1/export/{format}", Tags: []string{"tables and graphs"},
		Summary: "Claims that pass a filter, in a format of another program",
		Errors:  []int{http.StatusNotFound, http.StatusRequestTimeout}, Responses: s.fileResponses("The export", content),
	}, s.export)
}

// fileResponses describe an answer that is served as a file is.
func (s *Server) fileResponses(what string, content map[string]*huma.MediaType) map[string]*huma.Response {
	refused := map[string]*huma.MediaType{problemType: {Schema: s.schemaOf(reflect.TypeFor[huma.ErrorModel]())}}
	return map[string]*huma.Response{
		"200": {Description: what, Content: content},
		"206": {Description: "The range of it that was asked for", Content: content},
		"304": {Description: "It is as If-None-Match has it"},
		"416": {Description: "It has no such range", Content: refused},
	}
}

func (s *Server) export(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
	by, err := in.selection(ctx, s)
	if err != nil {
		return nil, err
	}
	return s.serveExport(ctx, string(in.Format), by)
}

// serveExport answers with claims in a format.
func (s *Server) serveExport(ctx context.Context, name string, by selection) (*huma.StreamResponse, error) {
	var format export.Format
	for _, known := range exportFormats() {
		if known.Name == name {
			format = known
		}
	}
	claims := s.selected(ctx, by)
	// What the answer depends on. The store changes only through this service, or
	// within the time that an export is kept.
	key := fmt.Sprintf("%s %#v %d", name, by, s.store.Changes())
	e, err := s.exports.get(key, func(w io.Writer) error {
		spool, err := newSpool(claims)
		if err != nil {
			return err
		}
		return errors.Join(format.Write(w, spool.claims), spool.close())
	})
	if err != nil {
		return nil, failure(err)
	}
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		r, w := humago.Unwrap(ctx)
		w.Header().Set("Content-Type", withCharset(format.MediaType))
		w.Header().Set("ETag", e.etag)
		w.Header().Set("Cache-Control", "no-cache") // ask whether it is still the same
		w.Header().Set("Content-Disposition", `attachment; filename="`+fileName(format)+`"`)
		http.ServeContent(&plainRefusal{ResponseWriter: w}, r, "", time.Time{}, e.reader())
	}}, nil
}

// fileName is entente.graphml, or entente-claims.csv where the extension does
// not tell the format.
func fileName(f export.Format) string {
	if f.Name == f.Extension {
		return "entente." + f.Extension
	}
	return "entente-" + strings.TrimSuffix(f.Name, "-"+f.Extension) + "." + f.Extension
}

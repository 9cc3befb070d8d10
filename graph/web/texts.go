package web

import (
	"context"
	"errors"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph"
	"entente/schema"
)

// Texts finds the claims of texts. Several goroutines may use it at once.
type Texts interface {
	// Read returns the documents in a file, of which a feed has several, with their
	// claims. It fails with ErrNoText where there is nothing to read.
	Read(ctx context.Context, f File) ([]graph.Batch, error)
}

// ErrNoText is returned for a file that holds no text which can be read.
var ErrNoText = errors.New("there is no text to read")

// File is a text as it is sent: plain text, Markdown, HTML, DOCX, PDF, RSS or Atom.
type File struct {
	// Name names the document; its ending may tell the format.
	Name string
	// Date, in ISO 8601, and Publisher stand above what the text says, if given.
	Date, Publisher string
	Content         []byte
}

type textInput struct {
	requestInput
	Name      string `query:"name" required:"true" doc:"the name of the document, as that of its file: report.html" maxLength:"500" pattern:"^[^\\x00-\\x1f\\x7f]+$"`
	Date      string `query:"date" doc:"the day of publication, above what the text says" format:"date"`
	Publisher string `query:"publisher" doc:"who published it, above what the text says" maxLength:"200"`
}

type textReport struct {
	Documents []schema.Document `json:"documents" doc:"what was read: one, or those of a feed" nullable:"false"`
	Report    graph.Report      `json:"report"`
}

type textOutput struct{ Body textReport }

// addTexts offers to read texts if the server can.
func (s *Server) addTexts() {
	if s.texts == nil {
		return
	}
	bytes := &huma.Schema{Type: huma.TypeString}
	needText(bytes)
	content := make(map[string]*huma.MediaType)
	for _, t := range []string{
		"text/plain", "text/markdown", "text/html", "application/pdf", "application/rss+xml", "application/atom+xml",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	} {
		content[t] = &huma.MediaType{Schema: bytes}
	}
	add(s, write, huma.Operation{
		OperationID: "read-text", Method: http.MethodPost, Path: "/v1/documents", Tags: []string{"changes"},
		Summary:     "Read a text: find its claims and load them, in place of what a document of its name gave",
		RequestBody: &huma.RequestBody{Required: true, Content: content},
		Errors:      []int{http.StatusRequestTimeout, http.StatusRequestEntityTooLarge},
		Responses: map[string]*huma.Response{"200": {
			Description: "What was read and done", Content: map[string]*huma.MediaType{"application/json": {Schema: s.schemaOf(reflect.TypeFor[textReport]())}},
		}},
	}, s.readText)
}

func (s *Server) readText(ctx context.Context, in *textInput) (*textOutput, error) {
	content, err := in.text()
	if err != nil {
		return nil, err
	}
	batches, err := s.texts.Read(ctx, File{in.Name, in.Date, in.Publisher, content})
	switch {
	case errors.Is(err, ErrNoText):
		return nil, huma.Error422UnprocessableEntity(err.Error())
	case errors.Is(err, context.DeadlineExceeded):
		return nil, huma.NewError(http.StatusRequestTimeout, "the text takes longer to read than a request may; send it in parts, or raise web.timeout")
	}
	if err != nil {
		return nil, failure(err)
	}
	out := &textOutput{textReport{Documents: []schema.Document{}}}
	for _, b := range batches {
		out.Body.Documents = append(out.Body.Documents, b.Document)
	}
	out.Body.Report, err = s.store.Load(ctx, batches...)
	return out, failure(err)
}

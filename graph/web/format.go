package web

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/danielgtaylor/huma/v2/negotiation"
)

// format is a form that an answer can have.
type format struct {
	name, mediaType string
	export          string // what package export calls it
}

// formats are the forms of an answer, the usual one first.
type formats []format

// content describes an answer that has one of the forms.
func (list formats) content() map[string]*huma.MediaType {
	content := make(map[string]*huma.MediaType)
	for _, f := range list {
		content[f.mediaType] = &huma.MediaType{}
	}
	return content
}

// choose is the form with this name, else the one that Accept prefers.
func (list formats) choose(name, accept string) (format, error) {
	var types []string
	for _, f := range list {
		if f.name == name {
			return f, nil
		}
		types = append(types, f.mediaType)
	}
	best := negotiation.SelectQValue(accept, types)
	for _, f := range list {
		if f.mediaType == best {
			return f, nil
		}
	}
	if accept != "" && !strings.Contains(accept, "*") {
		return format{}, huma.NewError(http.StatusNotAcceptable, "want one of "+strings.Join(types, ", "))
	}
	return list[0], nil
}

// withCharset says that a text is in UTF-8.
func withCharset(mediaType string) string {
	if strings.HasPrefix(mediaType, "text/") {
		return mediaType + "; charset=utf-8"
	}
	return mediaType
}

// writeJSON answers with a value that has been read already.
func writeJSON(v any) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		_, w := humago.Unwrap(ctx)
		w.Header().Set("Content-Type", "application/json")
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		// Nobody is left to tell if this fails.
		_ = e.Encode(v)
	}}
}

package web

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/graph/query"
)

// tableFormats are those of the answer to a query.
func tableFormats() formats {
	return formats{
		{query.JSON, "application/json", ""},
		{query.NDJSON, "application/x-ndjson", ""},
		{query.CSV, "text/csv", ""},
		{query.Text, "text/plain", ""},
	}
}

// tableResponses describe an answer in rows.
func tableResponses() map[string]*huma.Response {
	content := tableFormats().content()
	content["application/json"].Schema = &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeObject}}
	more := &huma.Header{Description: "true where there are more rows than an answer may have", Schema: &huma.Schema{Type: huma.TypeString, Enum: []any{"true"}}}
	return map[string]*huma.Response{"200": {
		Description: "The rows of the answer", Content: content, Headers: map[string]*huma.Header{"X-More": more},
	}}
}

// tableErrors are what an answer in rows may be refused for.
func tableErrors() []int {
	return []int{http.StatusNotFound, http.StatusNotAcceptable, http.StatusRequestTimeout}
}

func writeTable(t *query.Table, f format) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		ctx.SetHeader("Content-Type", withCharset(f.mediaType))
		if t.More {
			ctx.SetHeader("X-More", "true")
		}
		// Once the answer has begun, whoever reads it sees it end early.
		_ = t.Write(ctx.BodyWriter(), f.name)
	}}
}

package web

import (
	"context"
	"iter"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"entente/schema"
)

type claimsInput struct {
	FilterInput
	requestInput
	Format string `query:"format" doc:"a page in JSON, or the whole table in another format; else as Accept says" enum:"json,ndjson,csv,parquet"`
	After  string `query:"after" doc:"go on after this claim: next of the page before"`
	Limit  int    `query:"limit" doc:"the most claims; a page has 100 where it is not given, a table all" minimum:"1" maximum:"10000"`
}

type claimsPage struct {
	Claims []schema.Claim `json:"claims" nullable:"false"`
	Next   string         `json:"next,omitempty" doc:"where the next page begins; absent on the last"`
}

type idInput struct {
	ID string `path:"id" doc:"the identifier" minLength:"1"`
}

type claimOutput struct{ Body schema.Claim }

// claimFormats are those of a list of claims, as package export calls them.
func claimFormats() formats {
	return formats{
		{"json", "application/json", ""},
		{"ndjson", "application/x-ndjson", "claims-ndjson"},
		{"csv", "text/csv", "claims-csv"},
		{"parquet", "application/vnd.apache.parquet", "parquet"},
	}
}

func (s *Server) addClaims() {
	content := claimFormats().content()
	content["application/json"].Schema = s.schemaOf(reflect.TypeFor[claimsPage]())
	add(s, read, huma.Operation{
		OperationID: "list-claims", Method: http.MethodGet, Path: "/v1/claims", Tags: []string{"graph"},
		Summary:     "Claims that pass a filter: page by page, or as a table",
		Description: "A table has a row for each claim with its sentence, in the same columns in each format. ",
		Errors:      []int{http.StatusNotFound, http.StatusNotAcceptable, http.StatusRequestTimeout},
		Responses:   s.fileResponses("Claims", content),
	}, s.listClaims)
	add(s, read, huma.Operation{
		OperationID: "get-claim", Method: http.MethodGet, Path: "/v1/claims/{id}", Tags: []string{"graph"},
		Summary: "A claim with its sentence, document and rule", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*claimOutput, error) {
		c, err := s.store.Claim(ctx, in.ID)
		return &claimOutput{c}, failure(err)
	})
}

func (s *Server) listClaims(ctx context.Context, in *claimsInput) (*huma.StreamResponse, error) {
	format, err := claimFormats().choose(in.Format, in.accept())
	if err != nil {
		return nil, err
	}
	by, err := in.selection(ctx, s)
	if err != nil {
		return nil, err
	}
	by.filter.After = in.After
	if format.export != "" {
		by.limit = in.Limit
		return s.serveExport(ctx, format.export, by)
	}
	page, err := claimPage(s.selected(ctx, by), in.Limit)
	if err != nil {
		return nil, failure(err)
	}
	return writeJSON(page), nil
}

// claimPage is the first claims of a sequence, a hundred where limit is zero.
func claimPage(claims iter.Seq2[schema.Claim, error], limit int) (claimsPage, error) {
	if limit == 0 {
		limit = 100
	}
	page := claimsPage{Claims: []schema.Claim{}}
	for c, err := range claims {
		if err != nil {
			return page, err
		}
		if len(page.Claims) == limit {
			page.Next = page.Claims[limit-1].ID
			break
		}
		page.Claims = append(page.Claims, c)
	}
	return page, nil
}

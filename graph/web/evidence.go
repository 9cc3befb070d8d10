package web

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"entente/schema"
)

// evidence is where a claim is stated, by whom, and how it was read.
type evidence struct {
	Claim      string            `json:"claim"`
	Sentence   string            `json:"sentence"`
	Start      int               `json:"start" doc:"where the sentence starts, in bytes of the file"`
	End        int               `json:"end" doc:"the byte behind it"`
	Document   schema.Document   `json:"document"`
	Speakers   []schema.Argument `json:"speakers" doc:"whom the text credits, the outermost first; none where the author speaks" nullable:"false"`
	Cue        string            `json:"cue,omitempty" doc:"the word that shows modality or polarity"`
	Rule       string            `json:"rule" doc:"the rule that found the claim"`
	Confidence float64           `json:"confidence"`
}

type evidenceOutput struct{ Body evidence }

func (s *Server) addEvidence() {
	add(s, read, huma.Operation{
		OperationID: "get-evidence", Method: http.MethodGet, Path: "/v1/evidence/{id}", Tags: []string{"graph"},
		Summary: "Where a claim is stated, and who says so", Errors: []int{http.StatusNotFound},
	}, func(ctx context.Context, in *idInput) (*evidenceOutput, error) {
		c, err := s.store.Claim(ctx, in.ID)
		if err != nil {
			return nil, failure(err)
		}
		return &evidenceOutput{evidence{
			Claim: c.ID, Sentence: c.Sentence, Start: c.Start, End: c.End, Document: c.Document,
			Speakers: append([]schema.Argument{}, c.Speakers...), Cue: c.Cue, Rule: c.Rule, Confidence: c.Confidence,
		}}, nil
	})
}

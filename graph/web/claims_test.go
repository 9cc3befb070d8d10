package web_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"testing"

	"entente/schema"
)

func TestClaimsPageByPage(t *testing.T) {
	c := newClient(t, nil)
	var got []schema.Claim
	after := ""
	for range 10 {
		var page struct {
			Claims []schema.Claim
			Next   string
		}
		if err := json.Unmarshal([]byte(c.get("/v1/claims?modality=actual&limit=4&after="+url.QueryEscape(after))), &page); err != nil {
			t.Fatal(err)
		}
		got = append(got, page.Claims...)
		if after = page.Next; after == "" {
			break
		}
	}
	want := slices.DeleteFunc(sampleClaims(), func(c schema.Claim) bool { return c.Modality != schema.Actual })
	if len(got) != len(want) {
		t.Fatalf("%d claims, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i].ID != want[i].ID {
			t.Errorf("claim %d is %s, want %s", i, got[i].ID, want[i].ID)
		}
	}
}

package web_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestTheFormIsWhatIsAskedFor(t *testing.T) {
	c := newClient(t, nil)
	for _, test := range []struct {
		path, accept string
		status       int
		mediaType    string
		begins       string
	}{
		{"/v1/claims", "", 200, "application/json", `{"claims":[`},
		{"/v1/claims", "*/*", 200, "application/json", `{"claims":[`},
		{"/v1/claims?limit=1", "text/csv", 200, "text/csv; charset=utf-8", "claim,kind,subject_id,subject"},
		{"/v1/claims?kind=action", "application/x-ndjson;q=0.5, text/csv;q=0.9", 200, "text/csv; charset=utf-8", "claim,"},
		{"/v1/claims?format=ndjson", "text/csv", 200, "application/x-ndjson", `{"claim":"claim:`},
		{"/v1/claims?format=parquet", "", 200, "application/vnd.apache.parquet", "PAR1"},
		{"/v1/claims", "application/pdf", 406, "application/problem+json", `{"title":"Not Acceptable"`},
		{"/v1/claims?format=xml", "", 422, "application/problem+json", "{"},
		{"/v1/questions/done-by?entity=JPN", "text/csv", 200, "text/csv; charset=utf-8", "subject,predicate"},
		{"/v1/questions/done-by?entity=JPN", "text/html", 406, "application/problem+json", "{"},
		{"/v1/query/gizmo?query=g.V().count()", "application/x-ndjson", 200, "application/x-ndjson", `{"id":`},
	} {
		status, body, header := c.ask(http.MethodGet, test.path, "", "", http.Header{"Accept": {test.accept}})
		if status != test.status || header.Get("Content-Type") != test.mediaType || !strings.HasPrefix(body, test.begins) {
			t.Errorf("%s as %q: %d %s %.200s", test.path, test.accept, status, header.Get("Content-Type"), body)
		}
	}
	if n := strings.Count(c.get("/v1/claims?format=ndjson&limit=7"), "\n"); n != 7 {
		t.Errorf("%d rows, want 7", n)
	}
}

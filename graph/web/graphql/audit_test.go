package graphql_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
)

// TestAudits has others judge: the audits of graphql-http, and graphql itself of
// the introspection.
func TestAudits(t *testing.T) {
	if os.Getenv("ENTENTE_TEST_NODE") == "" {
		t.Skip("ENTENTE_TEST_NODE names no folder where npm installed graphql and graphql-http")
	}
	server := httptest.NewServer(newAPI(t))
	defer server.Close()
	c := exec.Command("node", "testdata/audit.mjs", server.URL)
	c.Stderr = os.Stderr
	failed, err := c.Output()
	if err != nil || len(failed) > 0 {
		t.Errorf("%v\n%s", err, failed)
	}
}

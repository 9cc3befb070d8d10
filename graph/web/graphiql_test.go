package web_test

import (
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"

	"entente/graph/web"
)

func TestGraphiQLIsServedWhole(t *testing.T) {
	c := newClient(t, nil)
	c.token = "" // it holds nothing of the graph; what it asks needs one
	for _, name := range []string{"", "start.js", "start.css", "graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js"} {
		status, _, header := c.ask(http.MethodGet, "/graphiql/"+name, "", "", nil)
		if status != http.StatusOK || !strings.Contains(header.Get("Content-Security-Policy"), "default-src 'self'") {
			t.Errorf("%s: %d %v", name, status, header)
		}
	}
	if status, body := c.do(http.MethodGet, "/graphiql/none", "", ""); status != http.StatusNotFound || !strings.Contains(body, `"status":404`) {
		t.Errorf("none: %d %s", status, body)
	}
}

// TestGraphiQLLoadsNothingFromElsewhere opens the page as a browser would.
func TestGraphiQLLoadsNothingFromElsewhere(t *testing.T) {
	if os.Getenv("ENTENTE_TEST_NODE") == "" {
		t.Skip("ENTENTE_TEST_NODE names no folder where npm installed jsdom")
	}
	c := newClient(t, func(o *web.Options) { o.Tokens = nil })
	command := exec.Command("node", "graphiql/testdata/open.mjs", c.server.URL+"/graphiql/")
	command.Stderr = os.Stderr
	seen, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(seen)) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "load "+c.server.URL+"/graph") && line != "editors true" && line != "schema true" {
			t.Error(line)
		}
	}
	if !strings.Contains(string(seen), "/graphql\n") {
		t.Errorf("the page asked nothing: %s", seen)
	}
}

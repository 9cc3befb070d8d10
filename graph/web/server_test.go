package web_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/export"
	"entente/graph/web"
)

func TestEveryRouteAnswers(t *testing.T) {
	c := newClient(t, nil)
	claim := sampleClaims()[3]
	for path, want := range map[string]string{
		"/v1/claims/" + claim.ID: `"predicate":"accuse"`,
		"/":                      `"/v1/claims"`,
		"/v1/stats":              `"documents":3`,
		"/v1/claims?entity=north+korea&speaker=nobody":    `{"claims":[]}`,
		"/v1/evidence/" + claim.ID:                        `"sentence":"Japan accused North Korea."`,
		"/v1/entities?type=country&limit=1":               `"next":"country:JPN"`,
		"/v1/entities/North%20Korea":                      `"country:PRK"`,
		"/v1/treaties":                                    `{"treaties":[]}`,
		"/v1/export":                                      `"/v1/export/parquet"`,
		"/v1/documents?limit=2":                           `"next":"document:b.txt"`,
		"/v1/documents/b.txt":                             `"document:b.txt"`,
		"/v1/entities?q=nort":                             `"country:PRK"`,
		"/v1/entities/country:PRK":                        `"North Korea"`,
		"/v1/documents":                                   `"document:b.txt"`,
		"/v1/documents/" + claim.Document.ID:              `"a.txt"`,
		"/v1/questions":                                   `"done-to"`,
		"/v1/questions/done-to?entity=PRK":                `"subject":"Japan"`,
		"/v1/questions/done-by?entity=Japan&format=csv":   "subject,predicate",
		"/v1/questions/done-by?entity=Japan&format=table": "SUBJECT",
		"/healthz":      "ok",
		"/readyz":       "ok",
		"/openapi.json": `"openapi":"3.1.0"`,
	} {
		if body := c.get(path); !strings.Contains(body, want) {
			t.Errorf("%s: %s is missing from %.300s", path, want, body)
		}
	}
	for _, f := range export.Formats() {
		if body := c.get("/v1/export/" + f.Name + "?document=document:a.txt"); body == "" {
			t.Errorf("export %s is empty", f.Name)
		}
	}
}

// dial opens a connection on which a test writes as it likes.
func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := c.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return c
}

const begunQuery = "POST /v1/query/gizmo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\ng."

func TestASlowRequestEnds(t *testing.T) {
	c := newClient(t, func(o *web.Options) { o.Tokens, o.Timeout = nil, 200*time.Millisecond })
	conn := dial(t, c.server.Listener.Addr().String())
	fmt.Fprint(conn, begunQuery)
	answer, err := io.ReadAll(conn)
	if err != nil || !strings.HasPrefix(string(answer), "HTTP/1.1 408") || !strings.Contains(string(answer), "too long to arrive") {
		t.Errorf("%v %s", err, answer)
	}
}

// TestTheServerStopsWhenItsRequestsEnd stops it while one is being sent.
func TestTheServerStopsWhenItsRequestsEnd(t *testing.T) {
	o := web.DefaultOptions()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Listen = listener.Addr().String() // free again in a moment
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	s := newServer(t, graph.Options{Backend: graph.Memory}, o)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	for range 100 {
		if answer, err := http.Get("http://" + o.Listen + "/healthz"); err == nil {
			answer.Body.Close()
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	conn := dial(t, o.Listen)
	fmt.Fprint(conn, begunQuery)
	time.Sleep(50 * time.Millisecond)
	stop()
	time.Sleep(50 * time.Millisecond)
	fmt.Fprint(conn, "V(1) ")
	if answer, err := io.ReadAll(conn); err != nil || !strings.HasPrefix(string(answer), "HTTP/1.1 200") {
		t.Errorf("%v %s", err, answer)
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("the server goes on")
	}
}

package web_test

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"entente/schema"
)

var update = flag.Bool("update", false, "rewrite what is measured in testdata")

// loadClaims are n claims between 40 countries in documents of 50.
func loadClaims(n int) []schema.Claim {
	r := rand.New(rand.NewPCG(1, 2))
	country := func() schema.Argument {
		i := r.IntN(40)
		code := string([]byte{'A' + byte(i%26), 'A' + byte(i/26), 'Z'})
		return schema.Argument{ID: "country:" + code, Name: fmt.Sprintf("Country %d", i), Type: schema.Country, ISO3: code}
	}
	claims := make([]schema.Claim, n)
	for i := range claims {
		name := fmt.Sprintf("%d.txt", i/50)
		c := schema.Claim{
			Doc: name, Document: schema.Document{ID: schema.DocumentID(name), Name: name, Hash: strings.Repeat("0", 64)},
			Kind: schema.Kinds()[r.IntN(2)*2], Start: i * 100, End: i*100 + 90, Sentence: fmt.Sprintf("One country accused another, for the %dth time.", i),
			Subject: country(), Predicate: "accuse", Object: country(), Modality: schema.Modalities()[r.IntN(2)],
			Polarity: schema.Positive, Confidence: 0.5, Rule: "test/load",
		}
		if c.Kind == schema.Action {
			c.Code = schema.EventTypes()[r.IntN(16)]
		} else {
			c.Predicate, c.Stance = string(schema.Concern), schema.StanceFear
		}
		c.ID = schema.ClaimID(&c)
		claims[i] = c
	}
	return claims
}

// route is something that the clients of a load test ask.
type route struct{ method, path, contentType, body string }

func loadRoutes(c schema.Claim) []route {
	get := func(path string) route { return route{http.MethodGet, path, "", ""} }
	document := url.QueryEscape(c.Document.ID)
	return []route{
		get("/healthz"), get("/v1/stats"), get("/v1/claims/" + c.ID), get("/v1/claims?limit=100"), get("/v1/claims?document=" + document),
		get("/v1/claims?entity=" + c.Subject.ID + "&limit=20"), get("/v1/entities?q=country"), get("/v1/entities/" + c.Subject.ID),
		get("/v1/documents/" + c.Document.ID), get("/v1/questions/done-by?entity=" + c.Subject.ID),
		get("/v1/claims?format=csv&document=" + document), get("/v1/export/graphml?document=" + document), get("/v1/export/parquet?document=" + document),
		{http.MethodPost, "/v1/query/gizmo", "text/plain", `g.V("<` + c.Subject.ID + `>").out("<plover:ACCUSE>").getLimit(20)`},
		{http.MethodPost, "/graphql", "application/json", `{"query":"{entity(name:\"` + c.Subject.ID + `\"){claims(first:20){nodes{predicate object{name} evidence{sentence}}}}}"}`},
	}
}

// measurement is what one route answered.
type measurement struct {
	route    string
	took     []time.Duration
	statuses map[int]int
}

// load lets clients ask routes in turn, each from another place, until the time is up.
func load(c *client, routes []route, clients int, duration time.Duration) []measurement {
	results := make([]measurement, len(routes))
	for i, r := range routes {
		results[i] = measurement{route: r.method + " " + r.path, statuses: make(map[int]int)}
	}
	var mu sync.Mutex
	var wait sync.WaitGroup
	end := time.Now().Add(duration)
	for start := range clients {
		wait.Go(func() {
			for i := start; time.Now().Before(end); i++ {
				began := time.Now()
				status, err := c.send(routes[i%len(routes)])
				took := time.Since(began)
				if err != nil {
					c.t.Error(err)
					return
				}
				mu.Lock()
				m := &results[i%len(routes)]
				m.took = append(m.took, took)
				m.statuses[status]++
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	return results
}

func (c *client) send(r route) (int, error) {
	request, err := http.NewRequest(r.method, c.server.URL+r.path, strings.NewReader(r.body))
	if err != nil {
		return 0, err
	}
	request.Header.Set("Content-Type", cmp.Or(r.contentType, "text/plain"))
	request.Header.Set("Authorization", "Bearer "+c.token)
	response, err := c.server.Client().Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return response.StatusCode, err
}

// underLoad puts claims into a server, and asks it.
func underLoad(t testing.TB, claims, clients int, duration time.Duration) []measurement {
	c := newClient(t, nil)
	c.server.Client().Transport.(*http.Transport).MaxIdleConnsPerHost = clients
	all := loadClaims(claims)
	c.token = writer
	if status, body := c.do(http.MethodPost, "/v1/claims", "application/jsonl", lines(t, all)); status != http.StatusOK {
		t.Fatalf("load: %d %s", status, body)
	}
	c.token = reader
	results := load(c, loadRoutes(all[len(all)/2]), clients, duration)
	for _, m := range results {
		for status, n := range m.statuses {
			if status != http.StatusOK {
				t.Errorf("%s: %d times %d", m.route, n, status)
			}
		}
	}
	return results
}

func TestNoErrorUnderLoad(t *testing.T) {
	underLoad(t, 500, 8, 300*time.Millisecond)
}

// BenchmarkLoad lets 16 clients ask for 5 seconds, and with -update writes what they
// waited to testdata/load.txt.
func BenchmarkLoad(b *testing.B) {
	const claims, clients, duration = 10_000, 16, 5 * time.Second
	results := underLoad(b, claims, clients, duration)
	n := 0
	var text strings.Builder
	fmt.Fprintf(&text, "%d clients at once for %v over %d claims on bbolt, on loopback.\n\n", clients, duration, claims)
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "route\trequests\tstatuses\tp50 ms\tp95 ms\tmax ms")
	for _, m := range results {
		if len(m.took) == 0 {
			b.Fatalf("%s: not asked", m.route)
		}
		n += len(m.took)
		slices.Sort(m.took)
		at := func(share float64) float64 {
			return float64(m.took[int(share*float64(len(m.took)-1))].Microseconds()) / 1000
		}
		fmt.Fprintf(table, "%s\t%d\t%v\t%.1f\t%.1f\t%.1f\n", m.route, len(m.took), slices.Sorted(maps.Keys(m.statuses)), at(0.5), at(0.95), at(1))
	}
	if err := table.Flush(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(n)/duration.Seconds(), "requests/s")
	b.Log("\n" + text.String())
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile("testdata/load.txt", []byte(text.String()), 0o644); err != nil {
			b.Fatal(err)
		}
	}
}

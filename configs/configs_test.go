package configs_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/spf13/pflag"

	"entente/configs"
	"entente/extract"
	"entente/extract/source"
	"entente/graph"
	"entente/graph/query"
	"entente/graph/web"
)

func TestDefaultsAreThoseOfThePackages(t *testing.T) {
	got, err := configs.Load("", nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := configs.Config{
		Store:   graph.DefaultOptions(),
		Source:  source.Options{MaxBytes: 32 << 20},
		Extract: extract.Options{},
		Query:   query.DefaultOptions(),
		Web:     web.DefaultOptions(),
	}
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("-packages +entente.yaml:\n%s", d)
	}
}

func TestEachSourceStandsAboveTheOneBefore(t *testing.T) {
	file := write(t, "store:\n  path: from-file\n  wait: 5s\nextract:\n  workers: 3\n")
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	flags.Int("workers", 0, "")
	if err := flags.SetAnnotation("workers", configs.KeyAnnotation, []string{"extract.workers"}); err != nil {
		t.Fatal(err)
	}
	if err := flags.Parse([]string{"--workers", "1"}); err != nil {
		t.Fatal(err)
	}
	c, err := configs.Load(file, []string{"ENTENTE_STORE_PATH=from-environment", "ENTENTE_EXTRACT_WORKERS=2", "HOME=/"}, flags)
	if err != nil {
		t.Fatal(err)
	}
	if c.Store.Path != "from-environment" || c.Store.Wait != 5*time.Second || c.Extract.Workers != 1 {
		t.Errorf("got %+v", c)
	}
}

func TestErrorsNameTheKey(t *testing.T) {
	for _, test := range []struct {
		name, yaml string
		environ    []string
		want       string
	}{
		{"unknown key", "store:\n  pth: x\n", nil, `unknown key "store.pth"`},
		{"section without keys", "store: x\n", nil, `"store" is a section`},
		{"misplaced key", "extract:\n  path: x\n", nil, `unknown key "extract.path"; did you mean "store.path"?`},
		{"value of another type", "extract:\n  workers: many\n", nil, "extract.workers: cannot parse value as 'int'"},
		{"value out of range", "extract:\n  min-confidence: 2\n", nil, "min-confidence 2"},
		{"refused back end", "store:\n  backend: sqlite\n", nil, "loses quads"},
		{"broken file", "store: [\n", nil, "config.yaml"},
		{"unknown variable", "", []string{"ENTENTE_STORE_PTH=x"}, "ENTENTE_STORE_PTH"},
		{"bad variable", "", []string{"ENTENTE_SOURCE_DATE=yesterday"}, `source date "yesterday"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := configs.Load(write(t, test.yaml), test.environ, nil)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
		})
	}
}

func TestMissingFile(t *testing.T) {
	if _, err := configs.Load("no-such.yaml", nil, nil); err == nil || !strings.Contains(err.Error(), "no-such.yaml does not exist") {
		t.Errorf("got %v", err)
	}
}

func write(t *testing.T, yaml string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(file, []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

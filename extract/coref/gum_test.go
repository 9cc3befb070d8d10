package coref_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/conllu"
)

// TestGUM measures coreference on GUM's development documents: given tokens, all
// else the pipeline's own, chains of two mentions and more.
func TestGUM(t *testing.T) {
	folder := os.Getenv("ENTENTE_TEST_UD")
	if folder == "" {
		t.Skip("ENTENTE_TEST_UD does not name the folder of treebanks")
	}
	f, err := os.Open(filepath.Join(folder, "en_gum-dev.open.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	p, err := extract.New(data.FS, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var sum conll
	for _, d := range docs {
		key := clustersOf(d)
		d.Mentions, d.Entities = nil, nil
		if err := p.Complete(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		sum.add(key, clustersOf(d))
	}
	show := func(name string, c counts) { t.Logf("%-5s P %.3f R %.3f F1 %.3f", name, c.pn/c.pd, c.rn/c.rd, c.f1()) }
	show("MUC", sum.muc)
	show("B3", sum.b3)
	show("CEAFe", sum.ceaf)
	t.Logf("CoNLL F1 %.4f on %d documents", sum.f1(), len(docs))
}

package data_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"entente/data"
)

// TestReadmeNamesEveryFile holds README.md to naming what each table, list and model
// is, and where it comes from.
func TestReadmeNamesEveryFile(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"gazetteer", "lexicon", "models"} {
		err := fs.WalkDir(data.FS, folder, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && !strings.Contains(string(readme), "`"+path.Base(name)+"`") {
				t.Errorf("README.md does not say what %s is", name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

package claim

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"entente/data"
)

func TestZZClauseTypes(t *testing.T) {
	c, err := loadClauseTypes(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("/work/shared/gold/*.json")
	n, ok := 0, 0
	for _, f := range files {
		b, _ := os.ReadFile(f)
		var g struct {
			Claims []struct {
				Kind      string
				Core      bool
				Subj, Obj []string
				Pred      []string
				Sent      string
			}
		}
		json.Unmarshal(b, &g)
		for _, x := range g.Claims {
			if x.Kind != "clause" || !x.Core {
				continue
			}
			n++
			long := ""
			for _, o := range x.Obj {
				if len(o) > len(long) {
					long = o
				}
			}
			ty, w := c.typeOf(long)
			hit := false
			for _, p := range x.Pred {
				hit = hit || p == string(ty)
			}
			if hit {
				ok++
			} else {
				fmt.Println(ty, w, "|", x.Pred, "|", long)
			}
		}
	}
	fmt.Println(ok, n)
}

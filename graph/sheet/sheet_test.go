package sheet_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"entente/graph/sheet"
)

func TestFormulasAreDefusedAndNumbersAreNot(t *testing.T) {
	var b strings.Builder
	w := sheet.NewWriter(&b)
	if err := w.Write("=HYPERLINK(\"x\")", "+1", "-2", "@a", "\tb", "＝1+1", "nul\x00 and \xff", "北朝鮮", "", "plain, \"quoted\"\nline", -3, -0.5, true, nil); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"'=HYPERLINK(\"x\")", "'+1", "'-2", "'@a", "'\tb", "'＝1+1", "nul\uFFFD and \uFFFD", "北朝鮮", "", "plain, \"quoted\"\nline", "-3", "-0.5", "true", ""}
	for i, cell := range rows[0] {
		if cell != want[i] {
			t.Errorf("cell %d is %q, want %q", i, cell, want[i])
		}
	}
}

package export_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestPLOVERRecords(t *testing.T) {
	n := 0
	for line := range strings.Lines(string(write(t, "plover", awkwardClaims()))) {
		var r struct {
			Actor     []struct{ Code string }
			Event     []string
			Recipient []struct{ Code string }
			QuadCode  int `json:"quad_code"`
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil || len(r.Actor) != 2 || r.Event[0] != "ACCUSE" || r.QuadCode != 3 || r.Recipient != nil {
			t.Errorf("%s: %v", line, err)
		}
		n++
	}
	if n == 0 {
		t.Error("no records")
	}
}

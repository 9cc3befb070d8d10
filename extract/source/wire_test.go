package source

import "testing"

func TestWireDate(t *testing.T) {
	for s, want := range map[string]string{
		"AP880212-0047":               "1988-02-12",
		"folder/apw19980614.0002.txt": "1998-06-14",
		"XIE20001120.0123":            "2000-11-20",
		"AP881399-0047":               "",
		"UNSCR 2231-2015":             "",
	} {
		if got := wireDate(s); got != want {
			t.Errorf("wireDate(%q) = %q, want %q", s, got, want)
		}
	}
}

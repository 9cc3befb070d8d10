package text

import "testing"

// The file is "<p>A &amp; B<b>C</b>", the text "A & BC".
var amp = Offsets{{Text: 0, File: 3}, {Text: 2, File: 5, Width: 5}, {Text: 5, File: 15}}

func TestFileSpan(t *testing.T) {
	for _, c := range []struct {
		text, file Span
	}{
		{Span{0, 1}, Span{3, 4}},
		{Span{2, 3}, Span{5, 10}},
		{Span{0, 5}, Span{3, 12}}, // the gap behind B is not taken in
		{Span{4, 6}, Span{11, 16}},
		{Span{5, 5}, Span{15, 15}},
	} {
		if got := amp.FileSpan(c.text); got != c.file {
			t.Errorf("%v leads to %v, want %v", c.text, got, c.file)
		}
	}
	if got := Offsets(nil).FileSpan(Span{2, 4}); got != (Span{2, 4}) {
		t.Errorf("no offsets lead to %v", got)
	}
}

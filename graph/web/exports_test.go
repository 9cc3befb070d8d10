package web

import (
	"errors"
	"io"
	"testing"
)

func TestAnExportIsWrittenOnce(t *testing.T) {
	x := newExports()
	written := 0
	write := func(w io.Writer) error {
		written++
		_, err := io.WriteString(w, "claims")
		return err
	}
	for range 3 {
		e, err := x.get("a", write)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(e.reader()); string(text) != "claims" || err != nil {
			t.Errorf("%q %v", text, err)
		}
	}
	if written != 1 {
		t.Errorf("written %d times", written)
	}
	broken := errors.New("broken")
	if _, err := x.get("b", func(io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if _, err := x.get("b", write); err != nil {
		t.Errorf("a failure is kept: %v", err)
	}
	for i := range 3 * mostExports {
		if _, err := x.get(string(rune('c'+i)), write); err != nil {
			t.Fatal(err)
		}
	}
	if len(x.kept) != mostExports {
		t.Errorf("%d are kept", len(x.kept))
	}
}

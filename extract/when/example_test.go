package when_test

import (
	"context"
	"fmt"
	"testing"

	"entente/data"
	"entente/extract/when"
)

func ExampleReader_Apply() {
	r, err := when.New(data.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := document(&testing.T{}, "2024-06-27", "They met last week, for the first time since July 2000.")
	if err := r.Apply(context.Background(), d); err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range d.Times {
		fmt.Printf("%s: %s (%s)\n", d.Text(t.Tokens), t.Value, t.Granularity)
	}
	// Output:
	// last week: 2024-06-17/2024-06-23 (interval)
	// since July 2000: 2000-07/ (interval)
}

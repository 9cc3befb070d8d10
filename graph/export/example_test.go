package export_test

import (
	"fmt"
	"os"

	"entente/graph/export"
	"entente/schema"
)

func ExampleFormat_Write() {
	claims := func(yield func(schema.Claim, error) bool) {
		yield(claim(schema.Document{ID: "document:a.txt", Name: "a.txt"}, 1, "Russia", "the pact", "sign"), nil)
	}
	nodes, err := export.Lookup("csv-nodes")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := nodes.Write(os.Stdout, claims); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Id,Label,type,iso3,wikidata
	// country:RUS,Russia,country,RUS,Q159
	// phrase:the%20pact,the pact,phrase,,
}

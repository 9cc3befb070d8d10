package entity_test

import (
	"context"
	"fmt"

	"entente/data"
	"entente/extract/entity"
	"entente/extract/text"
	"entente/extract/token"
)

// A recognizer works on tokens; tags and trees make it surer.
func ExampleRecognizer_Apply() {
	tokenizer, err := token.New(data.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	recognizer, err := entity.New(data.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	const s = "Norway and NATO left the Paris Agreement alone."
	d := &text.Doc{Source: text.Source{Text: s}, Tokens: tokenizer.Split(s)}
	for i := range d.Tokens {
		d.Tokens[i].Head = -1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(s)}, Tokens: text.Range{Last: len(d.Tokens)}, Repeats: -1}}
	if err := recognizer.Apply(context.Background(), d); err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range d.Mentions {
		fmt.Println(d.Text(m.Tokens), "→", d.Entities[m.Entities[0]].ID)
	}
	// Output:
	// Norway → country:NOR
	// NATO → alliance:north-atlantic-treaty-organization
	// Paris Agreement → treaty:paris-agreement
}

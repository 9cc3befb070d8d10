package proposition_test

import (
	"fmt"
	"strings"

	"entente/data"
	"entente/extract/conllu"
	"entente/extract/proposition"
)

const refusal = `1	Spain	Spain	PROPN	NNP	_	2	nsubj	_	_
2	refused	refuse	VERB	VBD	_	0	root	_	_
3	to	to	PART	TO	_	4	mark	_	_
4	recognize	recognize	VERB	VB	_	2	xcomp	_	_
5	Kosovo	Kosovo	PROPN	NNP	_	4	obj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	2	punct	_	_
`

func ExampleReader_Read() {
	docs, err := conllu.ReadAll(strings.NewReader(refusal))
	if err != nil {
		panic(err)
	}
	reader, err := proposition.New(data.FS)
	if err != nil {
		panic(err)
	}
	d := docs[0]
	for _, p := range reader.Read(d) {
		fmt.Println(p.Lemma, "by", d.Text(p.Subjects[0].Tokens), p.Embedding, p.Link, p.Polarity)
	}
	// Output:
	// refuse by Spain refuses  positive
	// recognize by Spain both xcomp positive
}

func ExampleReader_Open() {
	docs, err := conllu.ReadAll(strings.NewReader(refusal))
	if err != nil {
		panic(err)
	}
	reader, err := proposition.New(data.FS)
	if err != nil {
		panic(err)
	}
	for _, e := range reader.Open(docs[0]) {
		fmt.Printf("%s(%s)\n", e.Predicate, strings.Join(e.Arguments, "; "))
	}
	// Output:
	// refused to recognize(Spain; Kosovo)
}

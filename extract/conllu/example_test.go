package conllu_test

import (
	"os"
	"strings"

	"entente/extract/conllu"
)

func ExampleWriteTrees() {
	docs, err := conllu.ReadAll(strings.NewReader(`1	Both	both	DET	_	_	2	det	_	_
2	leaders	leader	NOUN	_	_	3	nsubj	_	_
3	signed	sign	VERB	_	_	0	root	_	_
4	it	it	PRON	_	_	3	obj	_	SpaceAfter=No
5	.	.	PUNCT	_	_	3	punct	_	_
`))
	if err != nil {
		panic(err)
	}
	if err := conllu.WriteTrees(os.Stdout, docs[0]); err != nil {
		panic(err)
	}
	// Output:
	// Both leaders signed it.
	// signed VERB root
	// ├─ leaders NOUN nsubj
	// │  └─ Both DET det
	// ├─ it PRON obj
	// └─ . PUNCT punct
}

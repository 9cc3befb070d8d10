// Package sentence finds where sentences end.
//
// It works on tokens, which know their abbreviations: a stop that is a token of
// its own ends a sentence, with the quotes and brackets that close behind it. No
// sentence crosses a block. The parts of a sentence that semicolons hold together
// stay together, as the provisions of a treaty do.
package sentence

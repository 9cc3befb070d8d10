// Package quads turns claims into quads and back: it is the one place that knows
// how the graph is laid out and what its IRIs look like.
//
// A claim is a node whose subject, object, sentence and document are nodes too.
// A participant node stands between a claim and each of its speakers and the
// parties it binds, because they come in an order and each has its own wording.
// A claim that is actual and positive also draws a direct edge from its subject
// to its object, labelled with the claim; nothing else has a label.
//
// Inside the store IRIs are short: <country:RUS>, <plover:ACCUSE>, <rdf:type>.
// Full gives the form that other programs read.
package quads

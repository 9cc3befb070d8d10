// Package graph keeps claims in a Cayley graph. It and the packages below it are
// the only ones that know Cayley.
//
// A Store holds documents. A Batch is one document with its claims: loading it
// again changes nothing, loading it changed replaces exactly what it gave before,
// and deleting it removes exactly that. A document is in the store whole or not
// at all, whatever happens while it is written.
//
// Package quads lays claims out as a graph, query asks it, export writes it in
// the formats of other programs.
package graph

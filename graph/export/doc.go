// Package export writes claims in the formats of other programs: as RDF, as
// tables, and as graphs whose nodes are entities and whose edges are claims.
//
// Formats lists them. Every writer streams: it goes through the claims once, or
// again where a format wants all nodes before the first edge, and remembers no
// more than a dozen bytes of each node. The same claims give the same bytes.
//
// In a graph every claim that has an object is an edge from its subject to it,
// whatever its modality; Facts leaves only what is actual and positive. An edge
// carries its reasons: sentence, document, speaker, modality, confidence, date,
// event code and cooperation score. A claim without an object is no edge; the
// formats of claims and RDF have it all the same.
//
// In RDF each claim is a nanopublication with its evidence in PROV-O and Web
// Annotation. N-Quads, TriG and JSON-LD hold the same statements; Turtle, which has
// no graphs, leaves out how they belong together.
package export

// Package export writes claims in the formats of other programs: as RDF, as
// tables, and as graphs whose nodes are entities and whose edges are claims.
//
// Every writer streams: it goes through the claims once, or twice where a format
// wants all nodes before the first edge, and remembers no more than which nodes
// it has written. The same claims give the same bytes.
//
// An edge carries its reasons: sentence, document, speaker, modality, confidence,
// date, event code and cooperation score. A claim that has no object is no edge;
// the formats of claims and the RDF formats have it all the same.
package export

// Package coref finds what pronouns, descriptions and collectives refer to.
//
// It goes through the mentions of a document in the order of the text, as the
// multi-pass sieve of Lee et al. (2013) does, and keeps a discourse: the entities
// spoken of so far, and where. A mention that a name has settled is only noted;
// each other is put to the rules of its kind, the precise ones first. What no
// rule resolves opens an entity of its own, of type schema.Phrase.
package coref

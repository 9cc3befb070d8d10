// Package schema holds the words that the two halves of Entente share: extract
// writes claims in them, graph stores and answers in them.
//
// A Claim is one statement that a text makes, tied to the sentence that states
// it. Its Kind says how it reads: an actor does something to another (action), a
// treaty provides something (clause), a country worries about something
// (concern), a standing fact (relation), a consequence (effect), or something
// that ought to be done (recommendation).
//
// A claim's Subject and Object are Arguments: an Entity that has an identifier,
// or a phrase in the text's own words. Around them stand the claim's factuality
// (Modality, Polarity), its speakers, its date, and its Evidence: the document
// and the bytes of the sentence.
//
// The package depends on the standard library alone.
package schema

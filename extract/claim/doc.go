// Package claim finds the claims of an annotated document.
//
// A Reading is the document as finders see it: its propositions, and who stands
// behind each word. A Finder looks for claims of one kind and returns Drafts; Assemble
// turns drafts into schema.Claims: it names their arguments, spreads groups over
// their members, adds speaker, date and evidence, and refuses what the text does
// not say.
package claim

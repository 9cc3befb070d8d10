// Package quote finds what a text credits to others: direct speech, reported
// clauses and what "according to" governs; and who is credited.
//
// Three sources are read off the trees, in the manner of Pareti (2015) and of
// Muzny et al. (2017):
//
//   - verbs and nouns of saying with the clause they take: "Lavrov said that …",
//     "…, the ministry added", "the claim by Kyiv that …";
//   - phrases that credit a sentence: "according to Reuters", "as reported by Tass",
//     "in Moscow's view";
//   - quotation marks, whose speaker is found beside them, or in the sentence
//     before where direct speech goes on.
//
// What is no speaker (an image, a treaty) is credited with nothing; what speaks for
// someone (a report by the IAEA) is traced to them.
package quote

// Package when finds dates and intervals and gives them ISO 8601 values.
//
// A Reader works sentence by sentence over tokens, in three steps:
//
//   - tokens become items: words with their senses from the lexicon, and numbers
//     ("mid-1990s" is "mid", "-" and the decade 1990);
//   - a grammar reads items as meanings ("the end of" a year, "two days" after
//     something), in the manner of SUTime (Chang and Manning 2012);
//   - a clock turns meanings into periods. It knows the day of writing and the date
//     that the text gave last. What needs a day that the clock lacks gets no value:
//     dates are never invented.
//
// Times of day are passed over.
package when

// Package token splits blocks of text into tokens as the English treebanks of
// Universal Dependencies do: clitics and most hyphens stand alone ("do" "n't",
// "Russia" "'s", "military" "-" "technical"), abbreviations keep their stop.
//
// A token's span is exactly what stands in the text; its form is that with the
// typography made plain. What careless copies lost is repaired: a hyphen
// ("twoday" has the form "two-day"), a blank ("war.The" is three tokens), and
// the mark of a footnote, which stays in the span of the word it was glued to
// but leaves its form ("Treaty[1]" has the form "Treaty").
//
// Together the spans hold every byte of the text that is not blank.
package token

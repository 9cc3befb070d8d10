// Package data embeds what the program knows before it reads a text: gazetteers,
// lexicons, model weights, and sample texts with their gold claims. README.md
// names the source and licence of each.
package data

import "embed"

// FS holds the folders gazetteer, gold, lexicon, models and samples.
//
//go:embed gazetteer gold lexicon models samples
var FS embed.FS

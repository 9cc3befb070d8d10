package text

// Quote is a stretch of text that someone is credited with: direct speech in
// quotation marks, a reported clause, or what "according to" governs.
type Quote struct {
	Tokens Range
	// Speaker indexes Doc.Mentions: who is credited; -1 where the text names
	// nobody.
	Speaker int
	// Source is how the text names the speaker where no mention does
	// ("Russian state media", "analysts"), as a range of tokens.
	Source Range
	// Cue is the index of the word that credits ("said", "according").
	Cue int
	// Direct marks speech in quotation marks.
	Direct bool
	// Parent is the index of the quotation that this one is nested in, or -1.
	Parent int
}

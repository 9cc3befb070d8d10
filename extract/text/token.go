package text

// Sentence is a range of tokens and of bytes, within one block.
type Sentence struct {
	Span
	Tokens Range
	// Block indexes Source.Blocks.
	Block int
	// Repeats is the index of the sentence, before or behind, that this one only
	// repeats (a pull quote), or -1.
	Repeats int
}

// Token is a word or punctuation mark as Universal Dependencies counts them:
// clitics stand alone ("do" "n't", "Russia" "'s").
type Token struct {
	Span
	// Form is the token with its typography made plain (straight quotes, no
	// ligatures, no soft hyphens, "twoday" as "two-day"): what models and
	// lexicons see. The text as given is Doc.Slice(Span).
	Form string
	// Lemma is the dictionary form, in lower case but for proper nouns.
	Lemma string
	// UPOS is the universal part of speech, XPOS the Penn Treebank tag.
	UPOS, XPOS string
	// Head is the index in Doc.Tokens of the token this one depends on, -1 for
	// the root of its sentence.
	Head int
	// Deprel is the Universal Dependencies relation to Head, with its subtype
	// ("nsubj:pass", "acl:relcl").
	Deprel string
	// NER says where the model sees a name: "B-ORG" on its first token, "I-ORG" on
	// the others, "O" elsewhere; empty where the model does not look for names.
	NER string
	// Sentence indexes Doc.Sentences.
	Sentence int
	// Glued marks a token that the next one continues without a blank.
	Glued bool
}

// Rel is the token's relation without its subtype.
func (t *Token) Rel() string {
	for i := range len(t.Deprel) {
		if t.Deprel[i] == ':' {
			return t.Deprel[:i]
		}
	}
	return t.Deprel
}

// Is reports whether the token's relation, with or without its subtype, is one
// of rels.
func (t *Token) Is(rels ...string) bool {
	for _, r := range rels {
		if t.Deprel == r || t.Rel() == r {
			return true
		}
	}
	return false
}

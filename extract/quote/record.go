package quote

import (
	"slices"
	"strings"

	"entente/extract/text"
)

// record credits what goes on as reported speech in the record of a conversation,
// without a verb of saying in each sentence: "Butterworth said the Department had
// been considering what to do. The United States had attempted to secure a
// resolution." The speaker holds to the end of the paragraph, or of the list that
// follows "a summary of Allison's remarks:".
//
// It looks only at documents whose title says that they are such records; elsewhere
// the author speaks again in the next sentence.
func (r *reading) record() {
	if !r.isRecord() {
		return
	}
	told := r.tellers()
	var speaker, announced credit
	speaking, listing := false, false
	for s := range r.Sentences {
		tokens := r.Sentences[s].Tokens
		if tokens.Len() == 0 {
			continue
		}
		if s == 0 || r.Sentences[s].Block != r.Sentences[s-1].Block {
			if listing = listing && r.itemized(tokens); listing {
				speaker, speaking = announced, true
			} else if s > 0 && !r.follows(s) {
				speaking = false
			}
		}
		if c, ok := told[s]; ok {
			if !speaking || !r.isPronoun(c) { // "He doubted …" is mostly the one before
				speaker = c
			}
			speaking = true
			continue
		}
		if c, ok := r.announces(tokens); ok {
			announced, listing, speaking = c, true, false
			continue
		}
		if speaking && r.goesOnTelling(tokens, listing) {
			r.add(speaker, -1, tokens)
		}
	}
}

func (r *reading) isPronoun(c credit) bool {
	return c.mention < 0 && c.source.Len() == 1 && r.Tokens[c.source.First].UPOS == "PRON"
}

// isRecord reports whether the title says that the document records what others
// said.
func (r *reading) isRecord() bool {
	title := r.Source.Document.Title
	if title == "" && len(r.Source.Blocks) > 0 {
		title = r.Slice(r.Source.Blocks[0].Span)
	}
	words := strings.Fields(strings.ToLower(title))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return len(words) > 0 && (r.lex.has(words[0], "record") || r.lex.has(words[0], "post") && slices.Contains(words, "to"))
}

// tellers are the speakers of the sentences whose main verb reports speech.
func (r *reading) tellers() map[int]credit {
	out := map[int]credit{}
	for _, q := range r.quotes {
		if q.Cue < 0 || q.Direct || !r.is(q.Cue, "root", "conj", "parataxis") || r.finite(q.Cue) && r.Tokens[q.Cue].XPOS != "VBD" {
			continue
		}
		out[r.sentence(q.Cue)] = credit{mention: q.Speaker, source: q.Source}
	}
	return out
}

// announces finds who speaks in the list that a sentence opens: "The following is a
// summary of Allison's remarks:".
func (r *reading) announces(s text.Range) (credit, bool) {
	if r.Tokens[s.Last-1].Form != ":" {
		return credit{}, false
	}
	for i := s.Last - 1; i >= s.First; i-- {
		if !r.lex.has(r.lemma(i), "noun", "instrument") {
			continue
		}
		if p := r.possessor(i); p >= 0 {
			return r.creditFor(p)
		}
	}
	return credit{}, false
}

// follows reports whether the paragraph of sentence s goes on with the point of the
// one before: both are prose, and it has no number of its own.
func (r *reading) follows(s int) bool {
	a, b := r.Source.Blocks[r.Sentences[s-1].Block], r.Source.Blocks[r.Sentences[s].Block]
	prose := a.Kind == text.Paragraph || a.Kind == text.ListItem
	return prose && b.Kind == text.Paragraph && !r.itemized(r.Sentences[s].Tokens)
}

// itemized reports whether a block begins as an item of a list: "(a)", "2.".
func (r *reading) itemized(s text.Range) bool {
	first := r.Tokens[s.First].Form
	return r.Source.Blocks[r.Sentences[r.sentence(s.First)].Block].Kind == text.ListItem ||
		first == "(" || first[0] >= '0' && first[0] <= '9'
}

// goesOnTelling reports whether a sentence may be reported speech: it is not put in
// brackets, nobody says "I" in it, and outside a list it is told in the past, or in
// what was the future then.
func (r *reading) goesOnTelling(s text.Range, listed bool) bool {
	if r.Tokens[s.First].Form == "(" && !listed {
		return false
	}
	past := false
	for i := s.First; i < s.Last; i++ {
		switch strings.ToLower(r.Tokens[i].Form) {
		case "i", "we", "our", "my":
			return false
		case "would", "might", "could", "had", "was", "were":
			past = true
		}
	}
	return past || listed
}

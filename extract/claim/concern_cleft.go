package claim

import (
	"strings"

	"entente/extract/proposition"
	"entente/extract/text"
	"entente/schema"
)

// cleft reads a concern that a sentence puts in front with "what": "What troubles
// Delhi is the port at Gwadar", "What Beijing fears most is a revolution". Parsers
// read such clauses in many ways, so the order of the words decides.
func (s *concernScan) cleft(sentence int) {
	words := s.Doc.Sentences[sentence].Tokens
	for words.Len() > 0 && quotation(s.Doc.Tokens[words.First].Form) {
		words.First++
	}
	for i := words.First; i < words.Last; i++ {
		if quotation(s.Doc.Tokens[i].Form) {
			words.Last = i
		}
	}
	if words.Len() < 5 || lemma(s.Reading, words.First) != "what" {
		return
	}
	is := s.copula(words)
	if is < 0 {
		return
	}
	for w := words.First + 1; w < is; w++ {
		noun := lemma(s.Reading, w)
		st, affects := s.stances["affect"][noun]
		between := text.Range{First: w + 1, Last: is}
		if !affects {
			var ok bool
			if st, ok = s.stances["verb"][noun]; !ok {
				continue
			}
			between = text.Range{First: words.First + 1, Last: w}
		}
		if topic, ok := s.said(words, is); ok {
			s.emit(w, st, s.holdersIn(between), []proposition.Argument{topic}, actual, 0.6, "concern.cleft")
		}
		return
	}
}

// copula is the "is" of a sentence that begins with "what", or -1.
func (s *concernScan) copula(words text.Range) int {
	for i := words.First + 2; i < min(words.Last, words.First+maxCleft); i++ {
		if t := &s.Doc.Tokens[i]; t.Is("cop", "root") && lemma(s.Reading, i) == "be" || t.Is("aux") && strings.EqualFold(t.Form, "is") {
			return i
		}
	}
	return -1
}

// maxCleft is within how many words the copula of such a sentence stands.
const maxCleft = 14

// holdersIn are those named between two words who can be concerned.
func (s *concernScan) holdersIn(r text.Range) []proposition.Argument {
	var out []proposition.Argument
	for i := r.First; i < r.Last; i++ {
		if m := s.Mention(i); m != nil && m.Head == i || s.Doc.Tokens[i].Is("obj", "nsubj") {
			if s.holder(i) {
				out = append(out, s.argument(i))
			}
		}
	}
	return out
}

// said is what stands behind the copula at token is: "the port", "that Washington may
// leave", and of "not an invasion but indifference" the second.
func (s *concernScan) said(words text.Range, is int) (proposition.Argument, bool) {
	root := is + 1
	for root < words.Last && s.Doc.Tokens[root].Head > is && s.Doc.Tokens[root].Head < words.Last {
		root++
	}
	if root >= words.Last {
		return proposition.Argument{}, false
	}
	if lemma(s.Reading, is+1) == "not" {
		for _, c := range s.coordinated(root)[1:] {
			if cc := s.Tree.Child(c, "cc"); cc >= 0 && lemma(s.Reading, cc) == "but" {
				return s.argument(c), true
			}
		}
		return proposition.Argument{}, false
	}
	if s.Doc.Tokens[root].UPOS != "VERB" {
		a := s.argument(root)
		a.Tokens = text.Range{First: max(a.Tokens.First, is+1), Last: min(a.Tokens.Last, words.Last)}
		return a, true
	}
	a := proposition.Argument{Head: root, Tokens: s.clauseWords(root)}
	a.Tokens = text.Range{First: max(a.Tokens.First, is+1), Last: min(a.Tokens.Last, words.Last)}
	if lemma(s.Reading, a.Tokens.First) == "that" && a.Tokens.First < root {
		a.Tokens.First++
	}
	return a, true
}

// mistagged reads a verb of concern that a tagger takes for a noun: "Many in Tokyo
// doubt that …", "Latvia fears being traded away".
func (s *concernScan) mistagged(i int) {
	t := &s.Doc.Tokens[i]
	st, ok := s.mistaggedStance(i)
	if !ok || t.UPOS != "NOUN" || s.Tree.Child(i, "det", "nmod:poss", "case", "cop") >= 0 {
		return
	}
	var holders []proposition.Argument
	for _, c := range s.Tree.Children(i) {
		if c < i && s.Doc.Tokens[c].Is("amod", "compound", "nsubj") && s.holder(c) {
			holders = append(holders, s.argument(c))
		}
	}
	topics := s.nounTopics(i)
	if h := t.Head; t.Is("nsubj") && h > i && strings.HasPrefix(lemma(s.Reading, i+1), "be") && s.Doc.Tokens[i+1].XPOS == "VBG" {
		words := s.clauseWords(h)
		words.First = i + 1
		topics = []proposition.Argument{{Head: h, Tokens: words}}
	} else if h >= 0 && !t.Is("ccomp", "conj", "parataxis") {
		return
	}
	if _, noun := s.nounStance(i); noun && len(s.nounHolders(i)) > 0 && !t.Is("nsubj") {
		return // read as a noun
	}
	s.emit(i, st, holders, topics, actual, 0.5, "concern.mistagged")
}

// apposed reads an adjective behind the name of its holder: "Beijing, uneasy at the pact,
// complained."
func (s *concernScan) apposed(i int) {
	t := &s.Doc.Tokens[i]
	st, ok := s.stances["adjective"][lemma(s.Reading, i)]
	if !ok || t.UPOS != "ADJ" || !t.Is("amod", "acl", "appos") || t.Head < 0 || t.Head > i || !s.holder(t.Head) {
		return
	}
	s.emit(i, st, []proposition.Argument{s.argument(t.Head)}, s.nounTopics(i), actual, 0.6, "concern.apposed")
}

// mistaggedStance is the stance of noun i read as a verb, alone or with the
// preposition behind it.
func (s *concernScan) mistaggedStance(i int) (schema.Stance, bool) {
	verb := lemma(s.Reading, i)
	for _, c := range s.Tree.Children(i) {
		if st, ok := s.stances["verb"][verb+" "+s.prep(c)]; ok && c > i {
			return st, true
		}
	}
	st, ok := s.stances["verb"][verb]
	return st, ok
}

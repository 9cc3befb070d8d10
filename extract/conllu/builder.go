package conllu

import (
	"fmt"
	"strconv"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// builder puts a document together, line by line.
type builder struct {
	doc     *text.Doc
	out     strings.Builder
	kind    text.BlockKind
	newPar  bool
	first   int    // the sentence's first token
	heads   []int  // of the sentence's tokens, counted from 1
	surface string // what is left of a range's form
	until   int    // the last word of the range
	blank   bool   // a blank follows the range
	refs    *mentions
}

func newBuilder() *builder {
	return &builder{doc: &text.Doc{}, newPar: true, kind: text.Paragraph, refs: newMentions()}
}

func (b *builder) empty() bool { return len(b.doc.Tokens) == 0 }

// comment takes what a comment line says of the document.
func (b *builder) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "#")), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	document := &b.doc.Source.Document
	switch {
	case key == "newdoc id":
		document.Name, document.ID = value, schema.DocumentID(value)
	case strings.HasPrefix(key, "newpar_block"):
		if strings.HasPrefix(value, "head") {
			b.kind = text.Heading
		}
	case strings.HasPrefix(key, "newpar"):
		b.newPar, b.kind = true, text.Paragraph
	case key == "meta::title":
		document.Title = value
	case key == "meta::author":
		document.Author = value
	case key == "meta::dateCreated":
		document.Date = value
	case key == "meta::sourceURL":
		document.URL = value
	case key == "global.Entity":
		b.refs.fields = strings.Split(value, "-")
	}
}

// row takes a word, or the range of words that a form spans.
func (b *builder) row(line string) error {
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return fmt.Errorf("want 10 columns, got %d", len(col))
	}
	if col[1] == "" || strings.TrimSpace(col[1]) != col[1] {
		return fmt.Errorf("no form: %q", col[1])
	}
	if strings.Contains(col[0], ".") {
		return nil // an empty node stands for nothing in the text
	}
	if from, to, ok := strings.Cut(col[0], "-"); ok {
		last, err := strconv.Atoi(to)
		if _, err2 := strconv.Atoi(from); err != nil || err2 != nil {
			return fmt.Errorf("no range of words: %q", col[0])
		}
		b.surface, b.until, b.blank = col[1], last, !glued(col[9])
		return nil
	}
	return b.word(col)
}

func (b *builder) word(col []string) error {
	id, err := strconv.Atoi(col[0])
	if want := len(b.doc.Tokens) - b.first + 1; err != nil || id != want {
		return fmt.Errorf("want word %d, got %q", want, col[0])
	}
	head := -1
	if col[6] != "_" {
		if head, err = strconv.Atoi(col[6]); err != nil || head < 0 {
			return fmt.Errorf("no head: %q", col[6])
		}
	}
	if id == 1 {
		b.beginSentence()
	}
	form, joined := b.part(id, col[1])
	start := b.out.Len()
	b.out.WriteString(form)
	t := text.Token{
		Span: text.Span{Start: start, End: b.out.Len()}, Form: normal(col[1], col[9]),
		Lemma: value(col[2]), UPOS: value(col[3]), XPOS: value(col[4]), Deprel: value(col[7]),
		Sentence: len(b.doc.Sentences), Head: -1,
		Glued: joined || b.until < id && glued(col[9]) || b.until == id && !b.blank,
	}
	if !t.Glued {
		b.out.WriteByte(' ')
	}
	if err := b.refs.read(misc(col[9], "Entity"), len(b.doc.Tokens)); err != nil {
		return err
	}
	b.doc.Tokens = append(b.doc.Tokens, t)
	b.heads = append(b.heads, head)
	return nil
}

// part is what of a range's form belongs to word id, and whether more follows.
func (b *builder) part(id int, form string) (string, bool) {
	if id > b.until || b.until == 0 {
		return form, false
	}
	rest := b.surface
	if id == b.until {
		b.surface = ""
		if rest == "" {
			return form, false
		}
		return rest, false
	}
	if strings.HasPrefix(rest, form) {
		b.surface = rest[len(form):]
		return form, true
	}
	// The words are not what is written ("du" is "de" "le"): the first takes a letter.
	n := len(rest)
	for i := range rest {
		if i > 0 {
			n = i
			break
		}
	}
	b.surface = rest[n:]
	return rest[:n], true
}

func (b *builder) beginSentence() {
	if !b.newPar && len(b.doc.Source.Blocks) > 0 {
		return
	}
	if k := len(b.doc.Source.Blocks) - 1; k >= 0 {
		b.doc.Source.Blocks[k].End = b.doc.Tokens[len(b.doc.Tokens)-1].End
		b.out.WriteString("\n\n")
	}
	b.doc.Source.Blocks = append(b.doc.Source.Blocks, text.Block{
		Span: text.Span{Start: b.out.Len()}, Kind: b.kind,
	})
	b.newPar = false
}

func (b *builder) endSentence() error {
	last := len(b.doc.Tokens)
	if last == b.first {
		return nil
	}
	for i, h := range b.heads {
		if h > len(b.heads) {
			return fmt.Errorf("word %d has head %d, the sentence has %d words", i+1, h, len(b.heads))
		}
		if h > 0 {
			b.doc.Tokens[b.first+i].Head = b.first + h - 1
		}
	}
	r := text.Range{First: b.first, Last: last}
	b.doc.Sentences = append(b.doc.Sentences, text.Sentence{
		Span: b.doc.SpanOf(r), Tokens: r, Block: len(b.doc.Source.Blocks) - 1, Repeats: -1,
	})
	b.first, b.heads, b.surface, b.until = last, b.heads[:0], "", 0
	return nil
}

func (b *builder) finish() *text.Doc {
	d := b.doc
	d.Source.Text = strings.TrimRight(b.out.String(), " ")
	d.Source.Format = "conllu"
	if k := len(d.Source.Blocks) - 1; k >= 0 {
		d.Source.Blocks[k].End = len(d.Source.Text)
	}
	d.Source.Document.Sentences = len(d.Sentences)
	b.refs.fill(d)
	return d
}

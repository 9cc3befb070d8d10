package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/extract/text"
)

// maxLine is the longest line that is read.
const maxLine = 1 << 20

// Reader reads documents from CoNLL-U; "# newdoc" parts them.
type Reader struct {
	in   *bufio.Scanner
	line int
	next string // a "# newdoc" line that was read ahead
}

// NewReader returns a Reader of r.
func NewReader(r io.Reader) *Reader {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, 64<<10), maxLine)
	return &Reader{in: in}
}

// ReadAll reads all documents of r.
func ReadAll(r io.Reader) ([]*text.Doc, error) {
	var docs []*text.Doc
	in := NewReader(r)
	for {
		d, err := in.Next()
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		if err != nil {
			return docs, err
		}
		docs = append(docs, d)
	}
}

// Next is the next document, with io.EOF behind the last one. Its text is made
// of the forms and what MISC says of the blanks between them; its blocks are the
// paragraphs that "# newpar" begins.
func (r *Reader) Next() (*text.Doc, error) {
	b := newBuilder()
	if r.next != "" {
		b.comment(r.next)
		r.next = ""
	}
	for r.in.Scan() {
		r.line++
		line := strings.TrimRight(r.in.Text(), "\r")
		switch {
		case line == "":
			if err := b.endSentence(); err != nil {
				return nil, fmt.Errorf("CoNLL-U line %d: %w", r.line, err)
			}
		case line[0] == '#':
			if strings.HasPrefix(line, "# newdoc") && !b.empty() {
				r.next = line
				return b.finish(), nil
			}
			b.comment(line)
		default:
			if err := b.row(line); err != nil {
				return nil, fmt.Errorf("CoNLL-U line %d: %w", r.line, err)
			}
		}
	}
	if err := r.in.Err(); err != nil {
		return nil, fmt.Errorf("read CoNLL-U, line %d: %w", r.line+1, err)
	}
	if err := b.endSentence(); err != nil {
		return nil, fmt.Errorf("CoNLL-U line %d: %w", r.line, err)
	}
	if b.empty() {
		return nil, io.EOF
	}
	return b.finish(), nil
}

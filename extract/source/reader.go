package source

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// Reader reads files of every known format. It is safe for use by several
// goroutines at once.
type Reader struct {
	options     Options
	boilerplate *boilerplate
	language    *language
}

// New reads the reader's word lists from the folder lexicon of fsys.
func New(fsys fs.FS, o Options) (*Reader, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = 32 << 20
	}
	b, err := loadBoilerplate(fsys)
	if err != nil {
		return nil, err
	}
	l, err := loadLanguage(fsys)
	if err != nil {
		return nil, err
	}
	return &Reader{o, b, l}, nil
}

// Read reads a file's bytes, which name stands for, into one source, or several
// if it is a feed. It fails with a *SkipError where there is nothing to read.
func (r *Reader) Read(ctx context.Context, name string, raw []byte) ([]text.Source, error) {
	return r.readWith(ctx, name, raw, facts{})
}

// readWith reads a file of which beside is known already.
func (r *Reader) readWith(ctx context.Context, name string, raw []byte, beside facts) ([]text.Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out, err := r.read(ctx, name, raw, beside)
	var s *SkipError
	if errors.As(err, &s) {
		s.Path = name
	}
	return out, err
}

func (r *Reader) read(ctx context.Context, name string, raw []byte, beside facts) ([]text.Source, error) {
	switch {
	case int64(len(raw)) > r.options.MaxBytes:
		return nil, r.tooLarge(int64(len(raw)))
	case len(raw) == 0:
		return nil, skip(Empty, "the file has no bytes")
	}
	format := firstOf(r.options.Format, formatOf(name, raw), "text")
	p, note, err := decode(raw)
	if err != nil {
		return nil, err
	}
	if strings.TrimFunc(p.text, isBlank) == "" {
		return nil, skip(Empty, "the file holds nothing but blanks")
	}
	var l layout
	switch format {
	case "html":
		l = html(p)
	case "markdown":
		l = markdown(p)
	default:
		l = plain(p)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if note != "" {
		l.notes = append(l.notes, note)
	}
	src, err := r.source(name, raw, l, beside)
	if err != nil {
		return nil, err
	}
	src.Format = format
	return []text.Source{src}, nil
}

// source makes a source out of a layout.
func (r *Reader) source(name string, raw []byte, l layout, beside facts) (text.Source, error) {
	src, h := r.compose(l)
	if len(src.Blocks) == 0 {
		return src, skip(NoText, "nothing in it is prose")
	}
	if lang := r.language.foreign(src.Text); lang != "" && !r.options.KeepAll {
		return src, skip(NotEnglish, "the text is %s", lang)
	}
	beside.over(&h)
	src.Notes = l.notes
	src.Document = r.document(name, raw, h, src.Text)
	return src, nil
}

// document is what is known of a text. Of several dates counts, in this order:
// that of the options, of the file beside it, of metadata or front matter, of the
// lines above the prose, and of the file's name; none is made up.
func (r *Reader) document(name string, raw []byte, h head, prose string) schema.Document {
	sum := sha256.Sum256(raw)
	d := schema.Document{
		ID: schema.DocumentID(name), Name: name,
		Title: h.title, Author: h.author, Publisher: h.publisher, URL: h.url, Date: h.date,
		Hash:  hex.EncodeToString(sum[:]),
		Words: len(strings.Fields(prose)),
	}
	if d.Date == "" {
		d.Date = dateOfName(name)
	}
	if d.Date == "" {
		d.Date = wireDate(h.title + " " + path.Base(name))
	}
	if r.options.Date != "" {
		d.Date = r.options.Date
	}
	if r.options.Publisher != "" {
		d.Publisher = r.options.Publisher
	}
	return d
}

// dateOfName is the date that a file's name begins with: "2023-02-01-summit.txt".
func dateOfName(name string) string {
	if base := path.Base(name); len(base) >= 10 && valid(base[:10]) {
		return base[:10]
	}
	return ""
}

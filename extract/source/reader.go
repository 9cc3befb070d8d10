package source

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"entente/extract/table"
	"entente/extract/text"
	"entente/schema"
)

// Reader reads files of every known format. It is safe for use by several
// goroutines at once.
type Reader struct {
	options     Options
	boilerplate *boilerplate
	language    *language
	hyphenated  map[string]bool // see hyphens
	pdf         *pdfReader
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
	hyphenated, err := table.Words(fsys, "lexicon/hyphenated.txt")
	if err != nil {
		return nil, err
	}
	return &Reader{o, b, l, hyphenated, &pdfReader{hyphenated: hyphenated}}, nil
}

// Close frees what the reader holds, which is much once it has read a PDF.
func (r *Reader) Close() error { return r.pdf.close() }

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
	name = strings.ToValidUTF8(name, "\ufffd") // file systems allow any bytes
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
	layouts, err := r.layouts(ctx, format, raw)
	if err != nil {
		return nil, err
	}
	var out []text.Source
	for i, l := range layouts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		src, err := r.source(name, raw, l, beside)
		if len(layouts) > 1 {
			src.Document.Name = fmt.Sprintf("%s#%d", name, i+1)
			src.Document.ID = schema.DocumentID(src.Document.Name)
		}
		if err != nil && len(layouts) == 1 {
			return nil, err
		}
		if err == nil {
			src.Format = format
			out = append(out, src)
		}
	}
	if len(out) == 0 {
		return nil, skip(NoText, "none of the %d items has English prose", len(layouts))
	}
	return out, nil
}

// layouts reads the file's bytes as its format wants it.
func (r *Reader) layouts(ctx context.Context, format string, raw []byte) ([]layout, error) {
	switch format {
	case "docx":
		l, err := r.docx(raw)
		return []layout{l}, err
	case "pdf":
		l, err := r.pdf.read(ctx, raw)
		return []layout{l}, err
	}
	p, note, err := decode(raw)
	if err != nil {
		return nil, err
	}
	if strings.TrimFunc(p.text, isBlank) == "" {
		return nil, skip(Empty, "the file holds nothing but blanks")
	}
	var all []layout
	switch format {
	case "html":
		all = []layout{html(p)}
	case "markdown":
		all = []layout{markdown(p)}
	case "feed":
		if all, err = feed(p); err != nil {
			return nil, err
		}
	default:
		all = []layout{plain(p)}
	}
	if note != "" {
		for i := range all {
			all[i].notes = append(all[i].notes, note)
		}
	}
	return all, nil
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
// lines above the prose, of the text's address, and of the file's name; none is
// made up.
func (r *Reader) document(name string, raw []byte, h head, prose string) schema.Document {
	sum := sha256.Sum256(raw)
	d := schema.Document{
		ID: schema.DocumentID(name), Name: name,
		Title: h.title, Author: h.author, Publisher: h.publisher, URL: h.url, Date: h.date,
		Hash:  hex.EncodeToString(sum[:]),
		Words: len(strings.Fields(prose)),
	}
	d.Date = firstOf(d.Date, dateOfURL(h.url), dateOfName(name))
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

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

// Options say how files are read.
type Options struct {
	// Format forces a format: text, markdown, html, docx, pdf or feed. Empty
	// lets name and content decide.
	Format string
	// Date and Publisher, where given, stand above what the file says.
	Date, Publisher string
	// KeepAll keeps what is no prose (navigation lines, counts, date lines) as
	// text too.
	KeepAll bool
	// MaxBytes is the largest file that is read; zero means 32 MiB.
	MaxBytes int64
}

// Reader reads files of every known format. It is safe for use by several
// goroutines at once.
type Reader struct {
	options     Options
	boilerplate *boilerplate
}

// New reads the reader's word lists from the folder lexicon of fsys.
func New(fsys fs.FS, o Options) (*Reader, error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = 32 << 20
	}
	b, err := loadBoilerplate(fsys)
	if err != nil {
		return nil, err
	}
	return &Reader{o, b}, nil
}

// Read reads a file's bytes, which name stands for, into one source, or several
// if it is a feed. It fails with a *SkipError where there is nothing to read.
func (r *Reader) Read(ctx context.Context, name string, raw []byte) ([]text.Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out, err := r.read(ctx, name, raw)
	var s *SkipError
	if errors.As(err, &s) {
		s.Path = name
	}
	return out, err
}

func (r *Reader) read(ctx context.Context, name string, raw []byte) ([]text.Source, error) {
	if int64(len(raw)) > r.options.MaxBytes {
		return nil, skip(TooLarge, "%d bytes, the limit is %d", len(raw), r.options.MaxBytes)
	}
	if len(raw) == 0 {
		return nil, skip(Empty, "the file has no bytes")
	}
	format := firstOf(r.options.Format, formatOf(name, raw))
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
	src, h := r.compose(l)
	src.Format = format
	if note != "" {
		src.Notes = append(src.Notes, note)
	}
	if len(src.Blocks) == 0 {
		return nil, skip(NoText, "nothing in it is prose")
	}
	src.Document = r.document(name, raw, h, src.Text)
	return []text.Source{src}, nil
}

// document is what is known of a text. A date given in the options stands above
// one that the file states, and that above one its name begins with.
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

package source

import "fmt"

// Options say how files are read.
type Options struct {
	// Format forces a format: text, markdown, html, docx, pdf or feed. Empty
	// lets content and name decide.
	Format string
	// Date (ISO 8601) and Publisher, where given, stand above what a file says.
	Date, Publisher string
	// KeepAll keeps what is no prose (navigation lines, counts, date lines) as
	// text too, and texts in any language.
	KeepAll bool
	// MaxBytes is the largest file that is read; zero means 32 MiB.
	MaxBytes int64
}

// Validate names the first option that has no usable value.
func (o Options) Validate() error {
	switch o.Format {
	case "", "text", "markdown", "html", "docx", "pdf", "feed":
	default:
		return fmt.Errorf("source format %q: want text, markdown, html, docx, pdf or feed", o.Format)
	}
	if o.Date != "" && !valid(o.Date) {
		return fmt.Errorf("source date %q: want an ISO 8601 date such as 2024-06-19", o.Date)
	}
	if o.MaxBytes < 0 {
		return fmt.Errorf("source max-bytes %d: below zero", o.MaxBytes)
	}
	return nil
}

package source

import "fmt"

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

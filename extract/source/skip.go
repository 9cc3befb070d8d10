package source

import "fmt"

// Reason says why a file or a document in it was passed over.
type Reason string

// The reasons.
const (
	Empty       Reason = "empty"
	Binary      Reason = "binary"       // no text in a known format
	TooLarge    Reason = "too large"    // beyond Options.MaxBytes
	BadEncoding Reason = "bad encoding" // bytes that the encoding does not have
	NotEnglish  Reason = "not English"
	NoText      Reason = "no text" // markup or pages without prose
	Broken      Reason = "broken"  // damaged beyond reading
	Unreadable  Reason = "unreadable"
	UnknownKind Reason = "unknown kind" // a format that is not read
)

// SkipError reports a file that was passed over.
type SkipError struct {
	Path   string
	Reason Reason
	Err    error // what was found, for a person to read
}

func (e *SkipError) Error() string {
	return fmt.Sprintf("%s: %s: %v", e.Path, e.Reason, e.Err)
}

func (e *SkipError) Unwrap() error { return e.Err }

// skip makes the SkipError of a file whose name is not known here.
func skip(r Reason, format string, args ...any) *SkipError {
	return &SkipError{Reason: r, Err: fmt.Errorf(format, args...)}
}

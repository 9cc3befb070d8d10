package schema

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// MaxLine is the longest line, in bytes, that ReadClaims takes.
const MaxLine = 16 << 20

// ReadClaims reads claims as JSON Lines: one object a line, blank lines passed
// over. A line that holds no valid claim yields an error that names the line;
// whoever goes on gets the lines after it. An error of r ends the sequence.
func ReadClaims(r io.Reader) iter.Seq2[Claim, error] {
	return func(yield func(Claim, error) bool) {
		lines := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := readLine(lines)
			end := errors.Is(err, io.EOF)
			if err != nil && !end && !errors.Is(err, errLongLine) {
				yield(Claim{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
			switch {
			case errors.Is(err, errLongLine):
				if !yield(Claim{}, fmt.Errorf("line %d: %w", n, err)) {
					return
				}
			case len(bytes.TrimSpace(line)) > 0:
				c, err := DecodeClaim(line)
				if err != nil {
					err = fmt.Errorf("line %d: %w", n, err)
				}
				if !yield(c, err) {
					return
				}
			}
			if end {
				return
			}
		}
	}
}

// DecodeClaim reads one claim from its JSON and validates it. A field that no
// claim has is an error, so that a misspelt one is not lost.
func DecodeClaim(data []byte) (Claim, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	var c Claim
	if err := d.Decode(&c); err != nil {
		return Claim{}, fmt.Errorf("read claim: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Claim{}, errors.New("read claim: more follows it on the line")
	}
	if err := c.Validate(); err != nil {
		return Claim{}, fmt.Errorf("claim %s: %w", c.ID, err)
	}
	return c, nil
}

// WriteClaim writes c as one line of JSON.
func WriteClaim(w io.Writer, c *Claim) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(c); err != nil {
		return fmt.Errorf("write claim %s: %w", c.ID, err)
	}
	return nil
}

var errLongLine = fmt.Errorf("longer than %d bytes", MaxLine)

// readLine reads to the next line feed. It skips a line longer than MaxLine and
// returns errLongLine for it; at the end of r it returns io.EOF with what is left.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		long = long || len(line)+len(part) > MaxLine
		if !long {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLongLine
		}
		return line, err
	}
}

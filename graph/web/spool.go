package web

import (
	"bufio"
	"errors"
	"io"
	"os"

	"entente/graph/export"
	"entente/schema"
)

// spool keeps claims in a file as they are first gone through. Formats that have
// all nodes before the first edge go through them again: meanwhile a document may
// have been loaded, and the file is faster than the store.
type spool struct {
	from export.Claims
	file *os.File
	full bool
}

// newSpool makes a spool, which is closed after use.
func newSpool(from export.Claims) (*spool, error) {
	file, err := os.CreateTemp("", "entente-claims-")
	if err != nil {
		return nil, err
	}
	return &spool{from: from, file: file}, nil
}

func (s *spool) close() error { return errors.Join(s.file.Close(), os.Remove(s.file.Name())) }

// claims yields the claims, the same ones each time.
func (s *spool) claims(yield func(schema.Claim, error) bool) {
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		yield(schema.Claim{}, err)
		return
	}
	if !s.full {
		if err := s.file.Truncate(0); err != nil {
			yield(schema.Claim{}, err)
			return
		}
		s.fill(yield)
		return
	}
	for c, err := range schema.ReadClaims(s.file) {
		if !yield(c, err) {
			return
		}
	}
}

// fill yields what is put in the file, which is full if nobody stops before the end.
func (s *spool) fill(yield func(schema.Claim, error) bool) {
	out := bufio.NewWriterSize(s.file, 64<<10)
	for c, err := range s.from {
		if err == nil {
			err = schema.WriteClaim(out, &c)
		}
		if !yield(c, err) || err != nil {
			return
		}
	}
	if err := out.Flush(); err != nil {
		yield(schema.Claim{}, err)
		return
	}
	s.full = true
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"entente/configs"
	"entente/data"
	"entente/extract"
	"entente/extract/source"
)

// reading is one run over inputs: what was read, and what was passed over.
type reading struct {
	pipeline *extract.Pipeline
	reader   *source.Reader
	in       io.Reader
	progress progress
	tally    tally
}

func newReading(cmd *cobra.Command, c configs.Config) (*reading, error) {
	pipeline, err := extract.New(data.FS, c.Extract)
	if err != nil {
		return nil, err
	}
	reader, err := source.New(data.FS, c.Source)
	if err != nil {
		return nil, err
	}
	return &reading{pipeline, reader, cmd.InOrStdin(), newProgress(cmd.ErrOrStderr()), newTally()}, nil
}

// run reads the paths and hands each reading to emit, in order. It can be called
// once.
func (r *reading) run(ctx context.Context, paths []string, emit func(extract.Reading) error) error {
	defer r.reader.Close()
	r.progress.start(r.reader.Walk(paths, r.in))
	defer r.progress.finish()
	return r.pipeline.Batch(ctx, r.reader.Walk(paths, r.in), func(o extract.Outcome) error {
		r.progress.step(o.File)
		if o.Err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			r.tally.skip(o.File, o.Err)
			return nil
		}
		for i, reading := range o.Readings {
			if i == 0 {
				r.tally.compare(o.File, reading.Doc.Source.Document.Hash)
			}
			r.tally.add(reading)
			if err := emit(reading); err != nil {
				return err
			}
		}
		return nil
	})
}

// tally counts what a run read.
type tally struct {
	documents, sentences, tokens, claims int
	refused                              map[string]int
	passages                             map[string]int // left out of documents, by reason
	skipped, notes                       []skipped
	files                                map[string]string // by the hash of their bytes
}

type skipped struct{ file, reason string }

func newTally() tally {
	return tally{refused: map[string]int{}, passages: map[string]int{}, files: map[string]string{}}
}

// compare notes a file that holds the same bytes as one before.
func (t *tally) compare(file, hash string) {
	before, seen := t.files[hash]
	if !seen {
		t.files[hash] = file
	} else if before != file {
		t.notes = append(t.notes, skipped{file, "the same bytes as " + shown(before) + ", so that their claims count twice"})
	}
}

func (t *tally) add(r extract.Reading) {
	t.documents++
	t.sentences += len(r.Doc.Sentences)
	t.tokens += len(r.Doc.Tokens)
	t.claims += len(r.Claims)
	for reason, n := range r.Refused {
		t.refused[string(reason)] += n
	}
	for _, s := range r.Doc.Source.Skipped {
		t.passages[s.Reason]++
	}
	for _, note := range r.Doc.Source.Notes {
		t.notes = append(t.notes, skipped{r.Doc.Source.Document.Name, note})
	}
}

func (t *tally) skip(file string, err error) {
	reason := err.Error()
	var known *source.SkipError
	if errors.As(err, &known) {
		reason = fmt.Sprintf("%s: %v", known.Reason, known.Err)
	}
	t.skipped = append(t.skipped, skipped{file, reason})
}

// report names what was skipped, and what was read but is to be looked at; it
// returns errSkipped where something was skipped.
func (t *tally) report(w io.Writer) error {
	for _, n := range t.notes {
		fmt.Fprintf(w, "note on %s: %s\n", shown(n.file), n.reason)
	}
	if len(t.skipped) == 0 {
		return nil
	}
	for _, s := range t.skipped {
		fmt.Fprintf(w, "skipped %s: %s\n", shown(s.file), s.reason)
	}
	return errSkipped
}

// shown is a file's name for a person to read, quoted where it would disturb the
// terminal.
func shown(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return name
	}
	return strconv.Quote(name)
}

// counts lists a map's entries, the greatest first.
func counts(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if m[keys[i]] != m[keys[j]] {
			return m[keys[i]] > m[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for i, k := range keys {
		keys[i] = fmt.Sprintf("%d %s", m[k], k)
	}
	return keys
}

func newTable(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 0, 2, ' ', 0) }

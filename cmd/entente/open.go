package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"entente/data"
	"entente/extract"
)

// maxSentence is the longest line, in bytes, that open mode reads.
const maxSentence = 1 << 20

// runOpen prints every proposition of sentences, one a line of the files.
func runOpen(cmd *cobra.Command, files []string) error {
	reader, err := extract.NewOpen(data.FS)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	for _, name := range files {
		if err := openFile(cmd, reader, name, out); err != nil {
			return errors.Join(err, out.Flush())
		}
	}
	return out.Flush()
}

func openFile(cmd *cobra.Command, reader *extract.Open, name string, out io.Writer) error {
	in, err := openInput(cmd, name)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxSentence)
	for lines.Scan() {
		sentence := strings.ToValidUTF8(strings.ReplaceAll(lines.Text(), "\t", " "), "�")
		found, err := reader.Sentence(cmd.Context(), sentence)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, e := range found {
			row := append([]string{sentence, fmt.Sprintf("%.2f", e.Confidence), e.Predicate}, e.Arguments...)
			if _, err := fmt.Fprintln(out, strings.Join(row, "\t")); err != nil {
				return err
			}
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return fmt.Errorf("%s: a line is longer than %d bytes; --open takes one sentence a line", name, maxSentence)
	} else if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

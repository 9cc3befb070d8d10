package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"entente/data"
	"entente/extract"
	"entente/extract/conllu"
	"entente/extract/text"
)

type annotateOptions struct{ input, output string }

func newAnnotateCommand(a *app) *cobra.Command {
	var o annotateOptions
	cmd := &cobra.Command{
		Use:   "annotate [PATH…]",
		Short: "Print how texts were read: words, trees, entities",
		Long: `Print the analysis of texts as CoNLL-U, with entities and coreference in MISC as
the GUM corpus writes them, or as trees for a person to read.

Every character of a text is kept; --keep-all=false leaves out what is no prose,
as the other commands do.

With --input conllu, the files (standard input if none is named) hold CoNLL-U
whose tokens and sentences are kept; tags, trees and the rest are made anew.`,
		Example: "  entente annotate article.txt\n" +
			"  echo 'Both leaders signed the treaty.' | entente annotate --output tree -",
		RunE: func(cmd *cobra.Command, args []string) error { return runAnnotate(cmd, a, o, args) },
	}
	f := cmd.Flags()
	f.StringVar(&o.input, "input", "text", "`KIND` of input: text (any format that is read) or conllu")
	f.StringVar(&o.output, "output", "conllu", "`FORMAT` to print: conllu or tree")
	readingFlags(f)
	return cmd
}

func runAnnotate(cmd *cobra.Command, a *app, o annotateOptions, paths []string) error {
	print, ok := map[string]func(io.Writer, *text.Doc) error{"conllu": conllu.Write, "tree": conllu.WriteTrees}[o.output]
	if !ok {
		return usagef("--output %s: want conllu or tree", o.output)
	}
	switch o.input {
	case "conllu":
		return annotateGiven(cmd, a, paths, print)
	case "text":
	default:
		return usagef("--input %s: want text or conllu", o.input)
	}
	if len(paths) == 0 {
		return usagef("annotate: name at least one file or folder, or - for standard input")
	}
	config, err := a.config(cmd)
	if err != nil {
		return err
	}
	if !cmd.Flags().Changed("keep-all") {
		config.Source.KeepAll = true // every character of the text has its word
	}
	r, err := newReading(cmd, config)
	if err != nil {
		return err
	}
	err = r.run(cmd.Context(), paths, func(reading extract.Reading) error {
		return print(cmd.OutOrStdout(), reading.Doc)
	})
	if err != nil {
		return err
	}
	return r.tally.report(cmd.ErrOrStderr())
}

// annotateGiven annotates the documents of files in which tokens are given.
func annotateGiven(cmd *cobra.Command, a *app, files []string, print func(io.Writer, *text.Doc) error) error {
	config, err := a.config(cmd)
	if err != nil {
		return err
	}
	pipeline, err := extract.New(data.FS, config.Extract)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, name := range files {
		in, err := openInput(cmd, name)
		if err != nil {
			return err
		}
		err = errors.Join(annotateFile(cmd, pipeline, in, print), in.Close())
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func annotateFile(cmd *cobra.Command, p *extract.Pipeline, in io.Reader, print func(io.Writer, *text.Doc) error) error {
	for docs := conllu.NewReader(in); ; {
		d, err := docs.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		d.Mentions, d.Entities = nil, nil
		if err := p.Complete(cmd.Context(), d); err != nil {
			return err
		}
		if err := print(cmd.OutOrStdout(), d); err != nil {
			return err
		}
	}
}

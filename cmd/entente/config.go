package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"entente/configs"
)

// app is what the commands share.
type app struct {
	configFile string
	environ    []string
}

// config reads the configuration for a command, whose flags stand above the
// file and the environment.
func (a *app) config(cmd *cobra.Command) (configs.Config, error) {
	file := a.configFile
	if file == "" {
		file = os.Getenv("ENTENTE_CONFIG")
	}
	c, err := configs.Load(file, a.environ, cmd.Flags())
	if err == nil {
		return c, nil
	}
	if _, without := configs.Load(file, a.environ, nil); without == nil {
		err = usageError{err} // a flag's value
	}
	return c, err
}

// sets ties a flag to the configuration key that it sets. The flag's own default
// is not used; help shows the one in entente.yaml.
func sets(f *pflag.FlagSet, flag, key string) {
	cobra.CheckErr(f.SetAnnotation(flag, configs.KeyAnnotation, []string{key}))
}

func storeFlags(f *pflag.FlagSet) {
	f.String("store", "", "`FOLDER` of the bbolt store (default entente.db)")
	sets(f, "store", "store.path")
	f.String("backend", "", "`KIND` of store: bbolt, postgres or memory (default bbolt)")
	sets(f, "backend", "store.backend")
	f.String("store-url", "", "`URL` of the PostgreSQL server")
	sets(f, "store-url", "store.url")
}

func readingFlags(f *pflag.FlagSet) {
	f.String("format", "", "read every file as `FORMAT`: text, markdown, html, docx, pdf or feed")
	sets(f, "format", "source.format")
	f.String("date", "", "`DAY` of publication, as 2024-06-19, in place of what the files say")
	sets(f, "date", "source.date")
	f.String("publisher", "", "`NAME` of the publisher, in place of what the files say")
	sets(f, "publisher", "source.publisher")
	f.Bool("keep-all", false, "keep what is no prose too, such as navigation lines")
	sets(f, "keep-all", "source.keep-all")
	f.Int("workers", 0, "`N` files at once (default one for each processor)")
	sets(f, "workers", "extract.workers")
}

func claimFlags(f *pflag.FlagSet) {
	f.Float64("min-confidence", 0, "drop claims less sure than `X`, from 0 to 1")
	sets(f, "min-confidence", "extract.min-confidence")
}

// isTerminal reports whether w is a terminal, where progress can be shown.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

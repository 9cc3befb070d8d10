package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"entente/configs"
	"entente/data"
	"entente/extract"
	"entente/extract/source"
	"entente/graph"
	"entente/graph/web"
)

// texts reads the texts that are sent to the service. The pipeline, which takes a
// second to make, is made for the first.
type texts struct {
	source   source.Options
	pipeline func() (*extract.Pipeline, error)
}

func newTexts(c configs.Config) texts {
	return texts{c.Source, sync.OnceValues(func() (*extract.Pipeline, error) { return extract.New(data.FS, c.Extract) })}
}

// Read finds the claims of a file.
func (t texts) Read(ctx context.Context, f web.File) ([]graph.Batch, error) {
	pipeline, err := t.pipeline()
	if err != nil {
		return nil, err
	}
	options := t.source
	if f.Date != "" {
		options.Date = f.Date
	}
	if f.Publisher != "" {
		options.Publisher = f.Publisher
	}
	reader, err := source.New(data.FS, options)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", web.ErrNoText, err)
	}
	defer reader.Close()
	sources, err := reader.Read(ctx, f.Name, f.Content)
	var skipped *source.SkipError
	if errors.As(err, &skipped) {
		return nil, fmt.Errorf("%w: %w", web.ErrNoText, err)
	}
	if err != nil {
		return nil, err
	}
	var batches []graph.Batch
	for _, src := range sources {
		reading, err := pipeline.Read(ctx, src)
		if err != nil {
			return nil, err
		}
		batches = append(batches, graph.Batch{Document: reading.Doc.Source.Document, Claims: reading.Claims})
	}
	return batches, nil
}

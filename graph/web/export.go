package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"entente/graph/export"
)

type exportInput struct {
	FilterInput
	Format string `path:"format" doc:"the name of an export format; one of several files comes as a ZIP archive"`
	Facts  bool   `query:"facts" doc:"only what is stated as actual and positive"`
}

func (s *Server) addExport() {
	content := map[string]*huma.MediaType{"application/zip": {}}
	for _, f := range export.Formats() {
		content[f.MediaType] = &huma.MediaType{}
	}
	add(s, read, huma.Operation{
		OperationID: "export", Method: http.MethodGet, Path: "/v1/export/{format}", Summary: "Claims that pass a filter, in a format of another program",
		Errors:    []int{http.StatusNotFound, http.StatusRequestTimeout},
		Responses: map[string]*huma.Response{"200": {Description: "The export; ranges of it too", Content: content}},
	}, s.export)
}

// export writes to a file first: readers of Parquet ask for ranges, and an error
// midway is then an error.
func (s *Server) export(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
	f, err := in.filter()
	if err != nil {
		return nil, err
	}
	format, err := exportFormat(in.Format)
	if err != nil {
		return nil, huma.Error404NotFound(err.Error())
	}
	file, err := os.CreateTemp("", "entente-export-")
	if err != nil {
		return nil, failure(err)
	}
	claims := s.store.Claims(ctx, f)
	if in.Facts {
		claims = export.Facts(claims)
	}
	hash := sha256.New()
	if err := format.Write(io.MultiWriter(file, hash), claims); err != nil {
		return nil, failure(errors.Join(err, discard(file)))
	}
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		defer func() {
			if err := discard(file); err != nil {
				s.log.Warn("temporary file", "error", err)
			}
		}()
		r, w := humago.Unwrap(ctx)
		w.Header().Set("Content-Type", format.MediaType)
		w.Header().Set("ETag", `"`+hex.EncodeToString(hash.Sum(nil)[:16])+`"`)
		w.Header().Set("Content-Disposition", `attachment; filename="claims.`+format.Extension+`"`)
		http.ServeContent(w, r, "", time.Time{}, file)
	}}, nil
}

// exportFormat finds a format, or one of several files as an archive.
func exportFormat(name string) (export.Format, error) {
	for _, b := range export.Bundles() {
		if b.Name == name {
			return b.Zip(), nil
		}
	}
	return export.Lookup(name)
}

func discard(file *os.File) error {
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

package web

import (
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzhttp"
)

// gzipMark ends the ETag of a compressed answer: it has other bytes than the plain one.
const gzipMark = "-gzip"

// compress answers with gzip whoever accepts it. Parquet is compressed within, and
// its readers ask for ranges.
func compress(next http.Handler) (http.Handler, error) {
	wrap, err := gzhttp.NewWrapper(
		gzhttp.EnableZstd(false), gzhttp.SuffixETag(gzipMark),
		gzhttp.ContentTypeFilter(func(mediaType string) bool {
			return !strings.Contains(mediaType, "parquet") && gzhttp.DefaultContentTypeFilter(mediaType)
		}),
	)
	if err != nil {
		return nil, err
	}
	return wrap(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Whoever has the compressed answer has the newest if the plain one is.
		if known := r.Header.Get("If-None-Match"); known != "" {
			r.Header.Set("If-None-Match", strings.ReplaceAll(known, gzipMark+`"`, `"`))
		}
		next.ServeHTTP(w, r)
	})), nil
}

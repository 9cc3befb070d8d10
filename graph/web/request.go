package web

import (
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// requestInput hands an operation the request itself. Huma would hold its body in
// memory, and tell of one that is too large or too slow as of its own errors.
type requestInput struct{ request *http.Request }

// Resolve is called by huma.
func (in *requestInput) Resolve(ctx huma.Context) []error {
	in.request, _ = humago.Unwrap(ctx)
	return nil
}

func (in *requestInput) accept() string { return in.request.Header.Get("Accept") }

// sent is the media type of the body. Nothing, and what curl sends with --data, is
// the first of types.
func (in *requestInput) sent(types ...string) (string, error) {
	given := in.request.Header.Get("Content-Type")
	mediaType, parameters, err := mime.ParseMediaType(given)
	charset, isText := parameters["charset"]
	switch {
	case given == "" || mediaType == "application/x-www-form-urlencoded":
		return types[0], nil
	case err != nil, !slices.Contains(types, mediaType), isText && !strings.EqualFold(charset, "utf-8"):
		return "", huma.NewError(http.StatusUnsupportedMediaType,
			fmt.Sprintf("Content-Type %q: want %s, in UTF-8", given, strings.Join(types, " or ")))
	}
	return mediaType, nil
}

// text is the body as a whole.
func (in *requestInput) text() ([]byte, error) {
	body, err := io.ReadAll(in.request.Body)
	if err != nil {
		return nil, failure(err)
	}
	return body, nil
}

// beginning is the parameter that is empty where a list begins.
const beginning = "after"

// goodQuery refuses the query of a URL that cannot be read, and a parameter without
// a value: entity= is the mistake of a script, not a wish for all claims.
func goodQuery(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		parameters, err := url.ParseQuery(r.URL.RawQuery)
		if err != nil {
			problem(w, http.StatusBadRequest, "the query of the URL: "+err.Error())
			return
		}
		for name, values := range parameters {
			if name != beginning && slices.Contains(values, "") {
				problem(w, http.StatusUnprocessableEntity, fmt.Sprintf("query.%s has no value; give one, or leave it out", name))
				return
			}
		}
		next(w, r)
	})
}

// needText describes that there is no empty value.
func needText(s *huma.Schema) {
	for ; s != nil; s = s.Items {
		if s.Type == huma.TypeString && s.Enum == nil && s.MinLength == nil {
			least := 1
			s.MinLength = &least
		}
	}
}

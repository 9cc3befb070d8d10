package web

import (
	"net/http"
	"net/url"
	"strings"
)

// strict answers with a problem where no route has the path, or not the method.
func strict(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		refused := &refusal{header: make(http.Header)}
		handler.ServeHTTP(refused, r)
		if allowed := refused.header.Get("Allow"); allowed != "" {
			w.Header().Set("Allow", allowed)
			problem(w, http.StatusMethodNotAllowed, r.Method+" is not for "+r.URL.Path+"; want "+allowed)
			return
		}
		problem(w, http.StatusNotFound, "there is nothing at "+r.URL.Path+"; / says what is where")
	})
}

// refusal notes what the mux says to a request that it has no route for.
type refusal struct{ header http.Header }

func (r *refusal) Header() http.Header         { return r.header }
func (r *refusal) Write(b []byte) (int, error) { return len(b), nil }
func (r *refusal) WriteHeader(int)             {}

// wholeIdentifiers lets an identifier in a path hold slashes: those of documents
// are paths of files, and nobody should have to write them as %2F.
func wholeIdentifiers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, list := range []string{"/v1/claims/", "/v1/evidence/", "/v1/entities/", "/v1/treaties/", "/v1/documents/"} {
			id, ok := strings.CutPrefix(r.URL.Path, list)
			if !ok || !strings.Contains(id, "/") {
				continue
			}
			whole := *r.URL
			whole.RawPath = list + url.PathEscape(id)
			r = r.WithContext(r.Context()) // a copy
			r.URL = &whole
			break
		}
		next.ServeHTTP(w, r)
	})
}

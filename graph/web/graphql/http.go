package graphql

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The media types of an answer. The newer one says by its status whether the
// request was refused; the older one answers 200 to whatever is JSON.
const (
	mediaType = "application/graphql-response+json"
	oldType   = "application/json"
)

// ServeHTTP answers GET and POST as GraphQL over HTTP has it
// (https://graphql.github.io/graphql-over-http/draft/).
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	accepted := accepts(r.Header.Get("Accept"))
	var request Request
	var status int
	var err error
	switch r.Method {
	case http.MethodGet:
		request, status, err = fromURL(r.URL.Query())
	case http.MethodPost:
		request, status, err = fromBody(w, r)
	default:
		w.Header().Set("Allow", "GET, POST")
		status, err = http.StatusMethodNotAllowed, errors.New("want GET or POST")
	}
	if err == nil && request.Query == "" {
		status, err = http.StatusBadRequest, missing(request)
	}
	if err != nil {
		refused := gqlerror.Wrap(err)
		refused.Extensions = map[string]any{"code": "BAD_REQUEST"}
		answer(w, accepted, status, Response{Errors: gqlerror.List{refused}})
		return
	}
	response := a.Do(r.Context(), request)
	if response.Data == nil && accepted == mediaType {
		answer(w, accepted, http.StatusBadRequest, response)
		return
	}
	answer(w, accepted, http.StatusOK, response)
}

// missing says that there is no query. A client that sent the hash of one, to save
// sending it (persisted queries), learns from these words that it has to.
func missing(r Request) error {
	if r.Extensions["persistedQuery"] != nil {
		return errors.New("PersistedQueryNotSupported")
	}
	return errors.New("query: missing")
}

// accepts is the media type that the client names first, the older one where it
// takes anything.
func accepts(header string) string {
	for part := range strings.SplitSeq(header, ",") {
		switch accepted, _, _ := mime.ParseMediaType(part); accepted {
		case mediaType:
			return mediaType
		case oldType, "*/*", "application/*":
			return oldType
		}
	}
	return oldType
}

func answer(w http.ResponseWriter, accepted string, status int, response Response) {
	w.Header().Set("Content-Type", accepted+"; charset=utf-8")
	w.WriteHeader(status)
	// Nobody is left to tell if this fails.
	_ = json.NewEncoder(w).Encode(response)
}

func fromURL(values url.Values) (Request, int, error) {
	r := Request{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if text := values.Get("variables"); text != "" {
		if err := decode(strings.NewReader(text), &r.Variables); err != nil {
			return r, http.StatusBadRequest, fmt.Errorf("variables: want an object in JSON: %w", err)
		}
	}
	if text := values.Get("extensions"); text != "" {
		if err := decode(strings.NewReader(text), &r.Extensions); err != nil {
			return r, http.StatusBadRequest, fmt.Errorf("extensions: want an object in JSON: %w", err)
		}
	}
	return r, 0, nil
}

func fromBody(w http.ResponseWriter, r *http.Request) (Request, int, error) {
	var request Request
	sent, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := parameters["charset"]; sent != oldType || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return request, http.StatusUnsupportedMediaType, errors.New("Content-Type: want application/json in UTF-8")
	}
	err := decode(http.MaxBytesReader(w, r.Body, maxBody), &request)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return request, http.StatusRequestEntityTooLarge, errors.New("the request is too large")
	case errors.Is(err, os.ErrDeadlineExceeded):
		return request, http.StatusRequestTimeout, errors.New("the request took too long to arrive")
	case err != nil:
		return request, http.StatusBadRequest, fmt.Errorf("the body is no request in JSON: %w", err)
	}
	return request, 0, nil
}

// decode reads one value and keeps its numbers as they are written.
func decode(r io.Reader, into any) error {
	d := json.NewDecoder(r)
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more behind its end")
	}
	return nil
}

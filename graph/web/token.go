package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// scope is what a token allows.
type scope int

const (
	nobody scope = iota
	read
	write
	admin
)

func (s scope) String() string { return []string{"nobody", "read", "write", "admin"}[s] }

// token is the hash of a bearer token and its scope.
type token struct {
	scope scope
	hash  []byte
}

func parseToken(s string) (token, error) {
	name, hash, _ := strings.Cut(s, ":")
	i := slices.Index([]string{"read", "write", "admin"}, name)
	if i < 0 {
		return token{}, fmt.Errorf("scope %q: want read, write or admin", name)
	}
	sum, err := hex.DecodeString(hash)
	if err != nil || len(sum) != 32 {
		return token{}, errors.New("want the SHA-256 of the token in hexadecimal after the scope; entente token makes both")
	}
	return token{read + scope(i), sum}, nil
}

// scopeKey is the key of a request's scope in its context.
type scopeKey struct{}

// authorize finds out the scope of a request. A token that is none has no scope;
// without tokens everyone may read.
func authorize(tokens []token, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		has := nobody
		if len(tokens) == 0 {
			has = read
		}
		scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if strings.EqualFold(scheme, "Bearer") && len(tokens) > 0 {
			sum := sha256.Sum256([]byte(strings.TrimSpace(given)))
			for _, t := range tokens {
				// All are compared, so that the time tells nothing.
				if subtle.ConstantTimeCompare(sum[:], t.hash) == 1 {
					has = max(has, t.scope)
				}
			}
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), scopeKey{}, has)))
	})
}

// require refuses a request without the scope.
func require(needed scope, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		has, _ := r.Context().Value(scopeKey{}).(scope)
		switch {
		case has >= needed:
			next.ServeHTTP(w, r)
		case has == nobody:
			w.Header().Set("WWW-Authenticate", `Bearer realm="entente"`)
			problem(w, http.StatusUnauthorized, "a bearer token is needed")
		default:
			problem(w, http.StatusForbidden, "this needs a token of the scope "+needed.String())
		}
	})
}

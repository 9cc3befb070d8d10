// Package graphiql is GraphiQL, a page on which to write queries in GraphQL. All it
// needs is in the folder graphiql; its Content-Security-Policy lets it load nothing
// from elsewhere.
//
// The page is GraphiQL 2.4.7 with React 18.3.1, as the npm packages graphiql,
// react and react-dom hold them, all under the MIT licence; the fonts in its style
// sheet are Roboto (Apache 2.0) and Fira Code (SIL Open Font License). The licences
// lie beside them.
package graphiql

import (
	"embed"
	"net/http"
)

//go:embed graphiql
var files embed.FS

// policy is what the page may load and whom it may ask: the server it comes from.
// The editor sets styles while it runs; fonts and pictures are in the style sheet.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Handler serves the page at /graphiql/ and its parts below. It asks /graphql.
func Handler() http.Handler {
	server := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		server.ServeHTTP(w, r)
	})
}

// Package web serves a graph over HTTP: claims, entities, documents, named
// questions, Gizmo, GraphQL and every export format to read, and claims to load.
//
// Its OpenAPI 3.1 description is at /openapi.json. Errors are problem details
// (RFC 9457). It listens on loopback unless told otherwise, and beyond loopback
// only with tokens.
package web

// Package web serves a graph over HTTP: claims as pages and tables, entities,
// treaties, documents, evidence, named questions, Gizmo, GraphQL and every export
// format to read; claims and texts to load.
//
// Its OpenAPI 3.1 description is at /openapi.json. Errors are problem details
// (RFC 9457). It listens on loopback unless told otherwise, and beyond loopback
// only with tokens. routes.go lists what it offers, guard.go what stands around it.
package web

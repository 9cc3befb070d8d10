// Package graphql answers GraphQL (specification of October 2021, and GraphQL
// over HTTP) over a graph: claims, entities, treaties with their clauses,
// documents, evidence, ways between entities, and the named questions.
//
// The schema is schema.graphqls; package model is its types in Go, package
// generated what gqlgen makes of both. A query is measured before it is checked
// and carried out: its depth, its size, and its complexity, which estimates how
// much of the graph it would read.
package graphql

//go:generate go run github.com/99designs/gqlgen@v0.17.94 generate

// Package model is the types of the GraphQL schema in Go: views of those of
// package schema in which what a claim lacks is null.
package model

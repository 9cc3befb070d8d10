// Package graphql answers GraphQL over a store: a typed schema, cursor
// connections, and limits of depth and complexity.
package graphql

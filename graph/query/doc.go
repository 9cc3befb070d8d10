// Package query asks a graph: in Gizmo, in Cayley's GraphQL dialect, or with one
// of the named questions that stand in questions/.
//
// Gizmo is read with a JavaScript parser and then carried out here, without
// running any JavaScript: a query is a sequence of paths, not a program. Nothing
// that a query says can loop for ever or crash, every one has a deadline, a limit of
// rows and one of memory, and parameters are values that never become part of its
// text.
package query

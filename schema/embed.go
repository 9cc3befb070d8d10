package schema

import _ "embed" // for the two files

// Ontology is the vocabulary of the graph in Turtle: every class and property
// that the store writes.
//
//go:embed ontology.ttl
var Ontology string

// ClaimSchema is the JSON Schema (2020-12) of a claim, one line of a claim file.
//
//go:embed claim.schema.json
var ClaimSchema []byte

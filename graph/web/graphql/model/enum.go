package model

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"entente/schema"
)

// The values of an enumeration are those of package schema in capitals:
// MUTUAL_DEFENSE is mutual-defense. Whether there is such a value is checked
// against the schema before.

func marshal[T ~string](v T) graphql.Marshaler {
	name := strings.ToUpper(strings.ReplaceAll(string(v), "-", "_"))
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(name)) })
}

func unmarshal[T ~string](v any) (T, error) {
	name, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%v is not the name of a value", v)
	}
	return T(strings.ToLower(strings.ReplaceAll(name, "_", "-"))), nil
}

// MarshalKind writes a Kind.
func MarshalKind(v schema.Kind) graphql.Marshaler { return marshal(v) }

// UnmarshalKind reads a Kind.
func UnmarshalKind(v any) (schema.Kind, error) { return unmarshal[schema.Kind](v) }

// MarshalCode writes a Code; event types are in capitals already.
func MarshalCode(v schema.EventType) graphql.Marshaler { return marshal(v) }

// UnmarshalCode reads a Code.
func UnmarshalCode(v any) (schema.EventType, error) {
	name, err := unmarshal[string](v)
	return schema.EventType(strings.ToUpper(name)), err
}

// MarshalModality writes a Modality.
func MarshalModality(v schema.Modality) graphql.Marshaler { return marshal(v) }

// UnmarshalModality reads a Modality.
func UnmarshalModality(v any) (schema.Modality, error) { return unmarshal[schema.Modality](v) }

// MarshalPolarity writes a Polarity.
func MarshalPolarity(v schema.Polarity) graphql.Marshaler { return marshal(v) }

// UnmarshalPolarity reads a Polarity.
func UnmarshalPolarity(v any) (schema.Polarity, error) { return unmarshal[schema.Polarity](v) }

// MarshalStance writes a Stance.
func MarshalStance(v schema.Stance) graphql.Marshaler { return marshal(v) }

// UnmarshalStance reads a Stance.
func UnmarshalStance(v any) (schema.Stance, error) { return unmarshal[schema.Stance](v) }

// MarshalEntityType writes an EntityType.
func MarshalEntityType(v schema.EntityType) graphql.Marshaler { return marshal(v) }

// UnmarshalEntityType reads an EntityType.
func UnmarshalEntityType(v any) (schema.EntityType, error) { return unmarshal[schema.EntityType](v) }

// MarshalClauseType writes a ClauseType.
func MarshalClauseType(v schema.ClauseType) graphql.Marshaler { return marshal(v) }

// UnmarshalClauseType reads a ClauseType.
func UnmarshalClauseType(v any) (schema.ClauseType, error) { return unmarshal[schema.ClauseType](v) }

package conllu

import (
	"strings"

	"entente/extract/token"
)

// value is a column's value; "_" is none.
func value(col string) string {
	if col == "_" {
		return ""
	}
	return col
}

// column is how a value stands in its column.
func column(v string) string {
	if v == "" {
		return "_"
	}
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, v)
}

// misc is the value of key in the column MISC, empty if it is not there.
func misc(col, key string) string {
	for field := range strings.SplitSeq(col, "|") {
		if k, v, _ := strings.Cut(field, "="); k == key {
			return v
		}
	}
	return ""
}

func glued(miscCol string) bool { return misc(miscCol, "SpaceAfter") == "No" }

// normal is the form that models see.
func normal(form, miscCol string) string {
	if f := misc(miscCol, "NormForm"); f != "" {
		return f
	}
	return token.Normalize(form)
}

package export

import (
	"bufio"
	"strings"

	"entente/graph/sheet"
	"entente/schema"
)

// claimColumns are those of the table of claims, which Parquet has, too: what a
// claim says, with the names of its subject and object.
func claimColumns() []attribute[edge] {
	var columns []attribute[edge]
	for _, a := range edgeAttributes() {
		columns = append(columns, a)
		switch a.name {
		case "kind":
			columns = append(columns, argumentColumns("subject", func(e edge) schema.Argument { return e.Subject })...)
		case "predicate":
			columns = append(columns, argumentColumns("object", func(e edge) schema.Argument { return e.Object })...)
		}
	}
	return columns
}

// argumentColumns say who or what the subject or object of a claim is.
func argumentColumns(role string, argument func(edge) schema.Argument) []attribute[edge] {
	column := func(name string, field func(schema.Argument) string) attribute[edge] {
		return attribute[edge]{name, text, func(e edge) any { return given(field(argument(e))) }}
	}
	return []attribute[edge]{
		column(role+"_id", func(a schema.Argument) string { return a.ID }),
		column(role, func(a schema.Argument) string { return a.Name }),
		column(role+"_type", func(a schema.Argument) string { return string(a.Type) }),
		column(role+"_iso3", func(a schema.Argument) string { return a.ISO3 }),
		column(role+"_wikidata", func(a schema.Argument) string { return a.Wikidata }),
	}
}

// writeClaimTable writes a row for each claim.
func writeClaimTable(w *bufio.Writer, claims Claims) error {
	out := sheet.NewWriter(w)
	columns := claimColumns()
	if err := out.Write(header(nil, columns)...); err != nil {
		return err
	}
	for c, err := range claims {
		if err != nil {
			return err
		}
		if err := out.Write(cells(nil, columns, edge{Claim: &c})...); err != nil {
			return err
		}
	}
	return out.Flush()
}

// writeClaimRows writes the rows of the table as JSON objects, one a line. Each has
// every column, so that whoever reads the first knows them all.
func writeClaimRows(w *bufio.Writer, claims Claims) error {
	columns := claimColumns()
	for c, err := range claims {
		if err != nil {
			return err
		}
		members := make([]string, len(columns))
		for i, a := range columns {
			value := "null"
			if v := a.of(edge{Claim: &c}); v != nil {
				value = jsonText(v)
			}
			members[i] = `"` + a.name + `":` + value
		}
		if _, err := w.WriteString("{" + strings.Join(members, ",") + "}\n"); err != nil {
			return err
		}
	}
	return nil
}

package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"testing"
	"time"
)

// gexfElement is what the schemas of GEXF 1.2 and 1.3 (gexf.net) allow, of what is
// written here: attributes, those that must be there first, and children in order.
type gexfElement struct {
	required, optional, children []string
}

func gexfSchema(version string) map[string]gexfElement {
	schema := map[string]gexfElement{
		"gexf":       {[]string{"version"}, []string{"xmlns", "viz"}, []string{"meta", "graph"}},
		"meta":       {nil, []string{"lastmodifieddate"}, []string{"creator", "description"}},
		"graph":      {nil, []string{"defaultedgetype", "mode", "timeformat"}, []string{"attributes", "nodes", "edges"}},
		"attributes": {[]string{"class"}, []string{"mode"}, []string{"attribute"}},
		"attribute":  {[]string{"id", "title", "type"}, nil, nil},
		"nodes":      {nil, []string{"count"}, []string{"node"}},
		"edges":      {nil, []string{"count"}, []string{"edge"}},
		"node":       {[]string{"id"}, []string{"label", "start", "end"}, []string{"attvalues", "color", "position", "size"}},
		"edge":       {[]string{"id", "source", "target"}, []string{"label", "weight", "start", "end"}, []string{"attvalues", "color"}},
		"attvalues":  {nil, nil, []string{"attvalue"}},
		"attvalue":   {[]string{"for", "value"}, nil, nil},
		"color":      {[]string{"r", "g", "b"}, nil, nil},
		"position":   {[]string{"x", "y", "z"}, nil, nil},
		"size":       {[]string{"value"}, nil, nil},
		"creator":    {}, "description": {},
	}
	if version == "1.3" {
		edge := schema["edge"]
		edge.optional = append(edge.optional, "kind")
		schema["edge"] = edge
	}
	return schema
}

func TestGEXFKeepsItsSchema(t *testing.T) {
	for format, version := range map[string]string{"gexf": "1.3", "gexf-1.2": "1.2"} {
		data := write(t, format, append(awkwardClaims(), fullClaims(t)...))
		checkGEXF(t, format, gexfSchema(version), xml.NewDecoder(bytes.NewReader(data)))
	}
}

func checkGEXF(t *testing.T, format string, schema map[string]gexfElement, d *xml.Decoder) {
	t.Helper()
	type open struct {
		element gexfElement
		last    int // of the children there were
	}
	var path []open
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if len(path) > 0 {
				parent := &path[len(path)-1]
				at := slices.Index(parent.element.children, name)
				if at < parent.last {
					t.Errorf("%s: %s is out of place", format, name)
				}
				parent.last = max(at, parent.last)
			}
			checkGEXFAttributes(t, format, schema[name], token)
			path = append(path, open{element: schema[name]})
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
}

func checkGEXFAttributes(t *testing.T, format string, element gexfElement, token xml.StartElement) {
	t.Helper()
	given := make(map[string]string)
	for _, a := range token.Attr {
		given[a.Name.Local] = a.Value
		if !slices.Contains(element.required, a.Name.Local) && !slices.Contains(element.optional, a.Name.Local) {
			t.Errorf("%s: %s has %s", format, token.Name.Local, a.Name.Local)
		}
	}
	for _, name := range element.required {
		if _, ok := given[name]; !ok {
			t.Errorf("%s: %s lacks %s", format, token.Name.Local, name)
		}
	}
	for _, day := range []string{given["start"], given["end"]} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
	if kind := given["type"]; kind != "" && !slices.Contains([]string{"string", "long", "double", "boolean"}, kind) {
		t.Errorf("%s: type %s", format, kind)
	}
}

package conllu

import (
	"fmt"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/schema"
)

// mentions gathers the brackets of Entity=… into mentions and entities.
type mentions struct {
	fields   []string // the names of the parts of an opening bracket
	open     []mention
	closed   []mention
	entities map[string]int // group → index of entity
	types    []string
}

type mention struct {
	group string
	first int
	last  int
}

func newMentions() *mentions {
	return &mentions{fields: []string{"GRP", "etype"}, entities: map[string]int{}}
}

// read takes the brackets that stand at token i: "4)(7-person-new-1-coref".
func (m *mentions) read(brackets string, i int) error {
	for brackets != "" {
		if brackets[0] != '(' {
			group, rest, ok := strings.Cut(brackets, ")")
			if !ok {
				return fmt.Errorf("no bracket closes in Entity=%s", brackets)
			}
			m.shut(group, i)
			brackets = rest
			continue
		}
		end := strings.IndexAny(brackets[1:], "()") + 1
		if end == 0 {
			end = len(brackets)
		}
		m.begin(brackets[1:end], i)
		if end < len(brackets) && brackets[end] == ')' {
			m.shut(m.open[len(m.open)-1].group, i)
			end++
		}
		brackets = brackets[end:]
	}
	return nil
}

// begin opens a mention at token i.
func (m *mentions) begin(content string, i int) {
	parts := strings.Split(content, "-")
	x := mention{group: parts[0], first: i}
	etype := ""
	if k := slices.Index(m.fields, "etype"); k >= 0 && k < len(parts) {
		etype = parts[k]
	}
	if _, ok := m.entities[x.group]; !ok {
		m.entities[x.group] = len(m.types)
		m.types = append(m.types, etype)
	}
	m.open = append(m.open, x)
}

// shut closes the innermost open mention of group, if any, behind token i.
func (m *mentions) shut(group string, i int) {
	for k := len(m.open) - 1; k >= 0; k-- {
		if m.open[k].group == group {
			x := m.open[k]
			x.last = i + 1
			m.closed = append(m.closed, x)
			m.open = slices.Delete(m.open, k, k+1)
			return
		}
	}
}

// fill writes the mentions into d, in the order of the text.
func (m *mentions) fill(d *text.Doc) {
	slices.SortStableFunc(m.closed, func(a, b mention) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.last - a.last
	})
	d.Entities = make([]text.Entity, len(m.types))
	for i, t := range m.types {
		d.Entities[i].Type = entityType(t)
	}
	for _, x := range m.closed {
		r := text.Range{First: x.first, Last: x.last}
		e := m.entities[x.group]
		head := headOf(d, r)
		d.Mentions = append(d.Mentions, text.Mention{
			Tokens: r, Head: head, Kind: kindOf(d.Tokens[head].UPOS), Entities: []int{e},
		})
		if d.Entities[e].Name == "" {
			d.Entities[e].Name = d.Text(r)
		}
	}
	for i := range d.Entities {
		d.Entities[i].ID = schema.EntityID(d.Entities[i].Type, d.Entities[i].Name, "")
	}
}

// headOf is the first token of r whose head lies outside.
func headOf(d *text.Doc, r text.Range) int {
	for i := r.First; i < r.Last; i++ {
		if !r.Has(d.Tokens[i].Head) && d.Tokens[i].Deprel != "punct" {
			return i
		}
	}
	return r.First
}

func kindOf(upos string) text.MentionKind {
	switch upos {
	case "PROPN":
		return text.Name
	case "PRON", "DET":
		return text.Pronominal
	case "ADJ":
		return text.Adjective
	}
	return text.Nominal
}

// entityType is the type that stands nearest to one of GUM's.
func entityType(etype string) schema.EntityType {
	switch etype {
	case "person":
		return schema.Person
	case "organization":
		return schema.Organization
	case "place":
		return schema.Place
	case "event":
		return schema.EventEntity
	}
	if t := schema.EntityType(etype); t.Valid() {
		return t
	}
	return schema.Phrase
}

package export

import (
	"fmt"
	"math"

	"entente/graph/quads"
	"entente/schema"
)

// look is how a sort of node or edge is drawn.
type look struct {
	class string // one word
	about string // for a legend
	color color
}

// color is red, green and blue, eight bits each. The colours are those of Okabe and
// Ito, which the colour-blind can tell apart, for nodes lighter, to be written on.
type color uint32

func (c color) String() string { return fmt.Sprintf("#%06X", uint32(c)) }

func nodeLooks() [5]look {
	return [5]look{
		{"state", "state, alliance, group", 0xA9D8F3},
		{"actor", "person, organization", 0xF7D08A},
		{"treaty", "treaty, law", 0x9FD9C4},
		{"thing", "place, weapon, event", 0xE3BBD3},
		{"phrase", "phrase of the text", 0xDDDDDD},
	}
}

func (n node) look() look {
	looks := nodeLooks()
	switch n.Type {
	case schema.Country, schema.HistoricState, schema.Alliance, schema.Group:
		return looks[0]
	case schema.Person, schema.Organization:
		return looks[1]
	case schema.Treaty, schema.Law:
		return looks[2]
	case schema.Place, schema.Weapon, schema.EventEntity:
		return looks[3]
	}
	return looks[4]
}

// edgeLooks are in the order of schema.QuadClass.
func edgeLooks() [5]look {
	return [5]look{
		{"other", "other statement", 0x777777},
		{"verbal-cooperation", "cooperation in words", 0x56B4E9},
		{"material-cooperation", "cooperation in deeds", 0x0072B2},
		{"verbal-conflict", "conflict in words", 0xE69F00},
		{"material-conflict", "conflict in deeds", 0xD55E00},
	}
}

func (e edge) look() look { return edgeLooks()[e.Code.Quad()] }

// fact reports whether e is actual and positive; what is not is drawn dashed.
func (e edge) fact() bool { return quads.Direct(e.Claim) }

// size is larger of what has a name.
func (n node) size() int {
	if n.Type == schema.Phrase {
		return 5
	}
	return 10
}

// place is a free place for n, about step from its neighbours, for programs that
// draw nodes where they are told: seeds of a sunflower (Vogel 1979), which need no
// count beforehand.
func (n node) place(step float64) (x, y int) {
	radius, angle := step*math.Sqrt(float64(n.number)), float64(n.number)*math.Pi*(3-math.Sqrt(5))
	return int(math.Round(radius * math.Cos(angle))), int(math.Round(radius * math.Sin(angle)))
}

package entity

import (
	"io/fs"
	"strings"

	"entente/extract/text"
	"entente/extract/token"
	"entente/schema"
)

// use is the way in which a name leads to its entry.
type use uint8

const (
	asName      use = iota // "North Korea", "NATO", "Vladimir Putin"
	asAdjective            // "Russian", "Sino-"
	asPeople               // "Russians", "the Chinese"
	asSeat                 // "Moscow": the state or the place
	asSurname              // "Lavrov", where the rest bears it out
	asPrefix               // "Sino-", before a hyphen
	asOneOf                // "the two Koreas", of several
	asNothing              // "South American": no name, though "American" is one
)

// ofState reports whether the use is one of those in which names of states stand.
func (u use) ofState() bool { return u <= asPeople || u == asPrefix }

// kind is the kind of mention that the use makes.
func (u use) kind() text.MentionKind {
	switch u {
	case asAdjective, asPeople, asPrefix:
		return text.Adjective
	}
	return text.Name
}

// sense is one reading of a name.
type sense struct {
	entry int32 // what it stands for; for a seat, the state
	use   use
	place int32 // for a seat, the place
}

// none stands where there is no entry.
const none = int32(-1)

// entry is something that the gazetteers know.
type entry struct {
	schema.Argument
	// state is the entry of the state, or the organisation, that a person, a body
	// or a place belongs to; none where unknown.
	state int32
	// states are those of a place or group that has several.
	states []int32
	// iso is the code of the state it is or belongs to.
	iso      string
	from, to int // the years of a state or event; 0 is open
	offices  []office
	surname  string
	// adjective is a state's own: "Polish".
	adjective string
}

// office is what a person was, where and when.
type office struct {
	title, class string
	of           int32
	from, to     int // years; to is 0 for who still holds it
}

// during reports whether the office was held in a year, or just before or after.
func (o office) during(year int) bool {
	return o.from-1 <= year && (o.to == 0 || year <= o.to+1)
}

// gazetteer is what the tables say.
type gazetteer struct {
	entries []entry
	trie    *trie
	titles  *trie // of titles; the entry indexes classes
	classes []string
	byName  map[string]int32   // names of entries, by type and folded name
	leaders map[string][]int32 // people by the code of their state
	actors  map[string]string  // sectors of common nouns
	cues    cues
	tokens  *token.Tokenizer
	wary    map[string]bool
	given   map[string]bool // given names, folded
}

// load reads the tables.
func load(fsys fs.FS) (*gazetteer, error) {
	tokens, err := token.New(fsys)
	if err != nil {
		return nil, err
	}
	g := &gazetteer{
		trie: newTrie(), titles: newTrie(), byName: map[string]int32{},
		leaders: map[string][]int32{}, actors: map[string]string{},
		tokens: tokens, wary: map[string]bool{}, given: map[string]bool{},
	}
	if g.cues, err = loadCues(fsys); err != nil {
		return nil, err
	}
	for _, w := range g.cues.list("ambiguous") {
		g.wary[w] = true
	}
	for _, phrase := range g.cues.list("blocked") {
		g.addName(phrase, sense{none, asNothing, none})
	}
	for _, read := range []func(fs.FS) error{
		g.readCountries, g.readHistoric, g.readOrganisations, g.readBodies, g.readMedia, g.readCompanies,
		g.readArmedGroups, g.readGroups, g.readTitles, g.readStatesmen, g.readLeaders,
		g.readTreaties, g.readPlaces, g.readCities, g.readWeapons, g.readEvents, g.readCombining, g.readPairs, g.readSeats, g.readActors, g.readGivenNames,
	} {
		if err := read(fsys); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// addEntry enters e; the first of two entries of one type and name stays.
func (g *gazetteer) addEntry(e entry) int32 {
	key := key(e.Type, e.Name)
	if i, ok := g.byName[key]; ok {
		return i
	}
	i := int32(len(g.entries))
	if e.ID == "" {
		e.ID = schema.EntityID(e.Type, e.Name, e.ISO3)
	}
	g.entries = append(g.entries, e)
	g.byName[key] = i
	return i
}

// key is what byName knows a name of a type by: hyphens do not tell names apart.
func key(typ schema.EntityType, name string) string {
	return string(typ) + " " + strings.ReplaceAll(fold(name), "-", " ")
}

func (g *gazetteer) readActors(fsys fs.FS) error {
	return readTable(fsys, "actors.tsv", "noun sector", func(f []string) error {
		g.actors[f[0]] = f[1]
		return nil
	})
}

// addName lets s be written as written.
func (g *gazetteer) addName(written string, s sense) {
	forms := g.forms(written)
	if len(forms) == 0 || len(forms) == 1 && len(forms[0]) < 2 {
		return
	}
	wary := len(forms) == 1 && g.wary[fold(forms[0])]
	g.trie.add(forms, name{sense: s, wary: wary, generic: g.cues.has("generic", strings.TrimPrefix(written, "the "))})
}

// forms are the words of a name as the text has them, without hyphens and
// without the article that may stand before it.
func (g *gazetteer) forms(written string) []string {
	if letters(written) {
		out := strings.Fields(written)
		if len(out) > 1 && out[0] == "the" {
			return out[1:]
		}
		return out // as the tokenizer would have it, but faster
	}
	var out []string
	for i, t := range g.tokens.Split(written) {
		switch ps := parts(t.Form); {
		case hyphen(t.Form), i == 0 && t.Form == "the":
		case len(ps) > 1:
			out = append(out, ps...)
		default:
			out = append(out, t.Form)
		}
	}
	return out
}

// letters reports whether s holds nothing but letters of ASCII and blanks.
func letters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; s[i] != ' ' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// state is the entry of the state with an ISO code, or of the historic state or
// organisation with a name; none where there is none.
func (g *gazetteer) state(code string) int32 {
	for _, key := range []string{"iso " + code, key(schema.HistoricState, code), "abbreviation " + code} {
		if i, ok := g.byName[key]; ok {
			return i
		}
	}
	return none
}

// iso is the code of a state's entry, "" for none.
func (g *gazetteer) iso(state int32) string {
	if state == none {
		return ""
	}
	return g.entries[state].iso
}

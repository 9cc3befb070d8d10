package claim

import (
	"io/fs"

	"entente/extract/proposition"
	"entente/extract/table"
	"entente/schema"
)

// Concerns finds who worries about what, or objects to it.
type Concerns struct {
	stances map[string]map[string]schema.Stance // form → word or phrase → stance
	actors  map[string]bool
}

// NewConcerns reads lexicon/concerns.tsv and lexicon/actions.tsv in fsys.
func NewConcerns(fsys fs.FS) (*Concerns, error) {
	c := &Concerns{stances: map[string]map[string]schema.Stance{}}
	actions, err := loadSets(fsys, "lexicon/actions.tsv")
	if err != nil {
		return nil, err
	}
	c.actors = actions["actor"]
	return c, table.Each(fsys, "lexicon/concerns.tsv", 3, func(f []string) error {
		if c.stances[f[0]] == nil {
			c.stances[f[0]] = map[string]schema.Stance{}
		}
		for _, w := range words(f[2]) {
			if _, ok := c.stances[f[0]][w]; !ok {
				c.stances[f[0]][w] = schema.Stance(f[1])
			}
		}
		return nil
	})
}

// Find implements Finder.
func (c *Concerns) Find(r *Reading) []Draft {
	s := &concernScan{Concerns: c, Reading: r}
	for i := range r.Propositions {
		p := &r.Propositions[i]
		switch p.Form {
		case proposition.Verbal:
			s.verb(p)
			s.affect(p)
			s.opposed(p)
			s.judge(p)
			s.cited(p)
			s.trouble(p)
			s.remains(p)
		case proposition.Adjective:
			s.adjective(p)
			s.trouble(p)
		}
		if subject, ok := s.copularSubject(p.Predicate); ok {
			s.copular(p, subject)
		}
	}
	for i := range r.Doc.Tokens {
		s.noun(i)
		s.mistagged(i)
		s.apposed(i)
	}
	for i := range r.Doc.Sentences {
		s.cleft(i)
	}
	return s.drafts
}

// concernScan is the state of one search.
type concernScan struct {
	*Concerns
	*Reading
	drafts []Draft
}

func (s *concernScan) is(form, word string) bool {
	_, ok := s.stances[form][word]
	return ok
}

// stance looks p up under form, alone and with its prepositions ("worry about").
func (s *concernScan) stance(form string, p *proposition.Proposition) (schema.Stance, bool) {
	name := ownName(s.Reading, p)
	for _, o := range p.Obliques {
		if st, ok := s.stances[form][name+" "+o.Prep]; ok {
			return st, true
		}
	}
	st, ok := s.stances[form][name]
	return st, ok
}

// holders are those of args who can be concerned.
func (s *concernScan) holders(args []proposition.Argument) []proposition.Argument {
	var out []proposition.Argument
	for _, a := range args {
		if s.holder(a.Head) {
			out = append(out, a)
		}
	}
	return out
}

func (s *concernScan) holder(i int) bool {
	if t := s.Type(i); t != schema.Phrase {
		return isActor(t)
	}
	noun := lemma(s.Reading, i)
	return s.Doc.Tokens[i].UPOS != "PRON" && (s.actors[noun] || s.is("holder", noun) || s.is("mouthpiece", noun))
}

// emit adds a concern of each holder about each topic.
func (s *concernScan) emit(at int, st schema.Stance, holders, topics []proposition.Argument, f proposition.Factuality, conf float64, rule string) {
	for _, h := range holders {
		for i, t := range topics {
			if h.Head == t.Head || i > 0 && s.Type(t.Head) == schema.Phrase {
				continue // coordinated phrases are one topic
			}
			s.drafts = append(s.drafts, Draft{
				Kind: schema.Concern, At: at, Predicate: string(schema.Concern),
				Subject: Of(h), Object: s.topicRole(t), Factuality: f,
				Stance: st, Intensity: s.intensity(at), Confidence: conf, Rule: rule,
			})
		}
	}
}

// topicRole is t in the text's own words, unless it is a pronoun.
func (s *concernScan) topicRole(t proposition.Argument) Role {
	t.Tokens = s.withInfinitive(t)
	role := Of(t)
	role.Phrase = (s.Doc.Tokens[t.Head].UPOS != "PRON" || t.Tokens.Len() > 1) && len(s.Entities(t.Head)) == 0
	return role
}

// intensity is the word that says how strong the concern at token i is: "grave".
func (s *concernScan) intensity(i int) string {
	for _, c := range s.Tree.Children(i) {
		if t := &s.Doc.Tokens[c]; t.Is("amod", "advmod") && s.is("intensity", lemma(s.Reading, c)) {
			return lemma(s.Reading, c)
		}
	}
	return ""
}

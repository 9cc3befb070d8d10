package proposition

import (
	"entente/extract/text"
	"entente/schema"
)

// Form is the way in which a predicate is worded.
type Form string

// The forms of a predicate.
const (
	Verbal    Form = "verbal"    // "Russia annexed Crimea"
	Nominal   Form = "nominal"   // "Russia's annexation of Crimea"
	Adjective Form = "adjective" // "Japan is wary of China"
	Copular   Form = "copular"   // "the pact is a threat to Japan", "Japan is in talks"
)

// Link is the way in which a proposition hangs on its parent.
type Link string

// The links; a proposition without a parent has none.
const (
	Main       Link = ""
	Complement Link = "ccomp"     // "said that it withdrew"
	Open       Link = "xcomp"     // "agreed to withdraw"
	Adverbial  Link = "advcl"     // "withdrew, citing …", "if …", "to …"
	Participle Link = "acl"       // "the treaty signed in June", "plans to …"
	Relative   Link = "acl:relcl" // "the treaty that Russia signed"
	Coordinate Link = "conj"      // "signed and ratified"
	Subject    Link = "csubj"     // "Strengthening readiness deters …"
	Parataxis  Link = "parataxis"
	Within     Link = "argument" // a noun that is an argument of the parent: "rejected the annexation"
)

// Embedding is what becomes of a predicate that takes a clause.
type Embedding string

// The embeddings.
const (
	// Carries: the clause says it all ("agreed to withdraw").
	Carries Embedding = "carries"
	// Refuses: the clause is what the predicate is about ("refused to withdraw").
	Refuses Embedding = "refuses"
	// Both are acts of their own ("urged Serbia to withdraw"); so is every
	// predicate that the lexicon does not list.
	Both Embedding = "both"
)

// Proposition is one predicate with its arguments.
type Proposition struct {
	// Sentence indexes Doc.Sentences, Predicate Doc.Tokens.
	Sentence, Predicate int
	Form                Form
	// Lemma is the predicate's dictionary form with its particle ("rule out");
	// of a light verb that of what it stands for ("hold talks" gives "talk"),
	// and of a noun that of its verb ("annexation" gives "annex").
	Lemma string
	// Noun is the index of the noun that a light verb carries, -1 elsewhere:
	// Predicate is then the verb.
	Noun int

	Subjects, Objects, Indirect []Argument
	Obliques                    []Oblique

	// Parent indexes the propositions, or is -1; Link says how this one hangs on
	// it and Marker is the index of the word that introduces it ("if", "to"), or
	// -1. Link is set where the parent is no predicate too ("plans to …" under a
	// noun without a verb).
	Parent int
	Link   Link
	Marker int
	// Embedding is what the predicate does with its complements.
	Embedding Embedding
	// Complements index the propositions that are this one's clausal
	// complements, finite or not.
	Complements []int

	Passive bool
	// Reciprocal marks an act that its subjects do with one another ("Russia and
	// China signed", "talks between").
	Reciprocal bool

	Factuality
}

// Argument is what takes part in a proposition: a noun phrase, or a token that
// stands for one.
type Argument struct {
	// Head indexes Doc.Tokens: the phrase's head. Of a relative pronoun it is
	// the head of the antecedent.
	Head int
	// Tokens is the phrase at its shortest: without relative clauses,
	// appositions, parentheses and coordinated phrases.
	Tokens text.Range
	// Inferred marks an argument that grammar leaves unsaid at this predicate:
	// shared, controlled or relative.
	Inferred bool
}

// Oblique is an argument behind a preposition.
type Oblique struct {
	// Prep is the preposition's lemma, of several words where it has them
	// ("because of"); "by" of the agent of a passive that was not made the
	// subject; empty for an adverbial noun phrase ("last week").
	Prep string
	Argument
}

// Factuality says how surely a proposition is put.
type Factuality struct {
	Modality schema.Modality
	Polarity schema.Polarity
	// Cue indexes the token that shows the modality or the polarity, or is -1.
	Cue int
	// Condition indexes the head of the clause or phrase under which the
	// proposition holds, or is -1.
	Condition int
}

// Preposition is that of the first oblique of p that has one, or empty.
func (p *Proposition) Preposition() string {
	for _, o := range p.Obliques {
		if o.Prep != "" {
			return o.Prep
		}
	}
	return ""
}

// Oblique is the first argument of p behind one of preps.
func (p *Proposition) Oblique(preps ...string) (Argument, bool) {
	for _, prep := range preps {
		for _, o := range p.Obliques {
			if o.Prep == prep {
				return o.Argument, true
			}
		}
	}
	return Argument{}, false
}

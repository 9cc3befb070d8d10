package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"unicode"
)

// An identifier is a prefix, which names the sort of thing, and a local part that
// a person can read: "country:RUS", "person:vladimir-putin". Every identifier
// that Entente makes is made here, and the same text always gives the same ones.

// EntityID identifies an entity by its type and canonical name, a country by its
// ISO 3166-1 alpha-3 code instead.
func EntityID(t EntityType, name, iso3 string) string {
	if t == Country && iso3 != "" {
		return string(Country) + ":" + iso3
	}
	return string(t) + ":" + slug(name)
}

// DocumentID identifies a document by the name it was read under: a path as the
// user gave it, so that another file of the same name is another document.
func DocumentID(name string) string {
	return "document:" + (&url.URL{Path: path.Clean(filepath.ToSlash(name))}).EscapedPath()
}

// SentenceID identifies a sentence by its document and where it starts.
func SentenceID(doc string, start int) string {
	return fmt.Sprintf("sentence:%s/%d", strings.TrimPrefix(doc, "document:"), start)
}

// ClaimID identifies a claim by what it states and where. Two claims of one
// document that differ in nothing a reader could see share an identifier.
func ClaimID(c *Claim) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%d\x00%s\x00%s\x00%s\x00%s\x00%s\x00%s",
		c.Document.ID, c.Start, c.Kind, c.Subject.ID, c.Predicate, c.Object.ID, c.Modality, c.Polarity)
	return "claim:" + hex.EncodeToString(h.Sum(nil)[:10])
}

// slug writes a name as the local part of an identifier: letters and digits in
// lower case, of any script, and single hyphens for all that stands between.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
			// "Côte d’Ivoire" and "U.S." read better without a gap.
		default:
			gap = true
		}
	}
	return b.String()
}

// LocalID identifies an entity that is known only within one document, so that
// "the 1951 agreement" of one text is not taken for that of another.
func LocalID(doc string, t EntityType, name string) string {
	return string(t) + ":" + strings.TrimPrefix(doc, "document:") + "/" + slug(name)
}

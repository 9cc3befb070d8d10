package source

import (
	"encoding/json"
	"strings"
)

// meta takes what a <meta> element says of the page.
func (h *head) meta(attr map[string]string) {
	name := strings.ToLower(firstOf(attr["property"], attr["name"], attr["itemprop"]))
	value := clean(attr["content"])
	if value == "" {
		return
	}
	switch name {
	case "og:title", "twitter:title", "citation_title", "dc.title":
		h.title = firstOf(h.title, value)
	case "author", "article:author", "citation_author", "dc.creator", "parsely-author", "sailthru.author":
		if !strings.HasPrefix(value, "http") {
			h.author = firstOf(h.author, value)
		}
	case "og:site_name", "citation_publisher", "dc.publisher", "publisher":
		h.publisher = firstOf(h.publisher, value)
	case "og:url":
		h.url = firstOf(h.url, value)
	case "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
		"publish-date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
		"citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "article.published":
		d, _ := findDate(strings.ReplaceAll(value, "/", "-"))
		h.setDate(d)
	}
}

// linked is what of a JSON-LD object matters here.
type linked struct {
	Type          json.RawMessage `json:"@type"`
	Graph         []linked        `json:"@graph"`
	Headline      string          `json:"headline"`
	DatePublished string          `json:"datePublished"`
	Author        json.RawMessage `json:"author"`
	Publisher     json.RawMessage `json:"publisher"`
}

// jsonLD takes what a page's JSON-LD says of an article; what cannot be read is
// passed over.
func (h *head) jsonLD(s string) {
	var many []linked
	if json.Unmarshal([]byte(s), &many) != nil {
		var one linked
		if json.Unmarshal([]byte(s), &one) != nil {
			return
		}
		many = append(one.Graph, one)
	}
	for _, l := range many {
		d, _ := findDate(l.DatePublished)
		h.setDate(d)
		if d != "" || l.Headline != "" {
			h.title = firstOf(h.title, clean(l.Headline))
			h.author = firstOf(h.author, nameIn(l.Author))
			h.publisher = firstOf(h.publisher, nameIn(l.Publisher))
		}
	}
}

// nameIn is the name that a JSON value gives: a string, an object with a name, or
// a list of these.
func nameIn(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return clean(s)
	}
	var named struct{ Name string }
	if json.Unmarshal(raw, &named) == nil {
		return clean(named.Name)
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		return ""
	}
	var names []string
	for _, r := range list {
		if json.Unmarshal(r, &named) == nil && named.Name != "" {
			names = append(names, clean(named.Name))
		} else if json.Unmarshal(r, &s) == nil && s != "" {
			names = append(names, clean(s))
		}
	}
	return strings.Join(names, ", ")
}

// clean is s with single blanks between its words, and nothing that is not seen.
func clean(s string) string {
	seen := strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(seen), " ")
}

// firstOf is the first of the strings that is not empty.
func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

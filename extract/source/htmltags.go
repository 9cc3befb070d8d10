package source

import (
	"regexp"
	"slices"
)

// noteList matches the class or id of the list of a page's notes.
var noteList = regexp.MustCompile(`(?i)(?:^|[ _-])(?:footnotes?|endnotes?|reflist|references|citations)(?:$|[ _-])`)

// openAside notes that an element begins that holds no main text.
func (s *htmlScanner) openAside(name string, attr map[string]string) {
	why := outside(name)
	switch name {
	case "ol", "ul", "div", "section":
		if noteList.MatchString(attr["class"]) || noteList.MatchString(attr["id"]) {
			why = "references"
		}
	}
	if k := len(s.asides) - 1; k >= 0 && s.asides[k].name == name {
		s.asides[k].nested++
	} else if why != "" {
		s.asides = append(s.asides, asideElement{name: name, why: why})
	}
}

// shutAside notes that an element ends, and with it those that were left open in it.
func (s *htmlScanner) shutAside(name string) {
	k := slices.IndexFunc(s.asides, func(a asideElement) bool { return a.name == name })
	switch {
	case k < 0:
	case k == len(s.asides)-1 && s.asides[k].nested > 0:
		s.asides[k].nested--
	default:
		s.asides = s.asides[:k]
	}
}

// outside says why an element holds no main text; empty if it may hold some.
func outside(name string) string {
	switch name {
	case "nav", "menu":
		return "navigation"
	case "footer":
		return "page footer"
	case "aside":
		return "aside"
	case "form", "button", "dialog":
		return "form"
	}
	return ""
}

// partsBlocks reports whether an element begins and ends a block.
func partsBlocks(name string) bool {
	switch name {
	case "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
		"main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return outside(name) != ""
}

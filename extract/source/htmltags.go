package source

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

package source

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// facts are what front matter and the file beside a text may say of it.
type facts struct {
	Title     string    `yaml:"title"`
	Date      string    `yaml:"date"`
	Author    stringish `yaml:"author"`
	Publisher string    `yaml:"publisher"`
	Source    string    `yaml:"source"`
	URL       string    `yaml:"url"`
}

// stringish is a string or a list of strings.
type stringish string

// UnmarshalYAML takes a string, or joins a list.
func (s *stringish) UnmarshalYAML(n *yaml.Node) error {
	var list []string
	if n.Decode(&list) == nil {
		*s = stringish(strings.Join(list, ", "))
		return nil
	}
	return n.Decode((*string)(s))
}

// parseFacts reads YAML, of which JSON is a part.
func parseFacts(raw []byte) (facts, error) {
	var f facts
	err := yaml.Unmarshal(raw, &f)
	return f, err
}

// over lays f over h: what f says goes before what h holds.
func (f facts) over(h *head) {
	h.title = firstOf(clean(f.Title), h.title)
	h.author = firstOf(clean(string(f.Author)), h.author)
	h.publisher = firstOf(clean(f.Publisher), h.publisher)
	h.url = firstOf(f.URL, h.url)
	if strings.Contains(f.Source, "://") {
		h.url = firstOf(h.url, f.Source)
	} else {
		h.publisher = firstOf(h.publisher, clean(f.Source))
	}
	if d, _ := findDate(f.Date); d != "" {
		h.date = d
	}
}

// frontMatter reads the YAML between the lines "---" at the top of a page, and
// returns the offset behind it; 0 if there is none.
func (m *markdownReader) frontMatter() int {
	t := m.source.text
	if !strings.HasPrefix(t, "---\n") && !strings.HasPrefix(t, "---\r\n") {
		return 0
	}
	open := strings.IndexByte(t, '\n') + 1
	end := strings.Index(t[open:], "\n---")
	if end < 0 {
		return 0
	}
	f, err := parseFacts([]byte(t[open : open+end]))
	if err != nil {
		return 0
	}
	f.over(&m.found.head)
	end += open + len("\n---")
	if nl := strings.IndexByte(t[end:], '\n'); nl >= 0 {
		return end + nl + 1
	}
	return len(t)
}

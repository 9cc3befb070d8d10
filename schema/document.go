package schema

// Document is what is known of the text that a claim was read from.
type Document struct {
	ID        string `json:"id"`   // "document:" and a slug of Name
	Name      string `json:"name"` // the file as the user named it, or "-"
	Title     string `json:"title,omitempty"`
	Author    string `json:"author,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	// Date is the day of publication in ISO form, empty where unknown.
	Date string `json:"date,omitempty"`
	// Hash is the SHA-256 of the file's bytes, in hexadecimal.
	Hash      string `json:"hash"`
	Words     int    `json:"words,omitempty"`
	Sentences int    `json:"sentences,omitempty"`
}

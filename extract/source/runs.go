package source

import (
	"sort"

	"entente/extract/text"
)

// appendRuns adds to runs that the text from at on is the bytes s of a page, and
// leads on to where that page's offsets lead.
func appendRuns(runs, page text.Offsets, at int, s text.Span) text.Offsets {
	if s.Len() == 0 {
		return runs
	}
	i := sort.Search(len(page), func(i int) bool { return page[i].Text >= s.Start })
	if i == len(page) || page[i].Text > s.Start {
		runs = appendRun(runs, text.Run{Text: at, File: page.File(s.Start)})
	}
	for ; i < len(page) && page[i].Text < s.End; i++ {
		runs = appendRun(runs, text.Run{Text: at + page[i].Text - s.Start, File: page[i].File, Width: page[i].Width})
	}
	return runs
}

// appendUnit adds to runs that the n bytes of the text from at on stand, all
// together, for the bytes file: a character in another encoding, a character
// reference.
func appendUnit(runs text.Offsets, at, n int, file text.Span) text.Offsets {
	switch m := file.Len(); {
	case n == 0 || m == 0:
	case n == 1:
		runs = appendRun(runs, text.Run{Text: at, File: file.Start, Width: m})
	case n >= m: // the bytes that are too many lead to the last one
		runs = appendRun(runs, text.Run{Text: at, File: file.Start})
		for k := m; k < n; k++ {
			runs = appendRun(runs, text.Run{Text: at + k, File: file.End - 1})
		}
	default: // the last byte takes in what is left
		runs = appendRun(runs, text.Run{Text: at, File: file.Start})
		runs = appendRun(runs, text.Run{Text: at + n - 1, File: file.Start + n - 1, Width: m - n + 1})
	}
	return runs
}

// appendRun adds a run unless it goes without saying.
func appendRun(runs text.Offsets, r text.Run) text.Offsets {
	if r.Width <= 1 {
		r.Width = 0
		if (len(runs) > 0 || r.Text == r.File) && runs.File(r.Text) == r.File {
			return runs
		}
	}
	return append(runs, r)
}

package entity

// offices reads a title that stands behind a name: "Sergei Lavrov, the Russian
// foreign minister,"; "President Hashemi Rafsanjani of Iran".
func (s *scan) offices() {
	for i := range s.found {
		f := &s.found[len(s.found)-1-i]
		if f.First < s.First {
			return
		}
		if !s.maybePerson(f) || f.core.Last+1 >= s.Last {
			continue
		}
		next := s.form(f.core.Last)
		of := s.covering(f.core.Last + 1)
		switch {
		case next == "of" && f.role != nil && f.role.of < 0 && of >= 0 && !s.maybePerson(&s.found[of]):
			f.role.of = of
		case next == "," && f.role == nil:
			f.role = s.apposition(f.core.Last + 1)
		}
	}
}

// apposition reads the office that "the Russian foreign minister" states, which
// begins at token i; nil where none does.
func (s *scan) apposition(i int) *role {
	of := -1
	for j := i; j < min(s.Last, i+6); j++ {
		if title, class, ok := s.title(j, s.Range); ok && class != "other" {
			if s.Has(title.Last) && s.doc.Tokens[title.Last].XPOS == "POS" {
				return nil // "the president's adviser"
			}
			if of < 0 {
				of = s.ofWhom(title.Last)
			}
			return &role{title: s.doc.Text(title), class: class, of: of, tokens: title}
		}
		t := &s.doc.Tokens[j]
		switch c := s.covering(j); {
		case c >= 0 && of < 0 && !s.maybePerson(&s.found[c]):
			of = c
			j = s.found[c].Last - 1
		case t.UPOS == "DET", t.XPOS == "POS", s.beforeName(j):
		default:
			return nil
		}
	}
	return nil
}

// ofWhom is the index of what "of" at token i is followed by, -1 where it is no
// name: "foreign minister of the Republic of Korea".
func (s *scan) ofWhom(i int) int {
	if s.form(i) != "of" {
		return -1
	}
	if i++; s.form(i) == "the" {
		i++
	}
	if !s.Has(i) {
		return -1
	}
	return s.covering(i)
}

package entity

import (
	"entente/extract/text"
	"entente/schema"
)

// longestCodename is how many words the code name of an operation has at most.
const longestCodename = 3

// operations finds operations by their code names: "Operation Cactus", "Operation
// Silent Dawn".
func (s *scan) operations() {
	for i := s.First; i+1 < s.Last; i++ {
		if s.form(i) != "Operation" || s.covering(i) >= 0 {
			continue
		}
		if h := s.hit(i); h != nil && h.Len() > 1 {
			continue // one that the tables know
		}
		last := i + 1
		for last < s.Last && last <= i+longestCodename && s.titled(last) {
			last++
		}
		if last > i+1 {
			s.mark(found{Range: text.Range{First: i, Last: last}, typ: schema.EventEntity})
			i = last - 1
		}
	}
}

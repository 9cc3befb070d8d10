package when

// meaning is what an expression says, before the clock tells when that is. It has
// no value where the clock lacks what it needs.
type meaning interface {
	on(*clock) (period, bool)
}

// fixed is a period that needs no clock: "19 June 2024", "the 1980s".
type fixed struct{ period }

func (f fixed) on(*clock) (period, bool) { return f.period, f.period != period{} }

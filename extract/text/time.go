package text

// Time is a temporal expression and its value.
type Time struct {
	Tokens Range
	// Value is an ISO 8601 date, month, year, decade ("197X" is written as the
	// interval 1970/1979) or interval, open ends left empty ("2000/"); empty
	// where the expression cannot be resolved, as "last week" without a date of
	// publication.
	Value string
	// Granularity is day, month, quarter, year, decade, century or interval.
	Granularity string
	// Relative marks a value that was counted from the document's date.
	Relative bool
}

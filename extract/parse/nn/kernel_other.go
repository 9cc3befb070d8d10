//go:build !amd64

package nn

func hasAVX2() bool { return false }

// mulAVX2 does the work in plain Go where there is no AVX2.
func (t tile) mulAVX2() { t.mulScalar() }

// updateAVX2 does the work in plain Go where there is no AVX2.
func (c cell) updateAVX2() { c.updateScalar() }

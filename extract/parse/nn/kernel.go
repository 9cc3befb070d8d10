package nn

// Kernels says which machine code does the work. All give the same results.
type Kernels uint8

// The kernels there are.
const (
	// Scalar is plain Go and runs everywhere.
	Scalar Kernels = iota
	// AVX2 is vector code for amd64 processors that have AVX2.
	AVX2
)

// Best is the fastest set of kernels that this processor runs.
func Best() Kernels {
	if hasAVX2() {
		return AVX2
	}
	return Scalar
}

// String is the name of the kernels.
func (k Kernels) String() string {
	if k == AVX2 {
		return "avx2"
	}
	return "scalar"
}

// The kernels work on tiles of this many rows and columns.
const (
	tileRows = 4
	tileCols = 16
)

// roundUp is the least multiple of step that is not below n.
func roundUp(n, step int) int { return (n + step - 1) / step * step }

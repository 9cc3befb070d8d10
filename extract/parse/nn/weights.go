package nn

// MaxInputs is the widest input for which sums of products with 8-bit weights
// surely stay within 32 bits.
const MaxInputs = 2048

// Weights collects the rows of a Matrix, one for each output, from the parts that
// are stacked in it.
type Weights struct {
	rows Rows
	bias []float32
}

// NewWeights begins a matrix with the given number of inputs, at most MaxInputs.
func NewWeights(in int) *Weights {
	w := new(Weights)
	w.rows.Reset(0, in)
	return w
}

// Add8 adds 8-bit rows in two's complement with the scale and the bias of each; a
// nil bias is zero.
func (w *Weights) Add8(weights []byte, scale, bias []float32) {
	at := w.extend(len(scale), bias)
	copy(w.rows.scale[at:], scale)
	in := w.rows.width
	for i := range scale {
		row, _ := w.rows.Row(at + i)
		for j, q := range weights[i*in:][:in] {
			row[j] = int16(int8(q))
		}
	}
}

// Add adds rows of floating-point numbers; a nil bias is zero.
func (w *Weights) Add(weights, bias []float32) {
	in := w.rows.width
	n := len(weights) / in
	at := w.extend(n, bias)
	for i := range n {
		w.rows.SetWeights(at+i, weights[i*in:][:in])
	}
}

// extend makes room for n more rows and returns the number of the first.
func (w *Weights) extend(n int, bias []float32) (at int) {
	at = w.rows.n
	w.rows.n += n
	w.rows.q = append(w.rows.q, make([]int16, n*w.rows.stride)...)
	w.rows.scale = append(w.rows.scale, make([]float32, n)...)
	w.bias = append(w.bias, bias...)
	w.bias = append(w.bias, make([]float32, w.rows.n-len(w.bias))...)
	return at
}

// Matrix packs the weights for the kernels.
func (w *Weights) Matrix(k Kernels) *Matrix {
	m := NewMatrix(k)
	m.PackRows(&w.rows, w.bias)
	return m
}

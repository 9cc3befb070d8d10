package nn

// Matrix is an affine map with integer weights: output o of input x is
// scale[o]·Σ weight[o][i]·x[i] + bias[o].
type Matrix struct {
	In, Out       int
	pairs, panels int
	w             []int16
	scale, bias   []float32
}

// PackRows makes each row the weights of an output, in the memory that m has.
func (m *Matrix) PackRows(rows *Rows, bias []float32) {
	m.In, m.Out = rows.width, rows.n
	m.pairs, m.panels = rows.stride/2, roundUp(rows.n, tileCols)/tileCols
	m.w = grow(m.w, m.panels*m.pairs*2*tileCols)
	m.scale = grow(m.scale, m.panels*tileCols)
	m.bias = grow(m.bias, m.panels*tileCols)
	clear(m.w)
	clear(m.scale)
	clear(m.bias)
	copy(m.scale, rows.scale[:rows.n])
	copy(m.bias, bias[:rows.n])
	for o := range rows.n {
		panel := m.w[o/tileCols*m.pairs*2*tileCols:]
		column := o % tileCols * 2
		row := rows.q[o*rows.stride:][:rows.stride]
		for i := 0; i < len(row); i += 2 {
			panel[i*tileCols+column] = row[i]
			panel[i*tileCols+column+1] = row[i+1]
		}
	}
}

// Stride is the width of a row of the result of Mul: Out, rounded up to whole
// tiles.
func (m *Matrix) Stride() int { return m.panels * tileCols }

// Mul maps every row of x and returns the results, rows of Stride values, in dst's
// memory if that is large enough.
func (m *Matrix) Mul(k Kernels, dst []float32, x *Rows) []float32 {
	return m.mulRows(k, dst, x, x.n)
}

// mulRows is Mul for the first n rows.
func (m *Matrix) mulRows(k Kernels, dst []float32, x *Rows, n int) []float32 {
	n = roundUp(n, tileRows)
	stride := m.Stride()
	dst = grow(dst, n*stride)
	for r := 0; r < n; r += tileRows {
		t := tile{
			dst: dst[r*stride:], stride: stride,
			rows: x.q[r*x.stride:], rowScale: x.scale[r:],
			matrix: m,
		}
		if k == AVX2 {
			t.mulAVX2()
		} else {
			t.mulScalar()
		}
	}
	return dst
}

// tile is the work of one call of a kernel: tileRows rows times a whole matrix.
type tile struct {
	dst      []float32
	stride   int
	rows     []int16
	rowScale []float32
	matrix   *Matrix
}

// mulScalar is the reference for the vector kernels.
func (t tile) mulScalar() {
	m := t.matrix
	for r := range tileRows {
		row := t.rows[r*m.pairs*2:][:m.pairs*2]
		for p := range m.panels {
			var sum [tileCols]int32
			panel := m.w[p*m.pairs*2*tileCols:][:m.pairs*2*tileCols]
			for i := 0; i < len(row); i += 2 {
				a, b := int32(row[i]), int32(row[i+1])
				if a|b == 0 {
					continue
				}
				w := (*[2 * tileCols]int16)(panel[i*tileCols:])
				for c := range sum {
					sum[c] += a*int32(w[2*c]) + b*int32(w[2*c+1])
				}
			}
			t.store(r, p*tileCols, &sum)
		}
	}
}

// store scales the sums of row r from column on. The conversions keep compilers
// from fusing the operations.
func (t tile) store(r, column int, sum *[tileCols]int32) {
	m := t.matrix
	dst := t.dst[r*t.stride+column:][:tileCols]
	for c, s := range sum {
		v := float32(float32(s) * t.rowScale[r])
		dst[c] = float32(v*m.scale[column+c]) + m.bias[column+c]
	}
}

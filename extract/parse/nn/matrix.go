package nn

// Matrix is an affine map with integer weights: output o of input x is
// scale[o]·Σ weight[o][i]·x[i] + bias[o].
type Matrix struct {
	In, Out     int
	kernels     Kernels
	panels      int // of tileCols outputs
	scale, bias []float32
	// pairs are the weights for AVX2: by panels, by pairs of inputs, by outputs.
	pairs []int16
	// wide are the weights for Scalar, those of two outputs in one number: by twos
	// of outputs, by inputs.
	wide []int64
}

// NewMatrix returns an empty matrix for PackRows.
func NewMatrix(k Kernels) *Matrix { return &Matrix{kernels: k} }

// PackRows makes each row the weights of an output, in the memory that m has.
func (m *Matrix) PackRows(rows *Rows, bias []float32) {
	m.In, m.Out = rows.width, rows.n
	m.panels = roundUp(rows.n, tileCols) / tileCols
	m.scale = grow(m.scale, m.panels*tileCols)
	m.bias = grow(m.bias, m.panels*tileCols)
	clear(m.scale)
	clear(m.bias)
	copy(m.scale, rows.scale[:rows.n])
	copy(m.bias, bias[:rows.n])
	if m.kernels == AVX2 {
		m.packPairs(rows)
	} else {
		m.packWide(rows)
	}
}

func (m *Matrix) packPairs(rows *Rows) {
	panelSize := rows.stride * tileCols
	m.pairs = grow(m.pairs, m.panels*panelSize)
	clear(m.pairs)
	for o := range rows.n {
		panel := m.pairs[o/tileCols*panelSize:][:panelSize]
		row := rows.q[o*rows.stride:][:rows.stride]
		for i, at := 0, o%tileCols*2; i < len(row); i, at = i+2, at+2*tileCols {
			panel[at], panel[at+1] = row[i], row[i+1]
		}
	}
}

func (m *Matrix) packWide(rows *Rows) {
	m.wide = grow(m.wide, m.panels*tileCols/2*m.In)
	clear(m.wide)
	for o := range rows.n {
		row, _ := rows.Row(o)
		two := m.wide[o/2*m.In:][:m.In]
		for i, w := range row {
			two[i] += int64(w) << (o % 2 * 32)
		}
	}
}

// Stride is the width of a row of the result of Mul: Out, rounded up to whole
// tiles.
func (m *Matrix) Stride() int { return m.panels * tileCols }

// Mul maps every row of x and returns the results, rows of Stride values, in dst's
// memory if that is large enough.
func (m *Matrix) Mul(dst []float32, x *Rows) []float32 { return m.mulRows(dst, x, x.n) }

// mulRows is Mul for the first n rows.
func (m *Matrix) mulRows(dst []float32, x *Rows, n int) []float32 {
	n = roundUp(n, tileRows)
	dst = grow(dst, n*m.Stride())
	for r := 0; r < n; r += tileRows {
		t := tile{m, dst[r*m.Stride():], x.q[r*x.stride:], x.stride, x.scale[r:]}
		if m.kernels == AVX2 {
			t.mulAVX2()
		} else {
			t.mulScalar()
		}
	}
	return dst
}

// tile is the work of one call of a kernel: tileRows rows times a whole matrix.
type tile struct {
	*Matrix
	dst       []float32
	rows      []int16
	rowStride int
	rowScale  []float32
}

// mulScalar is the reference for the vector kernels.
func (t tile) mulScalar() {
	columns := make([][tileRows]int64, t.In)
	for r := range tileRows {
		for i, a := range t.rows[r*t.rowStride:][:t.In] {
			columns[i][r] = int64(a)
		}
	}
	for o := 0; o < t.Out; o += 2 {
		sums := multiply(columns, t.wide[o/2*t.In:])
		for r, s := range sums {
			t.store(r, o, s)
		}
	}
}

// multiply adds up the products of four rows, which stand in columns, with the
// weights of two outputs. As a·(v + w·2³²) is a·v + a·w·2³², one multiplication of
// 64 bits does two of 32, and so does the addition.
func multiply(columns [][tileRows]int64, weights []int64) (sums [tileRows]int64) {
	var s0, s1, s2, s3 int64
	weights = weights[:len(columns)]
	for i := range columns {
		a, w := &columns[i], weights[i]
		s0 += a[0] * w
		s1 += a[1] * w
		s2 += a[2] * w
		s3 += a[3] * w
	}
	return [tileRows]int64{s0, s1, s2, s3}
}

// store parts two sums that were added up in one number and scales them. The
// conversions keep compilers from fusing the operations.
func (t tile) store(r, o int, sum int64) {
	low := int32(sum)
	high := int32((sum - int64(low)) >> 32)
	dst := t.dst[r*t.Stride()+o:]
	for i, s := range [2]int32{low, high} {
		v := float32(float32(s) * t.rowScale[r])
		dst[i] = float32(v*t.scale[o+i]) + t.bias[o+i]
	}
}

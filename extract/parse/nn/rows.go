package nn

import "math"

// Rows is a batch of activation vectors, quantised for the integer kernels: value
// i of row r stands for q·scale[r]. It is reused from batch to batch.
type Rows struct {
	n, width, stride int
	q                []int16
	scale            []float32
}

// Reset makes r hold n rows of the given width, all zero.
func (r *Rows) Reset(n, width int) {
	r.n, r.width, r.stride = n, width, roundUp(width, 2)
	padded := roundUp(n, tileRows)
	r.q = grow(r.q, padded*r.stride)
	r.scale = grow(r.scale, padded)
	clear(r.q)
	clear(r.scale)
}

// ResetUnit is Reset for values between -1 and 1, which all have the scale 1/unit:
// what an LSTM puts out.
func (r *Rows) ResetUnit(n, width int) {
	r.Reset(n, width)
	for i := range r.scale {
		r.scale[i] = 1.0 / unit
	}
}

// Len is the number of rows.
func (r *Rows) Len() int { return r.n }

// Row is the integers of row i, and what one of them stands for.
func (r *Rows) Row(i int) ([]int16, float32) {
	return r.q[i*r.stride:][:r.width], r.scale[i]
}

// Set makes x row i. Each row has its own scale, so that no row depends on another.
func (r *Rows) Set(i int, x []float32) { r.set(i, x, unit) }

// SetWeights makes x row i of what Matrix.PackRows is to pack.
func (r *Rows) SetWeights(i int, x []float32) { r.set(i, x, maxWeight(r.width)) }

// set quantises x with values from -most to most.
func (r *Rows) set(i int, x []float32, most float32) {
	peak := peakOf(x)
	if peak == 0 {
		return // Reset has zeroed the row
	}
	r.scale[i] = peak / most
	inverse := most / peak
	row := r.q[i*r.stride:][:len(x)]
	for j, v := range x {
		row[j] = round(float32(v * inverse))
	}
}

// peakOf is the largest absolute value in x; the bits of positive numbers are in the
// order of the numbers.
func peakOf(x []float32) float32 {
	var peak uint32
	for _, v := range x {
		peak = max(peak, math.Float32bits(v)&^(1<<31))
	}
	return math.Float32frombits(peak)
}

// Copy makes the rows of a and b, side by side, the rows of r.
func (r *Rows) Copy(a, b *Rows) {
	r.Reset(a.n, a.width+b.width)
	for i := range a.n {
		row := r.q[i*r.stride:]
		copy(row, a.q[i*a.stride:][:a.width])
		copy(row[a.width:], b.q[i*b.stride:][:b.width])
		r.scale[i] = a.scale[i]
	}
}

// unit is the largest activation, and what 1 is held as where all values lie
// between -1 and 1.
const unit = 4096

// maxWeight is the largest weight with which a sum of n products with activations
// stays within 32 bits; more than 12 bits gain nothing.
func maxWeight(n int) float32 {
	return float32(min(unit-1, (1<<31-1)/(unit*max(n, 1))))
}

// round is the integer nearest to v, to the even one where two are equally near,
// as CVTPS2DQ rounds. The sum has no bits left below the integer, whose own are its
// lowest.
func round(v float32) int16 {
	const shift = 3 << 22
	return int16(math.Float32bits(v + shift))
}

// grow returns s with length n, in new memory only where the old is too small.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

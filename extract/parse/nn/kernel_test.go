package nn

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestTanh compares the approximation with the library's.
func TestTanh(t *testing.T) {
	for x := -12.0; x <= 12; x += 0.001 {
		got, want := tanh(float32(x)), math.Tanh(x)
		if math.Abs(float64(got)-want) > 1e-6 {
			t.Fatalf("tanh(%g) = %g, want %g", x, got, want)
		}
	}
}

// TestMulExact compares products with the sums that they stand for.
func TestMulExact(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range [][2]int{{1, 1}, {2, 16}, {7, 5}, {33, 47}, {128, 130}, {MaxInputs, 3}} {
		in, out := size[0], size[1]
		w := randomWeights(r, in, out)
		m := w.Matrix(Scalar)
		var x Rows
		x.ResetUnit(5, in)
		for i := range x.q[:5*x.stride] {
			if i%x.stride < in {
				x.q[i] = int16(r.IntN(2*unit+1) - unit)
			}
		}
		got := m.Mul(nil, &x)
		for row := range 5 {
			a, _ := x.Row(row)
			for o := range out {
				b, scale := w.rows.Row(o)
				var sum float64
				for i := range a {
					sum += float64(a[i]) * float64(b[i]) / unit
				}
				want := sum*float64(scale) + float64(w.bias[o])
				if g := float64(got[row*m.Stride()+o]); math.Abs(g-want) > 1e-3 {
					t.Fatalf("%d×%d: row %d, output %d: %g, want %g", in, out, row, o, g, want)
				}
			}
		}
	}
}

// TestVectorAgrees checks that vector and scalar code give the same bits.
func TestVectorAgrees(t *testing.T) {
	if Best() == Scalar {
		t.Skip("this processor has no vector kernels to compare")
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		in, out, n := 1+r.IntN(200), 1+r.IntN(100), 1+r.IntN(20)
		w := randomWeights(r, in, out)
		x := randomRows(r, n, in)
		scalar, vector := w.Matrix(Scalar), w.Matrix(AVX2)
		s, v := scalar.Mul(nil, x), vector.Mul(nil, x)
		for i := range n {
			at := i * scalar.Stride()
			if !slices.Equal(s[at:at+out], v[at:at+out]) {
				t.Fatalf("products of %d rows with a %d×%d matrix differ", n, in, out)
			}
		}
		size := 8 * (1 + r.IntN(12))
		a, b := randomCell(r, size), cell{}
		b.gates, b.input, b.state, b.output = a.gates, a.input, slices.Clone(a.state), make([]int16, size)
		a.update(Scalar)
		b.update(AVX2)
		if !slices.Equal(a.state, b.state) || !slices.Equal(a.output, b.output) {
			t.Fatalf("cells of size %d differ:\n%v\n%v", size, a.state, b.state)
		}
	}
}

// TestLSTMBatch checks that a sequence's output depends neither on its neighbours
// nor on the kernels.
func TestLSTMBatch(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const in, size = 20, 16
	input, recurrent := randomWeights(r, in, 4*size), randomWeights(r, size, 4*size)
	lengths := []int{9, 9, 7, 4, 1, 1}
	x := randomRows(r, 31, in)
	run := func(k Kernels, reverse bool, x *Rows, lengths ...int) []int16 {
		l := LSTM{Input: input.Matrix(k), Recurrent: recurrent.Matrix(k), Size: size, Reverse: reverse}
		var y Rows
		y.ResetUnit(x.n, size)
		l.Run(new(Memory), x, lengths, &y, 0)
		return y.q[:x.n*size]
	}
	for _, reverse := range []bool{false, true} {
		together := run(Best(), reverse, x, lengths...)
		first := 0
		for _, n := range lengths {
			var one Rows
			one.Reset(n, in)
			copy(one.q, x.q[first*x.stride:(first+n)*x.stride])
			copy(one.scale, x.scale[first:first+n])
			alone := run(Scalar, reverse, &one, n)
			if !slices.Equal(alone, together[first*size:(first+n)*size]) {
				t.Fatalf("reverse %v: the sequence at %d differs alone and in a batch", reverse, first)
			}
			first += n
		}
	}
}

func randomWeights(r *rand.Rand, in, out int) *Weights {
	weights := make([]byte, in*out)
	for i := range weights {
		weights[i] = byte(r.IntN(256))
	}
	scale, bias := make([]float32, out), make([]float32, out)
	for i := range scale {
		scale[i], bias[i] = r.Float32()/1000, r.Float32()-0.5
	}
	w := NewWeights(in)
	w.Add8(weights, scale, bias)
	return w
}

func randomRows(r *rand.Rand, n, width int) *Rows {
	x := new(Rows)
	x.Reset(n, width)
	row := make([]float32, width)
	for i := range n {
		for j := range row {
			row[j] = float32(r.NormFloat64())
		}
		x.Set(i, row)
	}
	return x
}

func randomCell(r *rand.Rand, n int) cell {
	values := func(n int) []float32 {
		s := make([]float32, n)
		for i := range s {
			s[i] = float32(r.NormFloat64() * 3)
		}
		return s
	}
	return cell{values(4 * n), values(4 * n), values(n), make([]int16, n)}
}

func BenchmarkMul(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	w := randomWeights(r, 256, 512)
	x := randomRows(r, 64, 256)
	for _, k := range []Kernels{Scalar, AVX2} {
		b.Run(k.String(), func(b *testing.B) {
			if k > Best() {
				b.Skip("not on this processor")
			}
			m := w.Matrix(k)
			var dst []float32
			for b.Loop() {
				dst = m.Mul(dst, x)
			}
			b.ReportMetric(float64(b.N)*64*256*512/b.Elapsed().Seconds()/1e9, "Gmac/s")
		})
	}
}

func BenchmarkCell(b *testing.B) {
	for _, k := range []Kernels{Scalar, AVX2} {
		b.Run(k.String(), func(b *testing.B) {
			if k > Best() {
				b.Skip("not on this processor")
			}
			c := randomCell(rand.New(rand.NewPCG(9, 10)), 128)
			for b.Loop() {
				c.update(k)
			}
		})
	}
}

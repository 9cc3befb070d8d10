package nn

// LSTM is one direction of one layer of long short-term memory (Hochreiter &
// Schmidhuber 1997, with the forget gate of Gers et al. 2000): gates in the order
// input, forget, cell, output.
type LSTM struct {
	// Input maps the inputs of a step to the 4·Size gates, Recurrent the output of
	// the step before.
	Input, Recurrent *Matrix
	// Size is the width of the state, a multiple of 8.
	Size int
	// Reverse reads the sequences from their ends.
	Reverse bool
}

// Memory is what a run of an LSTM needs; it is reused from run to run.
type Memory struct {
	input, gates, state []float32
	output              Rows
}

// Run reads sequences whose vectors stand one after the other in x. Row i of y,
// from column at on, receives the output for row i of x. The sequences must come
// longest first, so that those still running in a step stand together.
func (l *LSTM) Run(m *Memory, x *Rows, lengths []int, y *Rows, at int) {
	if len(lengths) == 0 {
		return
	}
	m.input = l.Input.Mul(m.input, x)
	m.state = grow(m.state, len(lengths)*l.Size)
	clear(m.state)
	m.output.ResetUnit(len(lengths), l.Size)
	running := len(lengths)
	for step := range lengths[0] {
		for lengths[running-1] <= step {
			running--
		}
		m.gates = l.Recurrent.mulRows(m.gates, &m.output, running)
		first := 0
		for s, length := range lengths[:running] {
			row := first + step
			if l.Reverse {
				row = first + length - 1 - step
			}
			first += length
			c := cell{
				gates:  m.gates[s*l.Recurrent.Stride():],
				input:  m.input[row*l.Input.Stride():],
				state:  m.state[s*l.Size:][:l.Size],
				output: m.output.q[s*m.output.stride:][:l.Size],
			}
			c.update(l.Input.kernels)
			copy(y.q[row*y.stride+at:], c.output)
		}
	}
}

// cell is the work of one step of one sequence.
type cell struct {
	gates, input []float32 // the two summands of the 4·n gates
	state        []float32
	output       []int16
}

// update moves the cell one step on.
func (c cell) update(k Kernels) {
	if k == AVX2 {
		c.updateAVX2()
	} else {
		c.updateScalar()
	}
}

// updateScalar is the reference for the vector kernels.
func (c cell) updateScalar() {
	n := len(c.state)
	gate := func(k, i int) float32 { return c.gates[k*n+i] + c.input[k*n+i] }
	for i := range n {
		keep := float32(sigmoid(gate(1, i)) * c.state[i])
		add := float32(sigmoid(gate(0, i)) * tanh(gate(2, i)))
		c.state[i] = keep + add
		out := float32(sigmoid(gate(3, i)) * tanh(c.state[i]))
		c.output[i] = round(float32(out * unit))
	}
}

package nn

import "golang.org/x/sys/cpu"

func hasAVX2() bool { return cpu.X86.HasAVX2 }

// mulAVX2 is mulScalar in vector code.
func (t tile) mulAVX2() {
	// What the machine code reads and writes, checked here once.
	if t.panels == 0 {
		return
	}
	_ = t.dst[tileRows*t.Stride()-1]
	_ = t.rows[tileRows*t.rowStride-1]
	_ = t.rowScale[tileRows-1]
	mulTile(&t.dst[0], &t.rows[0], &t.pairs[0], &t.rowScale[0], &t.scale[0], &t.bias[0], t.rowStride/2, t.panels)
}

// updateAVX2 is updateScalar in vector code.
func (c cell) updateAVX2() {
	n := len(c.state)
	_, _, _ = c.gates[4*n-1], c.input[4*n-1], c.output[n-1]
	updateCell(&c.gates[0], &c.input[0], &c.state[0], &c.output[0], &coefficients[0], n)
}

// mulTile multiplies four rows of pairs·2 activations with panels·16 columns of
// weights; dst has rows of panels·16 values.
//
//go:noescape
func mulTile(dst *float32, rows, weights *int16, rowScale, scale, bias *float32, pairs, panels int)

// updateCell moves n LSTM cells, n being a multiple of 8, one step on.
//
//go:noescape
func updateCell(gates, input, state *float32, output *int16, coefficients *float32, n int)

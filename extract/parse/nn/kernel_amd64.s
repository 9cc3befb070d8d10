#include "textflag.h"

// PRODUCT adds the products of one row with 16 columns: row is the address of its
// next pair of activations, s0 and s1 are the sums of columns 0–7 and 8–15. Y8 and
// Y9 hold the weights.
#define PRODUCT(row, s0, s1) \
	VPBROADCASTD (row)(R12*4), Y10 \
	VPMADDWD     Y8, Y10, Y11      \
	VPMADDWD     Y9, Y10, Y12      \
	VPADDD       Y11, s0, s0       \
	VPADDD       Y12, s1, s1

// STORE scales the sums of row r and stores them at out: sum·rowScale·scale + bias.
#define STORE(r, s0, s1, out) \
	VBROADCASTSS (r*4)(R8), Y10  \
	VCVTDQ2PS    s0, s0          \
	VCVTDQ2PS    s1, s1          \
	VMULPS       Y10, s0, s0     \
	VMULPS       Y10, s1, s1     \
	VMULPS       (R9), s0, s0    \
	VMULPS       32(R9), s1, s1  \
	VADDPS       (R10), s0, s0   \
	VADDPS       32(R10), s1, s1 \
	VMOVUPS      s0, (out)       \
	VMOVUPS      s1, 32(out)

// func mulTile(dst *float32, rows, weights *int16, rowScale, scale, bias *float32, pairs, panels int)
TEXT ·mulTile(SB), NOSPLIT, $0-64
	MOVQ dst+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ weights+16(FP), DX
	MOVQ rowScale+24(FP), R8
	MOVQ scale+32(FP), R9
	MOVQ bias+40(FP), R10
	MOVQ pairs+48(FP), CX
	MOVQ panels+56(FP), BX

	// SI, AX, R11, R13: the four rows of activations, 4·pairs bytes apart.
	LEAQ (SI)(CX*4), AX
	LEAQ (AX)(CX*4), R11
	LEAQ (R11)(CX*4), R13

	// R15: the bytes of a row of results.
	MOVQ BX, R15
	SHLQ $6, R15

panel:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	XORQ  R12, R12

pair:
	VMOVDQU (DX), Y8
	VMOVDQU 32(DX), Y9
	PRODUCT(SI, Y0, Y1)
	PRODUCT(AX, Y2, Y3)
	PRODUCT(R11, Y4, Y5)
	PRODUCT(R13, Y6, Y7)
	ADDQ    $64, DX
	INCQ    R12
	CMPQ    R12, CX
	JLT     pair

	MOVQ DI, R12
	STORE(0, Y0, Y1, R12)
	ADDQ R15, R12
	STORE(1, Y2, Y3, R12)
	ADDQ R15, R12
	STORE(2, Y4, Y5, R12)
	ADDQ R15, R12
	STORE(3, Y6, Y7, R12)
	ADDQ $64, DI
	ADDQ $64, R9
	ADDQ $64, R10
	DECQ BX
	JNZ  panel
	VZEROUPPER
	RET

// TERM is one step of a polynomial in Y13: p = p·Y13 + coefficient k.
#define TERM(p, k) \
	VMULPS       Y13, p, p     \
	VBROADCASTSS (k*4)(R9), Y15 \
	VADDPS       Y15, p, p

// TANH replaces x by its hyperbolic tangent; it uses Y12 to Y15. Y10 and Y11 hold
// the clamps.
#define TANH(x) \
	VMINPS       Y10, x, x      \
	VMAXPS       Y11, x, x      \
	VMULPS       x, x, Y13      \
	VBROADCASTSS 4(R9), Y14     \
	TERM(Y14, 2)                \
	TERM(Y14, 3)                \
	TERM(Y14, 4)                \
	TERM(Y14, 5)                \
	TERM(Y14, 6)                \
	TERM(Y14, 7)                \
	VMULPS       x, Y14, Y14    \
	VBROADCASTSS 32(R9), Y12    \
	TERM(Y12, 9)                \
	TERM(Y12, 10)               \
	TERM(Y12, 11)               \
	VDIVPS       Y12, Y14, x

// SIGMOID replaces x by tanh(x/2)/2 + 1/2. Y9 holds 1/2.
#define SIGMOID(x) \
	VMULPS Y9, x, x \
	TANH(x)         \
	VMULPS Y9, x, x \
	VADDPS Y9, x, x

// func updateCell(gates, input, state *float32, output *int16, coefficients *float32, n int)
TEXT ·updateCell(SB), NOSPLIT, $0-48
	MOVQ gates+0(FP), SI
	MOVQ input+8(FP), DX
	MOVQ state+16(FP), DI
	MOVQ output+24(FP), R8
	MOVQ coefficients+32(FP), R9
	MOVQ n+40(FP), CX

	VBROADCASTSS (R9), Y10
	VXORPS       Y11, Y11, Y11
	VSUBPS       Y10, Y11, Y11
	VBROADCASTSS 48(R9), Y9
	VBROADCASTSS 52(R9), Y8

	// The gates are 4·n bytes apart: input, forget, cell, output.
	LEAQ (CX*4), AX
	LEAQ (AX)(AX*2), BX

cell:
	VMOVUPS (SI), Y0
	VADDPS  (DX), Y0, Y0
	VMOVUPS (SI)(AX*1), Y1
	VADDPS  (DX)(AX*1), Y1, Y1
	VMOVUPS (SI)(AX*2), Y2
	VADDPS  (DX)(AX*2), Y2, Y2
	VMOVUPS (SI)(BX*1), Y3
	VADDPS  (DX)(BX*1), Y3, Y3
	SIGMOID(Y0)
	SIGMOID(Y1)
	TANH(Y2)
	SIGMOID(Y3)
	VMULPS  (DI), Y1, Y1
	VMULPS  Y2, Y0, Y0
	VADDPS  Y0, Y1, Y4
	VMOVUPS Y4, (DI)
	TANH(Y4)
	VMULPS  Y4, Y3, Y3

	// Eight numbers to sixteen bits each.
	VMULPS     Y8, Y3, Y3
	VCVTPS2DQ  Y3, Y3
	VEXTRACTI128 $1, Y3, X4
	VPACKSSDW  X4, X3, X3
	VMOVDQU    X3, (R8)

	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, DI
	ADDQ $16, R8
	SUBQ $8, CX
	JNZ  cell
	VZEROUPPER
	RET

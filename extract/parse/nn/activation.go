package nn

// coefficients of tanh, for the scalar and the vector code alike: the rational
// approximation of Eigen (x·P(x²)/Q(x²), exact to a few units in the last place
// between the clamps, beyond which tanh is 1).
var coefficients = [...]float32{
	7.90531110763549805,
	-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11,
	5.12229709037114e-08, 1.48572235717979e-05, 6.37261928875436e-04,
	4.89352455891786e-03,
	1.19825839466702e-06, 1.18534705686654e-04, 2.26843463243900e-03,
	4.89352518554385e-03,
	0.5, unit,
}

// tanh is the hyperbolic tangent, in the operations of the vector code.
func tanh(x float32) float32 {
	c := &coefficients
	x = max(min(x, c[0]), -c[0])
	x2 := x * x
	p := c[1]
	for _, a := range c[2:8] {
		p = float32(p*x2) + a
	}
	p = x * p
	q := c[8]
	for _, b := range c[9:12] {
		q = float32(q*x2) + b
	}
	return p / q
}

// sigmoid is the logistic function, by way of tanh.
func sigmoid(x float32) float32 {
	return float32(tanh(float32(x*0.5))*0.5) + 0.5
}

// Package nn computes the layers of the parser's neural network: matrix products,
// long short-term memory, and the few activations between them.
//
// Every kernel gives the same bits on every machine. Products are sums of
// integers: weights of 8 bits (up to 12 where they were floating-point numbers)
// times activations of at most 13 bits, added up in 32 bits, where the order does
// not matter. What is left in floating point is done one IEEE operation after the
// other, never fused, so that the scalar code and the vector code round alike. A
// row's result depends on that row only: what else is in the batch changes nothing.
package nn

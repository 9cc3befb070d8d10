// Package parse gives tokens their tags, trees and names.
//
// A bidirectional LSTM reads the sentence; part-of-speech tags come from its first
// layer, dependency arcs from a biaffine scorer over its second (Kiperwasser &
// Goldberg 2016; Dozat & Manning 2017), made a tree by Chu–Liu/Edmonds, and names
// from both layers. FORMAT.md describes the model file and every step from a token
// to its scores; package nn computes them; folder train holds the training.
package parse

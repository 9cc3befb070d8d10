package export

import (
	"crypto/sha256"
	"encoding/binary"
)

// keys remembers strings by eight bytes of their SHA-256, so that a million of
// them take some 20 MB however long they are. That any two of a million share
// their key, and one is left out, has a probability of 3e-8.
type keys map[uint64]struct{}

func key(s string) uint64 {
	sum := sha256.Sum256([]byte(s))
	return binary.BigEndian.Uint64(sum[:8])
}

// add adds s, and reports whether it was not there.
func (k keys) add(s string) bool {
	n := len(k)
	k[key(s)] = struct{}{}
	return len(k) > n
}

func (k keys) has(s string) bool {
	_, ok := k[key(s)]
	return ok
}

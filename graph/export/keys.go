package export

import "crypto/sha256"

// keys numbers strings in the order in which they come. It remembers eight bytes of
// the SHA-256 of each, so that a million take some 30 MB however long they are. That
// any two of a million share their key, and one is left out, has a probability of
// 3e-8.
type keys map[[8]byte]uint32 // of bytes, which need no padding as a uint64 would

func key(s string) [8]byte {
	sum := sha256.Sum256([]byte(s))
	return [8]byte(sum[:])
}

// add is the number of s, and whether s was not there.
func (k keys) add(s string) (number int, added bool) {
	hash := key(s)
	if number, known := k[hash]; known {
		return int(number), false
	}
	number = len(k)
	k[hash] = uint32(number)
	return number, true
}

// number is the number of s, if it was added.
func (k keys) number(s string) (int, bool) {
	number, ok := k[key(s)]
	return int(number), ok
}

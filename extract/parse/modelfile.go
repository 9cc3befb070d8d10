package parse

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// magic opens a model file; its last character is the version.
const magic = "ENTENTE1"

// modelFile is a model file as FORMAT.md describes it, with its tensors found and
// checked to lie within it.
type modelFile struct {
	Labels  map[string][]string `json:"labels"`
	Tensors []tensor            `json:"tensors"`
}

// tensor is a named array of numbers.
type tensor struct {
	Name   string `json:"name"`
	Type   string `json:"dtype"`
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
	// Scale is the offset of the scales of the rows of an i8 tensor.
	Scale int `json:"scale"`

	bytes  []byte    // of u8 and i8
	floats []float32 // of f32; of i8, the scale of each row
}

// readModelFile reads the header and finds the tensors.
func readModelFile(b []byte) (*modelFile, error) {
	const start = len(magic) + 4
	if len(b) < start || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("this is no parser model: it should begin with %q", magic)
	}
	size := binary.LittleEndian.Uint32(b[len(magic):])
	if uint64(size) > uint64(len(b)-start) {
		return nil, fmt.Errorf("header: %d bytes announced, %d there; the file is cut off", size, len(b)-start)
	}
	var f modelFile
	if err := json.Unmarshal(b[start:start+int(size)], &f); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	data := b[start+int(size):]
	for i := range f.Tensors {
		if err := f.Tensors[i].load(data); err != nil {
			return nil, fmt.Errorf("tensor %q: %w", f.Tensors[i].Name, err)
		}
	}
	return &f, nil
}

// load finds the tensor's numbers in the data.
func (t *tensor) load(data []byte) (err error) {
	n, err := t.size(len(data))
	if err != nil {
		return err
	}
	switch t.Type {
	case "u8":
		t.bytes, err = section(data, t.Offset, n)
	case "i8":
		if t.bytes, err = section(data, t.Offset, n); err == nil {
			t.floats, err = floats(data, t.Scale, t.Shape[0])
		}
	case "f32":
		t.floats, err = floats(data, t.Offset, n)
	default:
		err = fmt.Errorf("type %q is none of u8, i8, f32", t.Type)
	}
	return err
}

// size is the number of elements, which cannot be more than most.
func (t *tensor) size(most int) (int, error) {
	if len(t.Shape) == 0 {
		return 0, errors.New("no shape")
	}
	n := 1
	for _, d := range t.Shape {
		if d <= 0 || d > most/n {
			return 0, fmt.Errorf("shape %v does not fit into %d bytes of data; the file is cut off or damaged", t.Shape, most)
		}
		n *= d
	}
	return n, nil
}

// section is the n bytes of data from offset on.
func section(data []byte, offset, n int) ([]byte, error) {
	if offset < 0 || n > len(data) || offset > len(data)-n {
		return nil, fmt.Errorf("bytes %d to %d of %d; the file is cut off or damaged", offset, offset+n, len(data))
	}
	return data[offset : offset+n : offset+n], nil
}

// largest is more than any weight of a working model, and little enough that no
// sum of products overflows.
const largest = 1e6

// floats are the n numbers of data from offset on.
func floats(data []byte, offset, n int) ([]float32, error) {
	if n > len(data)/4 {
		return nil, fmt.Errorf("%d numbers do not fit into %d bytes of data; the file is cut off or damaged", n, len(data))
	}
	b, err := section(data, offset, 4*n)
	if err != nil {
		return nil, err
	}
	f := make([]float32, n)
	for i := range f {
		f[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		if !(f[i] >= -largest && f[i] <= largest) {
			return nil, fmt.Errorf("number %d is %v: the file is damaged", i, f[i])
		}
	}
	return f, nil
}

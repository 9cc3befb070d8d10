package web

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"sync"
	"time"
)

// exports keeps the last few exports as files for a while: readers of Parquet ask
// for many ranges of one, which is not made anew for each. That an export is
// written before it is sent also makes an error midway an error.
type exports struct {
	mu   sync.Mutex
	kept map[string]*exported
}

const (
	mostExports = 8
	keepExports = time.Minute
)

func newExports() *exports { return &exports{kept: make(map[string]*exported)} }

// exported is an export in a file.
type exported struct {
	began time.Time

	mu   sync.Mutex // held while it is written
	file *os.File   // nil until it is
	size int64
	etag string
}

// get is the export with this key, which write makes if there is none.
func (x *exports) get(key string, write func(io.Writer) error) (*exported, error) {
	e := x.entry(key)
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.file != nil {
		return e, nil
	}
	return e, e.write(write)
}

func (x *exports) entry(key string) *exported {
	x.mu.Lock()
	defer x.mu.Unlock()
	var oldest string
	for k, e := range x.kept {
		if time.Since(e.began) > keepExports {
			delete(x.kept, k)
		} else if oldest == "" || e.began.Before(x.kept[oldest].began) {
			oldest = k
		}
	}
	if x.kept[key] == nil {
		if len(x.kept) >= mostExports {
			delete(x.kept, oldest)
		}
		x.kept[key] = &exported{began: time.Now()}
	}
	return x.kept[key]
}

// write puts the export in a file without a name, which is gone when the last who
// reads it is: an os.File that nothing refers to is closed.
func (e *exported) write(write func(io.Writer) error) error {
	file, err := os.CreateTemp("", "entente-export-")
	if err != nil {
		return err
	}
	hash := sha256.New()
	if err := errors.Join(os.Remove(file.Name()), write(io.MultiWriter(file, hash))); err != nil {
		return errors.Join(err, file.Close())
	}
	if e.size, err = file.Seek(0, io.SeekCurrent); err != nil {
		return errors.Join(err, file.Close())
	}
	e.etag = `"` + hex.EncodeToString(hash.Sum(nil)[:16]) + `"`
	e.file = file
	return nil
}

// reader reads the export from its beginning. Several may at once.
func (e *exported) reader() io.ReadSeeker { return io.NewSectionReader(e.file, 0, e.size) }

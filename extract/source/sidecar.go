package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

var sidecarEndings = []string{".meta.yaml", ".meta.yml", ".meta.json"}

func isSidecar(name string) bool {
	for _, e := range sidecarEndings {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

// sidecar reads what the file beside name says of it: "talks.txt.meta.yaml" or
// "talks.meta.yaml" for "talks.txt".
func sidecar(name string) (facts, error) {
	for _, base := range []string{name, strings.TrimSuffix(name, filepath.Ext(name))} {
		for _, e := range sidecarEndings {
			raw, err := os.ReadFile(base + e)
			if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG) {
				continue
			}
			if err != nil {
				return facts{}, err
			}
			f, err := parseFacts(raw)
			if err != nil {
				return facts{}, fmt.Errorf("%s: %w", base+e, err)
			}
			return f, nil
		}
	}
	return facts{}, nil
}

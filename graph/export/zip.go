package export

import (
	"archive/zip"
	"bufio"
)

// Zip is the bundle as one file, a ZIP archive of its files.
func (b Bundle) Zip() Format {
	write := func(w *bufio.Writer, claims Claims) error {
		archive := zip.NewWriter(w)
		for _, f := range b.Files {
			file, err := archive.Create(f.Name) // without a time: the same claims give the same bytes
			if err != nil {
				return err
			}
			if err := f.Format.Write(file, claims); err != nil {
				return err
			}
		}
		return archive.Close()
	}
	return Format{b.Name, "zip", "application/zip", b.About, write}
}

package source

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"entente/extract/text"
)

// File is a file that is to be read when its turn comes.
type File struct {
	Name   string // as the user named it; "-" for standard input
	reader *Reader
	in     io.Reader // standard input
	listed bool      // the user named it, it was not found in a folder
	err    error     // why it cannot be read at all
}

// Load reads the file. It fails with a *SkipError where there is nothing to read.
func (f File) Load(ctx context.Context) ([]text.Source, error) {
	if f.err != nil {
		return nil, &SkipError{f.Name, Unreadable, cause(f.Name, f.err)}
	}
	if f.in != nil {
		raw, err := f.reader.readAll(f.in)
		if err != nil {
			return nil, &SkipError{f.Name, Unreadable, err}
		}
		return f.reader.Read(ctx, f.Name, raw)
	}
	return f.reader.load(ctx, f.Name, f.listed)
}

// Walk is the files that paths name, in a fixed order: files, folders with all
// below them in lexical order, patterns ("texts/*.html"), "@list.txt" for the
// paths in a file, one a line, and "-" for stdin. In folders, hidden files and the
// files that only describe others (see Reader.Load) are passed over. What cannot
// be found comes as a File whose Load says so.
func (r *Reader) Walk(paths []string, stdin io.Reader) iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, p := range paths {
			if !r.walk(p, stdin, yield) {
				return
			}
		}
	}
}

func (r *Reader) walk(p string, stdin io.Reader, yield func(File) bool) bool {
	if p == "-" {
		return yield(File{Name: p, reader: r, in: stdin})
	}
	info, err := os.Stat(p)
	switch {
	case err == nil && info.IsDir():
		return r.folder(p, yield)
	case err == nil: // by the name that it has in its folder too
		return yield(File{Name: filepath.Clean(p), reader: r, listed: true})
	case strings.HasPrefix(p, "@"):
		return r.list(p[1:], stdin, yield)
	case strings.ContainsAny(p, "*?["):
		found, globErr := filepath.Glob(p)
		if globErr == nil && len(found) == 0 {
			globErr = errors.New("no file matches the pattern")
		}
		if globErr != nil {
			return yield(File{Name: p, err: globErr})
		}
		for _, f := range found {
			if isSidecar(f) || strings.HasPrefix(filepath.Base(f), ".") && !strings.HasPrefix(filepath.Base(p), ".") {
				continue
			}
			if !r.walk(f, stdin, yield) {
				return false
			}
		}
		return true
	}
	return yield(File{Name: p, err: err})
}

// folder yields the files below dir.
func (r *Reader) folder(dir string, yield func(File) bool) bool {
	stopped := errors.New("stopped")
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && p != dir
		switch {
		case err != nil:
			if !yield(File{Name: p, err: err}) {
				return stopped
			}
			return fs.SkipDir
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir(), hidden, isSidecar(p):
			return nil
		case !yield(File{Name: p, reader: r}):
			return stopped
		}
		return nil
	})
	return err == nil
}

// list yields the files that the lines of a file name.
func (r *Reader) list(name string, stdin io.Reader, yield func(File) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(File{Name: "@" + name, err: err})
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		if p := strings.TrimSpace(in.Text()); p != "" && !strings.HasPrefix(p, "@") {
			if !r.walk(p, stdin, yield) {
				return false
			}
		}
	}
	if err := in.Err(); err != nil {
		return yield(File{Name: "@" + name, err: err})
	}
	return true
}

// Load reads the file of that name. What "NAME.meta.yaml" or "NAME.meta.json"
// beside it says of title, date, author, publisher and url goes before what the
// file says itself.
func (r *Reader) Load(ctx context.Context, name string) ([]text.Source, error) {
	return r.load(ctx, name, true)
}

func (r *Reader) load(ctx context.Context, name string, listed bool) ([]text.Source, error) {
	raw, beside, err := r.open(name, listed)
	if err != nil {
		var s *SkipError
		if !errors.As(err, &s) {
			s = &SkipError{Reason: Unreadable, Err: cause(name, err)}
		}
		s.Path = name
		return nil, s
	}
	return r.readWith(ctx, name, raw, beside)
}

// cause is err without the name of the file, which the SkipError gives.
func cause(name string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) && at.Path == name {
		return at.Err
	}
	return err
}

// open is a file's bytes and what the file beside it says. A file that was found
// in a folder must be of a kind that is read.
func (r *Reader) open(name string, listed bool) ([]byte, facts, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, facts{}, err
	case info.IsDir():
		return nil, facts{}, errors.New("a link to a folder; name the folder itself to read it")
	case !info.Mode().IsRegular(): // opening a pipe would wait for its writer
		return nil, facts{}, errors.New("a pipe or device, not a file; give it as standard input, named -")
	case info.Size() > r.options.MaxBytes:
		return nil, facts{}, r.tooLarge(info.Size())
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, facts{}, err
	}
	defer f.Close()
	if !listed && r.options.Format == "" && formatOfName(name) == "" {
		head := make([]byte, 1024)
		n, _ := io.ReadFull(f, head)
		if formatOf(name, head[:n]) == "" {
			return nil, facts{}, skip(UnknownKind, "files that end in %q are not read", filepath.Ext(name))
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return nil, facts{}, err
		}
	}
	raw, err := r.readAll(f)
	if err != nil {
		return nil, facts{}, err
	}
	beside, err := sidecar(name)
	return raw, beside, err
}

// readAll reads in to its end, one byte beyond the limit at most.
func (r *Reader) readAll(in io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(in, r.options.MaxBytes+1))
}

func (r *Reader) tooLarge(size int64) *SkipError {
	return skip(TooLarge, "%d bytes, the limit is %d (source.max-bytes)", size, r.options.MaxBytes)
}

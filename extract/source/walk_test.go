package source_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/extract/source"
)

// tree writes files below a new folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const talks = "Talks\n\nThe talks on the strait go on in Oslo.\n"

func TestWalkFindsFilesInOrder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": talks, "a/z.md": talks, "a/b.html": talks, ".hidden.txt": talks, ".git/x.txt": talks,
		"b.txt.meta.yaml": "title: T", "list.txt": "",
	})
	list := filepath.Join(dir, "list.txt")
	if err := os.WriteFile(list, []byte(filepath.Join(dir, "b.txt")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	r := reader(t, source.Options{})
	for _, c := range []struct {
		paths, want []string
	}{
		{[]string{dir}, []string{"a/b.html", "a/z.md", "b.txt", "list.txt"}},
		{[]string{dir + "/*.txt"}, []string{"b.txt", "list.txt"}},
		{[]string{"@" + list, dir + "/a"}, []string{"b.txt", "a/b.html", "a/z.md"}},
		{[]string{dir + "/.hidden.txt", "-"}, []string{".hidden.txt", "-"}},
		{[]string{dir + "/a/../b.txt", dir + "//a/./z.md"}, []string{"b.txt", "a/z.md"}},
		{[]string{dir + "/none", dir + "/*.pdf"}, []string{"none", "*.pdf"}},
	} {
		var got []string
		for f := range r.Walk(c.paths, strings.NewReader(talks)) {
			got = append(got, strings.TrimPrefix(filepath.ToSlash(f.Name), filepath.ToSlash(dir)+"/"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.paths, got, c.want)
		}
	}
}

func TestWalkSaysWhatItPassesOver(t *testing.T) {
	dir := tree(t, map[string]string{
		"data.csv": "a,b\n", "page.dat": "<!DOCTYPE html><p>The talks go on.", "empty.txt": "", "good.txt": talks,
		"big.txt": strings.Repeat("a ", 1000), "sound.mp3": "ID3\x00\x00",
	})
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(os.DevNull, filepath.Join(dir, "device.txt")); err != nil {
		t.Fatal(err)
	}
	want := map[string]source.Reason{
		"device.txt": source.Unreadable, "data.csv": source.UnknownKind, "empty.txt": source.Empty, "big.txt": source.TooLarge,
		"sound.mp3": source.UnknownKind, "gone.txt": source.Unreadable,
	}
	r := reader(t, source.Options{MaxBytes: 1000})
	for f := range r.Walk([]string{dir}, nil) {
		_, err := f.Load(context.Background())
		var skip *source.SkipError
		switch reason := want[filepath.Base(f.Name)]; {
		case reason == "" && err != nil:
			t.Error(err)
		case reason != "" && (!errors.As(err, &skip) || skip.Reason != reason || skip.Path != f.Name):
			t.Errorf("%s: got %v, want %q", f.Name, err, reason)
		}
	}
}

func TestStandardInputIsRead(t *testing.T) {
	for f := range reader(t, source.Options{}).Walk([]string{"-"}, strings.NewReader(talks)) {
		sources, err := f.Load(context.Background())
		if err != nil || sources[0].Document.Name != "-" || sources[0].Document.Title != "Talks" {
			t.Errorf("got %+v, %v", sources, err)
		}
	}
}

func TestTheFileBesideGoesBeforeTheFile(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.txt":           "Talks (1999-01-01)\n\nThe talks on the strait go on in Oslo.\n",
		"a.txt.meta.yaml": "title: The talks\ndate: 2001-02-03\nauthor: [Ann Roe, Bob Poe]\npublisher: Example News\nurl: https://example.org/a\n",
		"b.txt":           talks,
		"b.meta.json":     `{"date": "2001-02-04T10:00:00Z"}`,
		"c.txt":           talks,
		"c.meta.yaml":     "title: [",
	})
	r := reader(t, source.Options{})
	sources, err := r.Load(context.Background(), filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	d := sources[0].Document
	if d.Title != "The talks" || d.Date != "2001-02-03" || d.Author != "Ann Roe, Bob Poe" ||
		d.Publisher != "Example News" || d.URL != "https://example.org/a" {
		t.Errorf("got %+v", d)
	}
	if sources, err = r.Load(context.Background(), filepath.Join(dir, "b.txt")); err != nil || sources[0].Document.Date != "2001-02-04" {
		t.Errorf("got %+v, %v", sources, err)
	}
	if _, err := r.Load(context.Background(), filepath.Join(dir, "c.txt")); err == nil || !strings.Contains(err.Error(), "c.meta.yaml") {
		t.Errorf("got %v, want the name of the broken file", err)
	}
}

func TestNamesAreText(t *testing.T) {
	sources, err := reader(t, source.Options{}).Read(context.Background(), "a\xffb.txt", []byte(talks))
	if err != nil || sources[0].Document.Name != "a\ufffdb.txt" {
		t.Errorf("got %+v, %v", sources, err)
	}
}

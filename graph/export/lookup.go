package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Lookup finds a format by its name, one of several files as an archive. The error
// names those that may be meant.
func Lookup(name string) (Format, error) {
	formats := withBundles()
	if i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return formats[i], nil
	}
	if close := similar(name); len(close) > 0 {
		return Format{}, fmt.Errorf("format %q: did you mean %s?", name, strings.Join(close, " or "))
	}
	return Format{}, fmt.Errorf("format %q: want one of %s", name, strings.Join(formatNames(formats), ", "))
}

func withBundles() []Format {
	formats := Formats()
	for _, b := range Bundles() {
		formats = append(formats, b.Zip())
	}
	return formats
}

// similar names the formats that are spelled like name, end files in it, or are for
// a program of that name: "grahpml", "ttl", "gephi".
func similar(name string) []string {
	name = strings.ToLower(name)
	if len(name) < 2 {
		return nil
	}
	close := slices.DeleteFunc(withBundles(), func(f Format) bool {
		return levenshtein.ComputeDistance(f.Name, name) > 2 && f.Extension != name &&
			!strings.Contains(f.Name, name) && !strings.Contains(strings.ToLower(f.About), name)
	})
	return formatNames(close)
}

// ForFile is the format that a file of this name is in: the one that is called like
// its extension, else the only one that has it.
func ForFile(file string) (Format, error) {
	extension := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	fit := slices.DeleteFunc(withBundles(), func(f Format) bool { return f.Extension != extension })
	if i := slices.IndexFunc(fit, func(f Format) bool { return f.Name == extension }); i >= 0 {
		return fit[i], nil
	}
	switch len(fit) {
	case 0:
		return Format{}, fmt.Errorf("%s: no format has files that end so", file)
	case 1:
		return fit[0], nil
	}
	return Format{}, fmt.Errorf("%s: may be in %s", file, strings.Join(formatNames(fit), ", "))
}

func formatNames(formats []Format) []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

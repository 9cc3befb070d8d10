package source

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"

	"entente/extract/text"
)

// declaration matches the encoding that the head of an HTML or XML file declares.
var declaration = regexp.MustCompile(`(?i)<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([\w:.-]+)`)

// decode turns a file's bytes into text. It goes by the byte order mark, else by
// the encoding that the file declares, else by what the bytes can be: UTF-8, or
// Windows-1252, the superset of Latin-1 that the web reads for it. Bytes that are
// not in the declared encoding are read as Windows-1252 too, and note says so.
func decode(raw []byte) (p page, note string, err error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")) && utf8.Valid(raw):
		return page{string(raw[3:]), text.Offsets{{Text: 0, File: 3}}}, "", nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")):
		return convert(raw, 4, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)), "", nil
	case bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		return convert(raw, 4, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)), "", nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return convert(raw, 2, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), "", nil
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return convert(raw, 2, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), "", nil
	}
	if e := wide(raw); e != nil {
		return convert(raw, 0, e), "", nil
	}
	if kind := binary(raw); kind != "" {
		return page{}, "", skip(Binary, "the file is no text but %s", kind)
	}
	var declared encoding.Encoding
	var name string
	if m := declaration.FindSubmatch(raw[:min(len(raw), 4096)]); m != nil {
		declared, name = charset.Lookup(string(m[1]))
	}
	switch {
	case utf8.Valid(raw):
		if declared != nil && name != "utf-8" && !isASCII(raw) {
			note = fmt.Sprintf("declared as %s, but the bytes are UTF-8, and read as that", name)
		}
		return page{text: string(raw)}, note, nil
	case declared != nil && name != "utf-8":
		return convert(raw, 0, declared), "", nil
	}
	if at := strangeByte(raw); at >= 0 {
		return page{}, "", skip(BadEncoding, "byte %d (0x%02x) is neither UTF-8 nor Windows-1252; convert the file to UTF-8", at, raw[at])
	}
	if name == "utf-8" {
		note = "declared as UTF-8, but the bytes are not; read as Windows-1252"
	} else {
		note = "the bytes are not UTF-8; read as Windows-1252"
	}
	return convert(raw, 0, charmap.Windows1252), note, nil
}

// convert decodes raw from its byte start on, one character at a time where they
// are not ASCII, so that each leads back to its bytes.
func convert(raw []byte, start int, e encoding.Encoding) page {
	var out strings.Builder
	out.Grow(len(raw))
	var offsets text.Offsets
	decoder := e.NewDecoder().Transformer
	var buf [64]byte
	for i := start; i < len(raw); {
		n, used := 0, 0
		for end := i + 1; end <= min(i+8, len(raw)); end++ {
			var err error
			n, used, err = decoder.Transform(buf[:], raw[i:end], end == len(raw))
			if !errors.Is(err, transform.ErrShortSrc) && used > 0 {
				break
			}
		}
		if used == 0 {
			break
		}
		offsets = appendUnit(offsets, out.Len(), n, text.Span{Start: i, End: i + used})
		out.Write(buf[:n])
		i += used
	}
	return page{out.String(), offsets}
}

// wide is the kind of UTF-16 that raw seems to be without a byte order mark:
// every second byte zero.
func wide(raw []byte) encoding.Encoding {
	head := raw[:min(len(raw), 2048)&^1]
	if len(head) < 16 {
		return nil
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1] > half*7/10 && zeros[0] < half/20:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > half*7/10 && zeros[1] < half/20:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// strangeByte is where raw has a byte that Windows-1252 does not, or that shows
// that so little of it is letters of English that it is another encoding; -1 if
// nowhere.
func strangeByte(raw []byte) int {
	high, first := 0, -1
	for i, b := range raw {
		switch {
		case b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d:
			return i
		case b >= 0x80:
			if first < 0 {
				first = i
			}
			high++
		}
	}
	if high*4 > len(raw) {
		return first
	}
	return -1
}

func isASCII(raw []byte) bool {
	return bytes.IndexFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

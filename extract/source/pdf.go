package source

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// pdfReader reads PDF with PDFium, which runs as WebAssembly: it needs no C, sees
// no files, and is started with the first PDF.
type pdfReader struct {
	hyphenated map[string]bool // see hyphens

	start sync.Once
	pool  pdfium.Pool
	err   error
}

const (
	pdfWorkers = 4
	pdfWait    = 5 * time.Minute // for a worker, when all are busy
)

// instance is a worker of PDFium.
func (p *pdfReader) instance() (pdfium.Pdfium, error) {
	p.start.Do(func() {
		p.pool, p.err = webassembly.Init(webassembly.Config{
			MinIdle: 0, MaxIdle: 1, MaxTotal: pdfWorkers, // each file gets a worker of its own
			FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard, RandomSource: rand.Reader,
		})
	})
	if p.err != nil {
		return nil, fmt.Errorf("start PDFium: %w", p.err)
	}
	return p.pool.GetInstance(pdfWait)
}

// close stops PDFium, if it was started.
func (p *pdfReader) close() error {
	p.start.Do(func() {})
	if p.pool == nil {
		return nil
	}
	return p.pool.Close()
}

// read reads the lines of every page. A file that PDFium fails on is broken; the
// worker that failed is not used again.
func (p *pdfReader) read(ctx context.Context, raw []byte) (l layout, err error) {
	in, err := p.instance()
	if err != nil {
		return layout{}, err
	}
	defer in.Close()
	defer func() {
		if r := recover(); r != nil {
			l, err = layout{}, skip(Broken, "PDFium fails on the file: %v", r)
		}
	}()
	open, err := in.OpenDocument(&requests.OpenDocument{File: &raw})
	if errors.Is(err, pdfiumerrors.ErrPassword) {
		return layout{}, skip(Unreadable, "the PDF is encrypted; save it without its password")
	}
	if err != nil {
		return layout{}, skip(Broken, "the PDF cannot be opened: %w", err)
	}
	defer func() { _, _ = in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: open.Document}) }()
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: open.Document})
	if err != nil {
		return layout{}, skip(Broken, "the PDF has no pages: %w", err)
	}
	var lines []pdfLine
	for i := range count.PageCount {
		if err := ctx.Err(); err != nil {
			return layout{}, err
		}
		page := requests.Page{ByIndex: &requests.PageByIndex{Document: open.Document, Index: i}}
		size, err := in.GetPageSize(&requests.GetPageSize{Page: page})
		if err != nil {
			return layout{}, skip(Broken, "page %d: %w", i+1, err)
		}
		found, err := in.GetPageTextStructured(&requests.GetPageTextStructured{
			Page: page, Mode: requests.GetPageTextStructuredModeRects, CollectFontInformation: true,
		})
		if err != nil {
			return layout{}, skip(Broken, "page %d: %w", i+1, err)
		}
		words, err := in.GetPageText(&requests.GetPageText{Page: page})
		if err != nil {
			return layout{}, skip(Broken, "page %d: %w", i+1, err)
		}
		lines = append(lines, pdfLines(i+1, size.Height, words.Text, found.Rects)...)
	}
	if len(lines) == 0 {
		return layout{}, skip(NoText, "the PDF has pictures of its pages, no text; recognize it (OCR) first")
	}
	l = pdfLayout(lines, &hyphens{first: p.hyphenated})
	l.head.title = metadata(in, open.Document, "Title")
	l.head.author = metadata(in, open.Document, "Author")
	return l, nil
}

// metadata is what a PDF says of itself, empty if it says nothing of use: the
// name of a file is no title.
func metadata(in pdfium.Pdfium, d references.FPDF_DOCUMENT, tag string) string {
	m, err := in.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: d, Tag: tag})
	if err != nil || m == nil {
		return ""
	}
	value := clean(m.Value)
	if low := strings.ToLower(value); strings.HasPrefix(low, "microsoft word") || strings.HasPrefix(low, "untitled") ||
		strings.HasPrefix(low, "(") || !strings.Contains(low, " ") {
		return ""
	}
	return value
}

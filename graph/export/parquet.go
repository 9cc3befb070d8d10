package export

import (
	"bufio"
	"time"

	"github.com/parquet-go/parquet-go"

	"entente/graph/quads"
	"entente/schema"
)

// row is a claim as a row of the Parquet file: flat, with the sentence. Days count
// from 1 January 1970.
type row struct {
	Claim           string   `parquet:"claim"`
	Kind            string   `parquet:"kind,dict"`
	SubjectID       string   `parquet:"subject_id"`
	Subject         string   `parquet:"subject"`
	SubjectType     string   `parquet:"subject_type,dict"`
	SubjectISO3     *string  `parquet:"subject_iso3,optional,dict"`
	SubjectWikidata *string  `parquet:"subject_wikidata,optional,dict"`
	SubjectText     *string  `parquet:"subject_text,optional"`
	SubjectSector   *string  `parquet:"subject_sector,optional,dict"`
	SubjectCountry  *string  `parquet:"subject_country,optional,dict"`
	Predicate       string   `parquet:"predicate,dict"`
	ObjectID        *string  `parquet:"object_id,optional"`
	Object          *string  `parquet:"object,optional"`
	ObjectType      *string  `parquet:"object_type,optional,dict"`
	ObjectISO3      *string  `parquet:"object_iso3,optional,dict"`
	ObjectWikidata  *string  `parquet:"object_wikidata,optional,dict"`
	ObjectText      *string  `parquet:"object_text,optional"`
	ObjectSector    *string  `parquet:"object_sector,optional,dict"`
	ObjectCountry   *string  `parquet:"object_country,optional,dict"`
	Code            *string  `parquet:"code,optional,dict"`
	Mode            *string  `parquet:"mode,optional,dict"`
	QuadClass       *int32   `parquet:"quad_class,optional"`
	Score           *float64 `parquet:"score,optional"`
	Reciprocal      bool     `parquet:"reciprocal"`
	Stance          *string  `parquet:"stance,optional,dict"`
	Intensity       *string  `parquet:"intensity,optional,dict"`
	Role            *string  `parquet:"role,optional"`
	Article         *string  `parquet:"article,optional"`
	Trigger         *string  `parquet:"trigger,optional"`
	Strength        *string  `parquet:"strength,optional,dict"`
	Basis           *string  `parquet:"basis,optional"`
	Parties         *string  `parquet:"parties,optional"`
	Modality        string   `parquet:"modality,dict"`
	Polarity        string   `parquet:"polarity,dict"`
	Fact            bool     `parquet:"fact"`
	Cue             *string  `parquet:"cue,optional,dict"`
	Speaker         *string  `parquet:"speaker,optional"`
	Speakers        *string  `parquet:"speakers,optional"`
	Date            *string  `parquet:"date,optional"`
	DateStart       *int32   `parquet:"date_start,optional,date"`
	DateEnd         *int32   `parquet:"date_end,optional,date"`
	Confidence      float64  `parquet:"confidence"`
	Rule            string   `parquet:"rule,dict"`
	Sentence        string   `parquet:"sentence"`
	Start           int64    `parquet:"start"`
	End             int64    `parquet:"end"`
	Document        string   `parquet:"document,dict"`
	DocumentName    string   `parquet:"document_name,dict"`
	DocumentTitle   *string  `parquet:"document_title,optional,dict"`
	DocumentURL     *string  `parquet:"document_url,optional,dict"`
	Author          *string  `parquet:"author,optional,dict"`
	Publisher       *string  `parquet:"publisher,optional,dict"`
	Published       *string  `parquet:"published,optional,dict"`
}

// rowsInGroup bounds what is held in memory.
const rowsInGroup = 10_000

// writeParquet writes Apache Parquet (parquet.apache.org), one row a claim, for pandas, polars and DuckDB.
func writeParquet(w *bufio.Writer, claims Claims) error {
	out := parquet.NewGenericWriter[row](w, parquet.Compression(&parquet.Snappy), parquet.MaxRowsPerRowGroup(rowsInGroup))
	rows := make([]row, 0, 512)
	flush := func() error {
		_, err := out.Write(rows)
		rows = rows[:0]
		return err
	}
	for c, err := range claims {
		if err != nil {
			return err
		}
		rows = append(rows, rowOf(&c))
		if len(rows) == cap(rows) {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return out.Close()
}

func rowOf(c *schema.Claim) row {
	d := daysOf(c.Date)
	r := row{
		Claim: c.ID, Kind: string(c.Kind), Predicate: c.Predicate, Mode: some(c.Mode), Reciprocal: c.Reciprocal,
		Stance: some(string(c.Stance)), Intensity: some(c.Intensity), Role: some(c.Role),
		Modality: string(c.Modality), Polarity: string(c.Polarity), Fact: quads.Direct(c), Cue: some(c.Cue),
		Speaker: c.Speaker, Speakers: some(names(c.Speakers)),
		Date: c.Date, DateStart: epochDay(d.first), DateEnd: epochDay(d.last), Confidence: c.Confidence, Rule: c.Rule,
		Sentence: c.Sentence, Start: int64(c.Start), End: int64(c.End),
	}
	r.arguments(c.Subject, c.Object)
	r.document(c.Document)
	if c.Code != "" {
		class, score := int32(c.Code.Quad()), c.Code.Score()
		r.Code, r.QuadClass, r.Score = some(string(c.Code)), &class, &score
	}
	if p := c.Provision; p != nil {
		r.Article, r.Trigger, r.Strength, r.Basis = some(p.Article), some(p.Trigger), some(p.Strength), some(p.Basis)
		r.Parties = some(names(p.Parties))
	}
	return r
}

func (r *row) arguments(s, o schema.Argument) {
	r.SubjectID, r.Subject, r.SubjectType = s.ID, s.Name, string(s.Type)
	r.SubjectISO3, r.SubjectWikidata = some(s.ISO3), some(s.Wikidata)
	r.SubjectText, r.SubjectSector, r.SubjectCountry = some(s.Text), some(s.Sector), some(s.Country)
	r.ObjectID, r.Object, r.ObjectType = some(o.ID), some(o.Name), some(string(o.Type))
	r.ObjectISO3, r.ObjectWikidata = some(o.ISO3), some(o.Wikidata)
	r.ObjectText, r.ObjectSector, r.ObjectCountry = some(o.Text), some(o.Sector), some(o.Country)
}

func (r *row) document(d schema.Document) {
	r.Document, r.DocumentName, r.DocumentTitle = d.ID, d.Name, some(d.Title)
	r.DocumentURL, r.Author, r.Publisher, r.Published = some(d.URL), some(d.Author), some(d.Publisher), some(d.Date)
}

func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// epochDay is the number of an ISO day, nil if it is none.
func epochDay(day string) *int32 {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil
	}
	n := int32(t.Unix() / (24 * 60 * 60))
	return &n
}

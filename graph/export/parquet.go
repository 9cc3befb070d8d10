package export

import (
	"bufio"

	"github.com/parquet-go/parquet-go"

	"entente/schema"
)

// row is a claim as a row of the Parquet file: flat, with the sentence.
type row struct {
	Claim       string   `parquet:"claim"`
	Kind        string   `parquet:"kind,dict"`
	SubjectID   string   `parquet:"subject_id"`
	Subject     string   `parquet:"subject"`
	SubjectType string   `parquet:"subject_type,dict"`
	Predicate   string   `parquet:"predicate,dict"`
	ObjectID    *string  `parquet:"object_id,optional"`
	Object      *string  `parquet:"object,optional"`
	ObjectType  *string  `parquet:"object_type,optional,dict"`
	Code        *string  `parquet:"code,optional,dict"`
	Score       *float64 `parquet:"score,optional"`
	Mode        *string  `parquet:"mode,optional,dict"`
	Reciprocal  bool     `parquet:"reciprocal"`
	Stance      *string  `parquet:"stance,optional,dict"`
	Role        *string  `parquet:"role,optional"`
	Article     *string  `parquet:"article,optional"`
	Modality    string   `parquet:"modality,dict"`
	Polarity    string   `parquet:"polarity,dict"`
	Speaker     *string  `parquet:"speaker,optional"`
	Date        *string  `parquet:"date,optional"`
	Confidence  float64  `parquet:"confidence"`
	Rule        string   `parquet:"rule,dict"`
	Sentence    string   `parquet:"sentence"`
	Start       int64    `parquet:"start"`
	End         int64    `parquet:"end"`
	DocumentID  string   `parquet:"document_id,dict"`
	Document    string   `parquet:"document,dict"`
	Published   *string  `parquet:"published,optional,dict"`
}

// rowsInGroup bounds what is held in memory.
const rowsInGroup = 10_000

// writeParquet writes Apache Parquet, one row a claim, for pandas, polars and DuckDB.
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
	r := row{
		Claim: c.ID, Kind: string(c.Kind), SubjectID: c.Subject.ID, Subject: c.Subject.Name, SubjectType: string(c.Subject.Type),
		Predicate: c.Predicate, ObjectID: some(c.Object.ID), Object: some(c.Object.Name), ObjectType: some(string(c.Object.Type)),
		Code: some(string(c.Code)), Mode: some(c.Mode), Reciprocal: c.Reciprocal, Stance: some(string(c.Stance)), Role: some(c.Role),
		Modality: string(c.Modality), Polarity: string(c.Polarity), Speaker: c.Speaker, Date: c.Date, Confidence: c.Confidence,
		Rule: c.Rule, Sentence: c.Sentence, Start: int64(c.Start), End: int64(c.End),
		DocumentID: c.Document.ID, Document: c.Document.Name, Published: some(c.Document.Date),
	}
	if c.Code != "" {
		score := c.Code.Score()
		r.Score = &score
	}
	if c.Provision != nil {
		r.Article = some(c.Provision.Article)
	}
	return r
}

func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

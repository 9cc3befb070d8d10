package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"entente/schema"
)

func exampleClaim() schema.Claim {
	speaker, date := "Reuters", "2024-06-19"
	c := schema.Claim{
		Doc:      "pact.txt",
		Document: schema.Document{ID: schema.DocumentID("pact.txt"), Name: "news/pact.txt", Hash: strings.Repeat("0", 64), Date: "2024-06-20"},
		Kind:     schema.Clause, Start: 10, End: 90, Sentence: "Article 4 obliges both to help.",
		Subject: schema.Argument{ID: "treaty:the-pact", Name: "the pact", Type: schema.Treaty},
		Object:  schema.Argument{ID: "phrase:help", Name: "help", Type: schema.Phrase, Text: "to help"},
		Speaker: &speaker, Speakers: []schema.Argument{{ID: "organization:reuters", Name: "Reuters", Type: schema.Organization}},
		Predicate: string(schema.MutualDefense),
		Provision: &schema.Provision{
			Parties: []schema.Argument{{ID: "country:RUS", Name: "Russia", Type: schema.Country, ISO3: "RUS", Wikidata: "Q159"}},
			Article: "Article 4",
		},
		Modality: schema.Obligated, Polarity: schema.Positive, Date: &date, Confidence: 0.8, Rule: "clause/obliges",
	}
	c.ID = schema.ClaimID(&c)
	return c
}

func encode(t testing.TB, c schema.Claim) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := schema.WriteClaim(&b, &c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestClaimsSurviveWritingAndReading(t *testing.T) {
	want := exampleClaim()
	n := 0
	for got, err := range schema.ReadClaims(bytes.NewReader(append(encode(t, want), encode(t, want)...))) {
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
		n++
	}
	if n != 2 {
		t.Fatalf("%d claims, want 2", n)
	}
}

func TestErrorsNameLineAndField(t *testing.T) {
	tests := []struct {
		change func(*schema.Claim)
		want   string
	}{
		{func(c *schema.Claim) { c.ID = "x" }, `id "x"`},
		{func(c *schema.Claim) { c.Kind = "rumour" }, `kind "rumour": want one of action, clause`},
		{func(c *schema.Claim) { c.Predicate = "sign" }, `predicate "sign": not a type of clause`},
		{func(c *schema.Claim) { c.Modality = "maybe" }, `modality "maybe"`},
		{func(c *schema.Claim) { c.Polarity = "" }, `polarity ""`},
		{func(c *schema.Claim) { c.Confidence = 1.5 }, "confidence 1.5"},
		{func(c *schema.Claim) { d := "June"; c.Date = &d }, `date "June"`},
		{func(c *schema.Claim) { c.Subject.ID = "country:RUS" }, "subject: id"},
		{func(c *schema.Claim) { c.Object = schema.Argument{} }, "object: type"},
		{func(c *schema.Claim) { c.Provision.Parties[0].ISO3 = "Russia" }, "provision.parties[0]: iso3"},
		{func(c *schema.Claim) { c.Speakers[0].Name = "" }, "speakers[0]: name"},
		{func(c *schema.Claim) { c.Document.ID = "pact" }, "document: id"},
		{func(c *schema.Claim) { c.End = 3 }, "start 10, end 3"},
	}
	for _, test := range tests {
		c := exampleClaim()
		test.change(&c)
		input := append(encode(t, exampleClaim()), encode(t, c)...)
		var errs []error
		for _, err := range schema.ReadClaims(bytes.NewReader(input)) {
			if err != nil {
				errs = append(errs, err)
			}
		}
		if err := errors.Join(errs...); err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "line 2: ") {
			t.Errorf("got %v, want line 2 and %s", err, test.want)
		}
	}
}

func TestReadingGoesOnAfterABadLine(t *testing.T) {
	good := string(encode(t, exampleClaim()))
	tests := map[string]struct {
		input         string
		claims, fails int
	}{
		"blank lines":      {"\n\n" + good + "  \n", 1, 0},
		"no final newline": {strings.TrimSpace(good), 1, 0},
		"binary":           {"\x00\xff\xfe\n" + good, 1, 1},
		"two on a line":    {strings.TrimSpace(good) + good, 0, 1},
		"unknown field":    {strings.Replace(good, `"kind"`, `"sort":1,"kind"`, 1), 0, 1},
		"not a number":     {strings.Replace(good, `0.8`, `NaN`, 1), 0, 1},
		"huge line":        {strings.Repeat("x", schema.MaxLine+1) + "\n" + good, 1, 1},
		"huge end":         {good + strings.Repeat("x", schema.MaxLine+1), 1, 1},
		"empty":            {"", 0, 0},
	}
	for name, test := range tests {
		claims, fails := 0, 0
		for _, err := range schema.ReadClaims(strings.NewReader(test.input)) {
			if err != nil {
				fails++
			} else {
				claims++
			}
		}
		if claims != test.claims || fails != test.fails {
			t.Errorf("%s: %d claims and %d errors, want %d and %d", name, claims, fails, test.claims, test.fails)
		}
	}
}

func TestReadErrorEndsReading(t *testing.T) {
	n := 0
	for _, err := range schema.ReadClaims(iotest.ErrReader(io.ErrUnexpectedEOF)) {
		if n++; !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Fatal(err)
		}
	}
	if n != 1 {
		t.Fatalf("%d errors, want 1", n)
	}
}

func compileSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.ClaimSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("claim.schema.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("claim.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSchemaAcceptsClaims(t *testing.T) {
	s := compileSchema(t)
	objectless := exampleClaim()
	objectless.Kind, objectless.Predicate, objectless.Object = schema.Action, "mobilise", schema.Argument{}
	for _, c := range []schema.Claim{exampleClaim(), objectless} {
		instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(encode(t, c)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(instance); err != nil {
			t.Error(err)
		}
	}
}

func TestSchemaAndStructsHaveTheSameFields(t *testing.T) {
	var document struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(schema.ClaimSchema, &document); err != nil {
		t.Fatal(err)
	}
	sameFields(t, document.Properties, schema.Claim{})
	sameFields(t, document.Defs["document"].Properties, schema.Document{})
	sameFields(t, document.Defs["argument"].Properties, schema.Argument{})
	sameFields(t, document.Defs["provision"].Properties, schema.Provision{})
}

func sameFields(t *testing.T, properties map[string]any, v any) {
	t.Helper()
	typ := reflect.TypeOf(v)
	var want, got []string
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		want = append(want, name)
	}
	for name := range properties {
		got = append(got, name)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%s: schema has %v, struct has %v", typ.Name(), got, want)
	}
}

func TestSchemaAndCodeHaveTheSameLists(t *testing.T) {
	text := string(schema.ClaimSchema)
	sameList(t, text, schema.Kinds())
	sameList(t, text, schema.EventTypes())
	sameList(t, text, schema.Stances())
	sameList(t, text, schema.Modalities())
	sameList(t, text, schema.ClauseTypes())
	sameList(t, text, schema.RelationTypes())
	sameList(t, text, schema.EntityTypes())
}

func sameList[T ~string](t *testing.T, text string, values []T) {
	t.Helper()
	want, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(strings.Fields(text), ""), string(want)) {
		t.Errorf("the schema lacks the list %s", want)
	}
}

// FuzzReadClaims holds what the schema and Validate accept equal, and reading
// what was written the identity.
func FuzzReadClaims(f *testing.F) {
	f.Add(encode(f, exampleClaim()))
	f.Add([]byte("{}\n\n{\"kind\":3}"))
	s := compileSchema(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for c, err := range schema.ReadClaims(bytes.NewReader(data)) {
			if err != nil {
				continue
			}
			written := encode(t, c)
			again, err := schema.DecodeClaim(written)
			if err != nil || !bytes.Equal(encode(t, again), written) {
				t.Fatalf("%s became %+v, %v", written, again, err)
			}
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(written))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(instance); err != nil {
				t.Fatalf("the schema refuses %s: %v", written, err)
			}
		}
	})
}

package claim

import (
	"fmt"
	"io/fs"
	"math"
	"strconv"
	"strings"

	"entente/extract/table"
	"entente/schema"
)

// calibration estimates how often a claim of some shape is right: a logistic
// regression over its features, fitted on development gold by train/confidence.py.
type calibration map[string]float64

// loadCalibration reads the weights, a feature and a number a line.
func loadCalibration(fsys fs.FS) (calibration, error) {
	out := calibration{}
	err := table.Each(fsys, "lexicon/confidence.tsv", 2, func(f []string) error {
		w, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return fmt.Errorf("weight of %s: %w", f[0], err)
		}
		out[f[0]] = w
		return nil
	})
	return out, err
}

// confidence estimates the chance that a careful reader would agree with c, whose
// finder gave it the confidence that c has.
func (k calibration) confidence(c *schema.Claim) float64 {
	z := k["bias"] + k["draft"]*logit(c.Confidence)
	for _, f := range features(c) {
		z += k[f]
	}
	return math.Round(100/(1+math.Exp(-z))) / 100
}

func logit(p float64) float64 {
	p = min(max(p, 0.05), 0.95)
	return math.Log(p / (1 - p))
}

// features are what of a claim tells how far to trust it.
func features(c *schema.Claim) []string {
	kind := string(c.Kind) + " "
	out := []string{
		"kind=" + string(c.Kind),
		"rule=" + c.Rule,
		kind + "subject=" + string(c.Subject.Type),
		kind + "object=" + string(c.Object.Type),
		kind + "modality=" + string(c.Modality),
		kind + "polarity=" + string(c.Polarity),
		kind + "code=" + string(c.Code),
		kind + "sentence=" + size(len(c.Sentence), 120, 240),
		kind + "words=" + size(strings.Count(c.Object.Name, " "), 2, 5),
	}
	if c.Speaker != nil {
		out = append(out, kind+"reported")
	}
	return out
}

// size sorts a length into short, medium and long.
func size(n, medium, long int) string {
	switch {
	case n < medium:
		return "short"
	case n < long:
		return "medium"
	}
	return "long"
}

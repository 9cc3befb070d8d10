package lemma

import "strings"

const vowels = "aeiou"

func isVowel(b byte) bool { return strings.IndexByte(vowels, b) >= 0 }

// verbLemma takes the ending from a regular verb form.
func verbLemma(word, xpos string) string {
	switch xpos {
	case "VBZ":
		return thirdPerson(word)
	case "VBD", "VBN":
		if stem, ok := strings.CutSuffix(word, "ied"); ok && len(stem) > 1 {
			return stem + "y" // "denied", deny
		}
		if stem, ok := strings.CutSuffix(word, "ed"); ok {
			return restore(stem, word)
		}
	case "VBG":
		if stem, ok := strings.CutSuffix(word, "ing"); ok {
			return restore(stem, word)
		}
	}
	return word
}

// thirdPerson takes the s from a verb: "tries", try; "pushes", push; "uses", use.
func thirdPerson(word string) string { return singular(word) }

// restore makes a verb's stem, left without -ed or -ing, a whole word again: "stopp",
// stop; "creat", create; "want", want. A stem without a vowel was no stem ("bring").
func restore(stem, word string) string {
	n := len(stem)
	if n < 2 || !strings.ContainsAny(stem, vowels+"y") {
		return word
	}
	last, before := stem[n-1], stem[n-2]
	if last == before && !isVowel(last) {
		if strings.IndexByte("lsfz", last) >= 0 {
			return stem // "called", "passed"
		}
		return stem[:n-1]
	}
	if lostE(stem) {
		return stem + "e"
	}
	return stem
}

// lostE reports whether a stem has lost an e to its ending, going by the spelling.
func lostE(stem string) bool {
	n := len(stem)
	last, before := stem[n-1], stem[n-2]
	var third byte
	if n > 2 {
		third = stem[n-3]
	}
	switch last {
	case 'c', 'v', 'u', 'z':
		return true // "reduc", "receiv", "continu", "organiz"
	case 'g':
		return before != 'n' && before != 'o' || strings.HasSuffix(stem, "ang") || strings.HasSuffix(stem, "eng") || strings.HasSuffix(stem, "ung")
	case 's':
		return !strings.HasSuffix(stem, "us") || third == 'a' || third == 'o' || n == 2 || third == 'c' // "caus", "accus", not "focus"
	case 'l':
		return strings.IndexByte("bcdfgkptz", before) >= 0 || oneVowel(stem) && before == 'u' // "enabl", "schedul"
	case 'r':
		switch before {
		case 'i', 'u', 'a':
			return oneVowel(stem) // "requir", "secur", "declar"
		case 'o':
			return oneVowel(stem) && third == 'l' // "explor"
		case 't', 'g':
			return false
		}
		return oneVowel(stem) && monosyllable(stem)
	case 't':
		switch before {
		case 'a':
			return third != 'e' && third != 'o' // "creat" by the table
		case 'u':
			return oneVowel(stem) // "contribut"
		}
		return oneVowel(stem) && monosyllable(stem)
	case 'd':
		switch before {
		case 'i', 'u', 'o', 'a':
			return oneVowel(stem) // "provid", "includ"
		}
		return oneVowel(stem) && monosyllable(stem)
	case 'n':
		return oneVowel(stem) && (before == 'i' || monosyllable(stem)) // "determin"
	case 'k':
		return oneVowel(stem) // "invok"
	case 'h':
		return strings.HasSuffix(stem, "th") && n > 3 && before == 't' && (third == 'a' || third == 'o')
	case 'm', 'p', 'b':
		return oneVowel(stem) && (before != 'e' && monosyllable(stem) || strings.HasSuffix(stem, "um") || strings.HasSuffix(stem, "ib"))
	}
	return false
}

// oneVowel reports whether a single vowel stands before the last consonant.
func oneVowel(stem string) bool {
	n := len(stem)
	if !isVowel(stem[n-2]) {
		return false
	}
	return n < 3 || !isVowel(stem[n-3]) || n > 3 && stem[n-3] == 'u' && stem[n-4] == 'q'
}

// monosyllable reports whether a stem has a single group of vowels.
func monosyllable(stem string) bool {
	groups, inside := 0, false
	for i := range len(stem) {
		v := isVowel(stem[i]) || stem[i] == 'y' && i > 0
		if v && !inside {
			groups++
		}
		inside = v
	}
	return groups == 1
}

// singular takes the plural from a noun: "treaties", treaty; "losses", loss;
// "missiles", missile. The same endings make the third person of verbs.
func singular(word string) string {
	n := len(word)
	switch {
	case n > 4 && strings.HasSuffix(word, "men"):
		return word[:n-2] + "an" // "fishermen", fisherman
	case n < 3 || word[n-1] != 's' || '0' <= word[n-2] && word[n-2] <= '9':
		return word // "the 1990s" are no plural of 1990
	case strings.HasSuffix(word, "ies") && n > 4:
		return word[:n-3] + "y"
	case hasSuffix(word, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return word[:n-2]
	case hasSuffix(word, "ss", "us", "is"):
		return word
	}
	return word[:n-1]
}

// positive takes the comparison from an adjective or adverb: "heavier", heavy;
// "biggest", big; "larger", large.
func positive(word, xpos string) string {
	var stem string
	switch xpos {
	case "JJR", "RBR":
		stem = strings.TrimSuffix(word, "er")
	case "JJS", "RBS":
		stem = strings.TrimSuffix(word, "est")
	}
	n := len(stem)
	switch {
	case n < 2 || stem == word:
		return word
	case stem[n-1] == 'i':
		return stem[:n-1] + "y"
	case stem[n-1] == stem[n-2] && !isVowel(stem[n-1]) && strings.IndexByte("lsf", stem[n-1]) < 0:
		return stem[:n-1]
	case strings.IndexByte("gcvsu", stem[n-1]) >= 0 && !hasSuffix(stem, "ng", "ss", "ous") || hasSuffix(stem, "rg", "bl", "pl", "tl", "mpl"):
		return stem + "e"
	case oneVowel(stem) && monosyllable(stem) && strings.IndexByte("tdrnmkl", stem[n-1]) >= 0:
		return stem + "e"
	}
	return stem
}

func hasSuffix(word string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

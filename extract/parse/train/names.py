"""Names of people, organisations and places: read off GUM's mentions, found by tables,
and made to agree within a document."""
import collections
import csv
import os
import re

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
TYPES = ("PER", "ORG", "LOC")
ORG_ENDS = {"inc", "corp", "ltd", "llc", "co", "company", "corporation", "university", "college", "institute",
            "school", "agency", "ministry", "department", "committee", "commission", "council", "party", "bank",
            "association", "foundation", "union", "group", "army", "navy", "command", "force", "forces",
            "board", "bureau", "office", "court", "club", "organization", "organisation", "society", "federation"}
TABLES = [("countries.tsv", "LOC", ("name", "official_name", "aliases", "capital")),
          ("places.tsv", "LOC", ("name", "aliases")),
          ("organisations.tsv", "ORG", ("name", "abbreviation", "aliases")),
          ("leaders.tsv", "PER", ("person", "aliases"))]
JOINS = {"-", "of", "the", "for", "and", "&", "at", "de", "la", "del", "du"}  # inside a name
TITLES = {"president", "vice", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "prime", "minister",
          "senator", "sen", "representative", "rep", "governor", "gov", "mayor", "general", "gen", "colonel",
          "col", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "judge", "justice",
          "secretary", "chancellor", "ambassador", "chairman", "speaker", "king", "queen", "prince",
          "princess", "lord", "lady", "sir", "dame", "pope", "father", "saint", "inspector", "officer"}


def of_gum(misc, heads, forms, xpos):
    """BIO labels of the names in GUM's mentions, wider mentions first."""
    spans, open_spans = [], collections.defaultdict(list)
    for i, field in enumerate(misc):
        entity = next((f[7:] for f in field.split("|") if f.startswith("Entity=")), "")
        for opened, ident, kind, closed in re.findall(r"(\()?([^()-]+)(?:-([a-z]+)[^()]*)?(\))?", entity):
            if opened:
                open_spans[ident].append((i, kind))
            if closed and open_spans[ident]:
                start, kind = open_spans[ident].pop()
                spans.append((start, i, kind))
    labels = ["O"] * len(misc)
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        label = GUM_TYPES.get(kind)
        core = label and name_core(start, end, label, heads, forms, xpos)
        if core and all(x == "O" for x in labels[core[0]:core[1] + 1]):
            first, last = core
            labels[first:last + 1] = ["B-" + label] + ["I-" + label] * (last - first)
    return labels


def name_core(start, end, label, heads, forms, xpos):
    """The name in a mention, around its head: "former Senator Rick Santorum of Ohio"
    gives Rick Santorum; None where the head is no name."""
    head = next((i for i in range(start, end + 1) if not start <= heads[i] <= end), start)
    if xpos[head] != "NNP" and (label == "PER" or xpos[head] != "NNPS"):
        return None
    joins = {"-"} if label == "PER" else JOINS
    first = last = head
    for i in range(head - 1, start - 1, -1):
        if xpos[i].startswith("NNP"):
            first = i
        elif forms[i].lower() not in joins:
            break
    for i in range(head + 1, end + 1):
        if xpos[i].startswith("NNP"):
            last = i
        elif forms[i].lower() not in joins:
            break
    while label == "PER" and first <= last and forms[first].strip(".").lower() in TITLES:
        first += 1
    return (first, last) if first <= last and last - first < 8 else None


def spans(labels):
    """(first, last, type) of each name."""
    out = []
    for i, label in enumerate(labels):
        if label[0] == "B":
            out.append((i, i, label[2:]))
        elif label[0] == "I" and out:
            out[-1] = (out[-1][0], i, out[-1][2])
    return out


def bio(found, length):
    labels = ["O"] * length
    for first, last, kind in found:
        labels[first:last + 1] = ["B-" + kind] + ["I-" + kind] * (last - first)
    return labels


class Known:
    """Names whose type is known: the reference tables, and names.tsv with given names,
    places and organisations beyond them and proper nouns that are no names (type none)."""

    def __init__(self, folder, tokenize):
        self.types = {}
        for file, kind, columns in TABLES:
            with open(os.path.join(folder, file), encoding="utf-8", newline="") as rows:
                for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                    for name in "|".join(row[c] for c in columns).split("|"):
                        tokens = tuple(tokenize(name))
                        if len(name) > 2 and tokens and tokens[0][0].isupper():
                            self.types[tokens] = kind if self.types.get(tokens, kind) == kind else "unsure"
        with open(os.path.join(os.path.dirname(__file__), "names.tsv"), encoding="utf-8") as lines:
            own = dict(line.rstrip("\n").split("\t") for line in lines)
        self.given = set(own.pop("given").split("|"))
        for kind, found in own.items():
            self.types.update((tuple(name.split(" ")), kind) for name in found.split("|"))

    def type(self, tokens):
        """PER, ORG, LOC, none, or nothing where the name is not known. "Ruth Okello" is a
        person for her given name, "Okello Timber Ltd." an organisation for its last word."""
        kind = self.types.get(tuple(tokens))
        if kind:
            return kind
        if tokens[-1].strip(".").lower() in ORG_ENDS and len(tokens) > 1:
            return "ORG"
        if tokens[0] in self.given and len(tokens) < 4:
            return "PER"
        return None


def correct(sentence, known):
    """Sets right the names of a sentence by what is known of its runs of proper nouns."""
    hits, gone = [], []
    for first, last in runs(sentence):
        inside = [s for s in spans(sentence.ner) if s[0] <= last and first <= s[1]]
        while first < last and sentence.forms[first].strip(".").lower() in TITLES:
            first += 1
        kind = known.type(sentence.forms[first:last + 1])
        if kind == "none":
            gone += inside
        elif kind in TYPES and all(first <= s[0] and s[1] <= last for s in inside):
            hits.append((first, last, kind))
            gone += inside
    sentence.ner = bio(hits + [s for s in spans(sentence.ner) if s not in gone], len(sentence.forms))


def runs(sentence):
    """(first, last) of each longest run of proper nouns, hyphens between them included."""
    out, xpos = [], sentence.xpos
    for i, tag in enumerate(xpos):
        if not tag.startswith("NNP"):
            continue
        if out and (out[-1][1] == i - 1 or out[-1][1] == i - 2 and xpos[i - 1] == "HYPH"):
            out[-1] = (out[-1][0], i)
        else:
            out.append((i, i))
    return out


def agree(document):
    """Gives each name of a document the type that most of its mentions have; a whole
    name votes for the surname alone."""
    votes = collections.defaultdict(collections.Counter)
    for s in document:
        for first, last, kind in spans(s.ner):
            votes[tuple(s.forms[first:last + 1])][kind] += 1
            if kind == "PER" and last > first:
                votes[(s.forms[last],)]["PER"] += 1
    for s in document:
        s.ner = bio([(a, b, votes[tuple(s.forms[a:b + 1])].most_common(1)[0][0])
                     for a, b, _ in spans(s.ner)], len(s.forms))


def score(gold, system):
    """F1 of exact spans with their types."""
    right = found = there = 0
    for g, s in zip(gold, system):
        g, s = set(spans(g)), set(spans(s))
        right, found, there = right + len(g & s), found + len(s), there + len(g)
    return 200 * right / max(1, found + there)

"""Treebanks, their names, and the ways in which real text differs from them."""
import collections
import dataclasses
import glob
import gzip
import json
import os
import re

NER_LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
JOINS = {"-", "of", "the", "for", "and", "&", "at", "de", "la", "del", "du"}  # inside a name
TITLES = {"president", "vice", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "prime", "minister",
          "senator", "sen", "representative", "rep", "governor", "gov", "mayor", "general", "gen", "colonel",
          "col", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "judge", "justice",
          "secretary", "chancellor", "ambassador", "chairman", "speaker", "king", "queen", "prince",
          "princess", "lord", "lady", "sir", "dame", "pope", "father", "saint", "inspector", "officer"}
DASHES = ["-", "--", "–", "—"]


@dataclasses.dataclass
class Sentence:
    forms: list
    upos: list
    xpos: list
    heads: list  # index in the sentence, -1 for the root
    deprels: list
    ner: list  # BIO labels, or None where the treebank has no names
    id: str = ""
    silver: bool = False  # annotated by the teachers


def plain(form):
    """The form with straight quotes, as the tokenizer hands it over."""
    return "".join(PLAIN.get(c, c) for c in PLAIN.get(form, form))


def read_conllu(path):
    """The sentences of a CoNLL-U file; names are read where MISC has entities."""
    sentences, rows, sent_id = [], [], ""
    entities = "gum" in os.path.basename(path)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
            elif not line and rows:
                sentences.append(_sentence(rows, entities, sent_id))
                rows = []
            elif line and line[0].isdigit():
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    return sentences


def _sentence(rows, entities, sent_id):
    heads = [int(r[6]) - 1 for r in rows]
    forms, xpos = [plain(r[1]) for r in rows], [r[4] for r in rows]
    ner = gum_names([r[9] for r in rows], heads, forms, xpos) if entities else None
    return Sentence(forms, [r[3] for r in rows], xpos, heads,
                    [r[7] for r in rows], ner, sent_id)


def gum_names(misc, heads, forms, xpos):
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


def read_raw(folder):
    """The paragraphs of the unlabelled articles, files in order of name."""
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from json.loads(line)["text"].split("\n")


def inventory(sentences, field):
    return sorted({x for s in sentences for x in getattr(s, field)})


def augment(s, rng):
    """A sentence as it might stand elsewhere: in capitals, in lower case, without its
    stop, with other quotation marks or dashes. Trees and tags stay."""
    s = dataclasses.replace(s, forms=list(s.forms))
    if rng.random() < 0.10:
        s = without_stop(s)
    dice = rng.random()
    if dice < 0.03:
        s.forms = [f.upper() for f in s.forms]
    elif dice < 0.06:
        s.forms = [f.lower() for f in s.forms]
    elif dice < 0.09:
        s.forms = [f[:1].upper() + f[1:] if len(f) > 3 else f for f in s.forms]
    quotes, dashes = rng.random() < 0.10, rng.random() < 0.10
    for i, form in enumerate(s.forms):
        if quotes and form == '"' and s.xpos[i] in ("``", "''"):
            s.forms[i] = s.xpos[i]
        if dashes and form in DASHES and s.upos[i] == "PUNCT" and s.xpos[i] != "HYPH":
            s.forms[i] = DASHES[int(rng.integers(len(DASHES)))]
    return s


def without_stop(s):
    last = len(s.forms) - 1
    if last < 1 or s.upos[last] != "PUNCT" or s.heads[last] < 0 or last in s.heads:
        return s
    return Sentence(*(list(getattr(s, f))[:last] for f in ("forms", "upos", "xpos", "heads", "deprels")),
                    s.ner and s.ner[:last], s.id)

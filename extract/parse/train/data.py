"""Treebanks, their names, and the ways in which real text differs from them."""
import dataclasses
import glob
import gzip
import json
import os

import names

PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
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
    ner = names.of_gum([r[9] for r in rows], heads, forms, xpos) if entities else None
    return Sentence(forms, [r[3] for r in rows], xpos, heads,
                    [r[7] for r in rows], ner, sent_id)


def read_raw(folder):
    """The unlabelled articles as lists of paragraphs, files in order of name."""
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"].split("\n")


def read_names(path):
    """Sentence id → BIO labels, from an IOB2 file."""
    found, labels, sent_id = {}, [], ""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                sent_id = line.split("=", 1)[1].strip()
            elif line and line[0] != "#":
                labels.append(line.split("\t")[2])
            elif not line and labels:
                found[sent_id], labels = labels, []
    return found


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


def read_train(folder):
    """The sentences to train on, EWT's (without names) and GUM's (with)."""
    return (read_conllu(os.path.join(folder, "en_ewt-ud-train.conllu")),
            read_conllu(os.path.join(folder, "en_gum-train.open.conllu")))


def read_dev(folder):
    """The sentences to measure on, by the name of the set; EWT's with UNER's names."""
    ewt = read_conllu(os.path.join(folder, "en_ewt-ud-dev.conllu"))
    found = read_names(os.path.join(folder, "uner_en_ewt-dev.iob2"))
    for s in ewt:
        s.ner = found[s.id]
    return {"EWT dev": ewt, "GUM dev": read_conllu(os.path.join(folder, "en_gum-dev.open.conllu"))}

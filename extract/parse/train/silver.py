"""Sentences for the teachers to annotate: raw text cut roughly as the treebanks cut it.
What is cut wrongly costs little here; the program's own tokenizer is in Go."""
import re

import data

TOKEN = re.compile(
    r"https?://\S+"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|vs|Inc|Corp|Ltd|Co|No|Art|al|etc"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.(?!$)"
    r"|[a-z]\.[a-z]\.(?:[a-z]\.)*"
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"
    r"|(?i:ca(?=nnot\b)|\w+?(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b)"
    r"|\d[\d,.:]*\d|\w+|\.\.\.|--|[^\w\s]")
STOP = re.compile(r"(?<=[.?!])(?<![A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|vs|No|Co)\.)(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Inc)\.)"
                  r"(?<!\b(?:Prof|Capt|Corp)\.)([\"')\]]*)\s+(?=[\"'(\[]*[A-Z0-9])")


def articles(folder):
    for number, paragraphs in enumerate(data.read_raw(folder)):
        for paragraph in paragraphs:
            yield number, paragraph


def sentences(folder, longest=60):
    """Unannotated sentences of running prose, in the order of the articles."""
    for number, paragraph in articles(folder):
        if len(paragraph) < 60 or "  " in paragraph.strip() or "|" in paragraph:
            continue  # headings, tables
        parts = STOP.split(paragraph.strip())
        for text, closing in zip(parts[::2], parts[1::2] + [""]):
            forms = TOKEN.findall(data.plain(text + closing))
            if 4 <= len(forms) <= longest and forms[-1] in '.?!")':
                yield data.Sentence(forms, [], [], [], [], None, "article%d-0" % number)

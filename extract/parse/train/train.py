"""Trains the tagger and parser; see README.md for the command."""
import argparse
import collections
import copy
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

import data
import export
import features
import model
import names
import score
import silver
import vectors
from coder import Coder, batches
from predict import predict

SEED = 102
WORDS, DIMS = 40000, 128  # word vectors
SIZES = {"hidden": 160, "bag": 128, "arc": 192, "rel": 192}
DROPOUT = 0.33
EPOCHS, RATE = 10, 2e-3  # on the treebanks alone
LAST_EPOCHS, LAST_RATE = 2, 1e-3  # with silver sentences
SILVER = 5000  # sentences of raw text, about
BATCH = 400  # tokens
AVERAGE = 0.999  # decay of the running average of the weights


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--ud", required=True, help="folder of the treebanks")
    p.add_argument("--raw", required=True, help="folder of unlabelled articles (*.jsonl.gz)")
    p.add_argument("--tables", required=True, help="folder of the reference tables")
    p.add_argument("--first", required=True, help="where to keep the parser that has seen the treebanks alone; "
                   "one found there is not trained again")
    p.add_argument("--out", required=True, help="the model file to write")
    return p.parse_args()


def main():
    o = options()
    torch.set_num_threads(1)  # more would make the sums differ from run to run
    ewt, gum = data.read_train(o.ud)
    gold, dev = ewt + gum, data.read_dev(o.ud)
    labels = {"upos": data.inventory(gold, "upos"), "xpos": data.inventory(gold, "xpos"),
              "deprel": data.inventory(gold, "deprels"), "ner": names.LABELS}
    streams = [vectors.tokens(p) for article in data.read_raw(o.raw) for p in article]
    streams += [[features.key(f) for f in s.forms] for s in gold]
    words, table = vectors.train(streams, DIMS, WORDS)
    coder = Coder(words, labels, gold)
    parser = first(table, coder, gold, dev, o.first)
    annotated = annotate(parser, coder, ewt, o)
    torch.manual_seed(SEED)
    parser = fit(parser, coder, gold, annotated, dev, LAST_EPOCHS, LAST_RATE)
    export.write(o.out, parser, words, labels)


def first(table, coder, gold, dev, path):
    """The parser that has learnt from the treebanks alone."""
    torch.manual_seed(SEED)
    parser = model.Parser(table, coder.labels, dropout=DROPOUT, **SIZES)
    if os.path.exists(path):
        parser.load_state_dict(torch.load(path))
        return parser
    parser = fit(parser, coder, gold, [], dev, EPOCHS, RATE)
    torch.save(parser.state_dict(), path)
    return parser


def annotate(parser, coder, nameless, o):
    """Sentences of the raw texts with the parser's tags, trees and names; gives the
    nameless sentences names too. What is known of names corrects the parser's."""
    raw = list(silver.sentences(o.raw))
    annotated = predict(parser, coder, raw[::max(1, len(raw) // SILVER)])
    for s, p in zip(nameless, predict(parser, coder, nameless)):
        s.ner = p.ner
    known = names.Known(o.tables, silver.TOKEN.findall)
    documents = collections.defaultdict(list)
    for s in annotated + nameless:
        names.correct(s, known)
        documents[s.id.rsplit("-", 1)[0]].append(s)
    for document in documents.values():
        names.agree(document)
    return annotated


def loss(parser, coder, batch, rng):
    word, bag, lengths = coder.inputs(batch, rng)
    t = coder.targets(batch)
    _, h0, h1 = parser.encode(word, bag, lengths)
    upos, xpos = parser.tags(h0)
    heads = t["head"].clamp(min=-1)
    arcs = parser.arcs(h1, lengths)
    total = entropy(arcs, torch.where(t["head"] == -100, t["head"], heads + 1))
    total = total + entropy(parser.rels(h1, heads), t["deprel"])
    total = total + 0.5 * (entropy(upos, t["upos"]) + entropy(xpos, t["xpos"]))
    if (t["ner"] >= 0).any():
        total = total + 0.5 * entropy(parser.names(h0, h1), t["ner"])
    return total


def entropy(scores, target):
    return F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100)


def fit(parser, coder, gold, annotated, dev, epochs, rate):
    """Adam with a cosine schedule; gives the running average of the weights. An epoch
    is the gold sentences and an eighth as many of the annotated ones, drawn anew."""
    rng = np.random.default_rng(SEED)
    weights = [p for p in parser.parameters() if p.requires_grad]
    adam = torch.optim.Adam(weights, lr=rate, betas=(0.9, 0.95))
    mean, step = copy.deepcopy(parser), 0
    for epoch in range(epochs):
        start, total = time.time(), 0
        parser.train()
        drawn = gold + [annotated[i] for i in rng.permutation(len(annotated))[:len(gold) // 8]]
        work = batches([data.augment(s, rng) for s in drawn], BATCH, rng)
        for i, batch in enumerate(work):
            done = (epoch + i / len(work)) / epochs
            adam.param_groups[0]["lr"] = rate * min((step + 1) / 200, 0.5 + 0.5 * math.cos(math.pi * done) + 0.005)
            adam.zero_grad()
            value = loss(parser, coder, batch, rng)
            value.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5)
            adam.step()
            step += 1
            total += value.item() / len(work)
            average(mean, parser, min(AVERAGE, step / (step + 10)))
        print("epoch %d loss %.3f %ds" % (epoch + 1, total, time.time() - start), flush=True)
        print(score.table(mean, coder, dev), end="", flush=True)
    return mean


def average(mean, parser, decay):
    with torch.no_grad():
        for m, p in zip(mean.parameters(), parser.parameters()):
            if p.requires_grad:
                m.lerp_(p, 1 - decay)


if __name__ == "__main__":
    main()

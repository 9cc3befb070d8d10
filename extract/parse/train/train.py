"""Trains the tagger and parser; see README.md for the command."""
import argparse
import copy
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

import data
import decode
import export
import features
import model
import silver
import vectors


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--ud", required=True, help="folder of the treebanks")
    p.add_argument("--raw", required=True, help="folder of unlabelled articles (*.jsonl.gz)")
    p.add_argument("--out", required=True, help="the model file to write")
    p.add_argument("--scores", help="the table of scores to write")
    p.add_argument("--reference", help="the reference for other implementations to write")
    p.add_argument("--work", required=True, help="folder for the teachers; those found there are not trained again")
    p.add_argument("--only-teacher", type=int, metavar="N", help="train teacher N into the work folder and stop")
    p.add_argument("--teachers", type=int, default=2)
    p.add_argument("--teacher-epochs", type=int, default=12)
    p.add_argument("--teacher-hidden", type=int, default=256)
    p.add_argument("--epochs", type=int, default=20)
    p.add_argument("--batch", type=int, default=1000, help="tokens in a batch")
    p.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    p.add_argument("--words", type=int, default=40000, help="greatest number of word vectors")
    p.add_argument("--dims", type=int, default=64, help="of the word vectors")
    p.add_argument("--dropout", type=float, default=0.2)
    p.add_argument("--average", type=float, default=0.998, help="decay of the weights' running average")
    p.add_argument("--seed", type=int, default=1)
    return p.parse_args()


def main():
    o = options()
    torch.set_num_threads(1)  # more would make the sums differ from run to run
    bank = {name: data.read_conllu("%s/%s.conllu" % (o.ud, name)) for name in
            ("en_ewt-ud-train", "en_gum-train.open", "en_ewt-ud-dev", "en_gum-dev.open")}
    gold = bank["en_ewt-ud-train"] + bank["en_gum-train.open"]
    dev = {"EWT dev": bank["en_ewt-ud-dev"], "GUM dev": bank["en_gum-dev.open"]}
    labels = {"upos": data.inventory(gold, "upos"), "xpos": data.inventory(gold, "xpos"),
              "deprel": data.inventory(gold, "deprels"), "ner": data.NER_LABELS}
    streams = [vectors.tokens(p) for p in data.read_raw(o.raw)]
    streams += [[features.key(f) for f in s.forms] for s in gold]
    pretrain = lambda dims: vectors.train(streams, dims, o.words, 3000, 3, o.seed)
    words, small = pretrain(o.dims)
    coder = Coder(words, labels, gold)

    annotated = []
    if o.teachers or o.only_teacher is not None:
        _, large = pretrain(2 * o.dims)
        numbers = range(o.teachers) if o.only_teacher is None else [o.only_teacher]
        teachers = [teacher(i, large, coder, gold, dev, o) for i in numbers]
        if o.only_teacher is not None:
            return
        print("teachers together\n" + table(teachers, coder, dev), flush=True)
        annotated = predict(teachers, coder, list(silver.sentences(o.raw)))
        print("%d silver sentences" % len(annotated), flush=True)

    torch.manual_seed(o.seed)
    parser = model.Parser(small, labels, dropout=o.dropout)
    parser = fit(parser, coder, gold, annotated, dev, o.epochs, o, o.seed)
    export.write(o.out, parser, words, labels)
    export.restore(o.out, parser)  # what is measured is what ships
    result = table([parser], coder, dev)
    print(result)
    if o.scores:
        open(o.scores, "w").write(result)
    if o.reference:
        export.reference(o.reference, parser, coder)


def teacher(number, vectors, coder, gold, dev, o):
    """A larger parser, trained on the treebanks alone."""
    seed = o.seed + 100 + number
    torch.manual_seed(seed)
    parser = model.Parser(vectors, coder.labels, hidden=o.teacher_hidden, bag=128, arc=192, rel=192, dropout=0.33)
    path = os.path.join(o.work, "teacher%d.pt" % number)
    if os.path.exists(path):
        parser.load_state_dict(torch.load(path))
        return parser
    parser = fit(parser, coder, gold, [], dev, o.teacher_epochs, o, seed)
    torch.save(parser.state_dict(), path)
    return parser


class Coder:
    """Turns sentences into tensors."""

    def __init__(self, words, labels, train):
        self.rows = {w: i for i, w in enumerate(words)}
        self.labels = labels
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
        self.counts = {}
        for s in train:
            for form in s.forms:
                row = features.bag(form)[0]
                self.counts[row] = self.counts.get(row, 0) + 1

    def inputs(self, batch, rng=None):
        """Rows of words and bags, and lengths; with rng, features are left out at random
        so that the model learns to do without the whole word."""
        n = max(len(s.forms) for s in batch)
        word = np.zeros((len(batch), n), np.int64)
        bag = np.full((len(batch), n, 9), model.PAD, np.int64)
        seen = np.ones((len(batch), n))
        for i, s in enumerate(batch):
            for j, form in enumerate(s.forms):
                word[i, j] = self.rows.get(features.key(form), 0)
                rows = features.bag(form)
                bag[i, j, :len(rows)] = rows
                seen[i, j] = self.counts.get(rows[0], 1)
        if rng is not None:
            word[rng.random(word.shape) < 0.05] = 0
            bag[rng.random(bag.shape) < 0.05] = model.PAD
            bag[rng.random(word.shape) < 0.5 / (0.5 + seen), 0] = model.PAD
        lengths = torch.tensor([len(s.forms) for s in batch])
        return torch.as_tensor(word), torch.as_tensor(bag), lengths

    def targets(self, batch):
        """Numbers of labels and heads, -100 where there is nothing to learn."""
        n = max(len(s.forms) for s in batch)
        out = {f: np.full((len(batch), n), -100) for f in ("upos", "xpos", "deprel", "ner", "head")}
        for i, s in enumerate(batch):
            k = len(s.forms)
            out["head"][i, :k] = s.heads
            for field, values in (("upos", s.upos), ("xpos", s.xpos), ("deprel", s.deprels), ("ner", s.ner)):
                if values:
                    out[field][i, :k] = [self.index[field].get(v, -100) for v in values]
        return {k: torch.as_tensor(v) for k, v in out.items()}


def batches(sentences, size, rng=None):
    """Sentences of like length together, longest first, about size tokens each."""
    noise = rng.random(len(sentences)) * 3 if rng is not None else np.zeros(len(sentences))
    order = np.argsort([len(s.forms) + x for s, x in zip(sentences, noise)], kind="stable")
    out, batch, tokens = [], [], 0
    for i in order[::-1]:
        batch.append(sentences[i])
        tokens += len(sentences[i].forms)
        if tokens >= size:
            out.append(batch)
            batch, tokens = [], 0
    if batch:
        out.append(batch)
    if rng is not None:
        rng.shuffle(out)
    return [sorted(b, key=lambda s: -len(s.forms)) for b in out]


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


def fit(parser, coder, gold, annotated, dev, epochs, o, seed):
    """Adam with a cosine schedule; gives the running average of the weights. An epoch
    is the gold sentences and as many of the annotated ones, drawn anew."""
    rng = np.random.default_rng(seed)
    weights = [p for p in parser.parameters() if p.requires_grad]
    adam = torch.optim.Adam(weights, lr=o.rate, betas=(0.9, 0.95))
    mean, step = copy.deepcopy(parser), 0
    for epoch in range(epochs):
        start, total = time.time(), 0
        parser.train()
        drawn = gold + [annotated[i] for i in rng.permutation(len(annotated))[:len(gold)]]
        work = batches([data.augment(s, rng) for s in drawn], o.batch, rng)
        for i, batch in enumerate(work):
            done = (epoch + i / len(work)) / epochs
            adam.param_groups[0]["lr"] = o.rate * min((step + 1) / 200, 0.5 + 0.5 * math.cos(math.pi * done) + 0.005)
            adam.zero_grad()
            value = loss(parser, coder, batch, rng)
            value.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5)
            adam.step()
            step += 1
            total += value.item() / len(work)
            average(mean, parser, min(o.average, step / (step + 10)))
        print("epoch %d loss %.3f %ds" % (epoch + 1, total, time.time() - start), flush=True)
        print(table([mean], coder, dev), end="", flush=True)
    return mean


def average(mean, parser, decay):
    with torch.no_grad():
        for m, p in zip(mean.parameters(), parser.parameters()):
            if p.requires_grad:
                m.lerp_(p, 1 - decay)


def predict(parsers, coder, sentences, size=3000):
    """Copies of the sentences with the tags, trees and names of the parsers, whose
    probabilities are multiplied."""
    found = {}
    for parser in parsers:
        parser.eval()
    for batch in batches(sentences, size):
        word, bag, lengths = coder.inputs(batch)
        with torch.no_grad():
            layers = [p.encode(word, bag, lengths)[1:] for p in parsers]
            upos = together(p.tags(h0)[0] for p, (h0, _) in zip(parsers, layers)).argmax(2).tolist()
            xpos = together(p.tags(h0)[1] for p, (h0, _) in zip(parsers, layers)).argmax(2).tolist()
            ner = together(p.names(h0, h1) for p, (h0, h1) in zip(parsers, layers)).numpy()
            arcs = together(p.arcs(h1, lengths) for p, (_, h1) in zip(parsers, layers)).double().numpy()
            trees = [decode.tree(arcs[i, :len(s.forms), :len(s.forms) + 1]) for i, s in enumerate(batch)]
            heads = torch.tensor([t + [-1] * (word.shape[1] - len(t)) for t in trees])
            rels = together(p.rels(h1, heads) for p, (_, h1) in zip(parsers, layers))
            rels[:, :, coder.index["deprel"]["root"]] = -1e9
            rels = rels.argmax(2).tolist()
        for i, s in enumerate(batch):
            n = len(s.forms)
            name = lambda field, ids: [coder.labels[field][x] for x in ids[:n]]
            found[id(s)] = data.Sentence(
                s.forms, name("upos", upos[i]), name("xpos", xpos[i]), trees[i],
                ["root" if h < 0 else r for h, r in zip(trees[i], name("deprel", rels[i]))],
                decode.names(ner[i, :n], coder.labels["ner"]), s.id, silver=True)
    return [found[id(s)] for s in sentences]


def together(scores):
    return sum(F.log_softmax(s, 2) for s in scores)


def evaluate(parsers, coder, gold):
    """Shares of right tokens, punctuation counted; LAS without subtypes, full with."""
    hits, total = dict.fromkeys(("UAS", "LAS", "full", "UPOS", "XPOS"), 0), 0
    for g, p in zip(gold, predict(parsers, coder, gold)):
        for i in range(len(g.forms)):
            head = g.heads[i] == p.heads[i]
            total += 1
            hits["UAS"] += head
            hits["LAS"] += head and g.deprels[i].split(":")[0] == p.deprels[i].split(":")[0]
            hits["full"] += head and g.deprels[i] == p.deprels[i]
            hits["UPOS"] += g.upos[i] == p.upos[i]
            hits["XPOS"] += g.xpos[i] == p.xpos[i]
    return [100 * v / total for v in hits.values()]


def table(parsers, coder, dev):
    """The scores on the development sets, and on GUM's nearest genres."""
    near = [s for s in dev["GUM dev"] if any("_%s_" % g in s.id for g in ("news", "academic", "interview"))]
    rows = {**dev, "GUM dev (news, academic, interview)": near}
    return "".join("%-36s UAS %5.2f  LAS %5.2f  with subtypes %5.2f  UPOS %5.2f  XPOS %5.2f\n" % (
        name, *evaluate(parsers, coder, gold)) for name, gold in rows.items())


if __name__ == "__main__":
    main()

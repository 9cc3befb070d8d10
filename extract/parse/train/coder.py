"""From sentences to the tensors of a batch."""
import numpy as np
import torch

import features
import model


class Coder:
    """Turns sentences into tensors."""

    def __init__(self, words, labels, train=()):
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

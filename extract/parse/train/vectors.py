"""Word vectors: the singular value decomposition of positive pointwise mutual
information between words and the words at fixed places around them (Levy, Goldberg
and Dagan 2015; places kept apart as in Ling et al. 2015, for syntax)."""
import collections
import re

import numpy as np
import scipy.sparse
import scipy.sparse.linalg

import features

TOKEN = re.compile(r"n't\b|'(?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.)+|\d[\d,.]*\d|\w+?(?=n't\b)|\w+|[^\w\s]")
OFFSETS = (-2, -1, 1, 2)


def tokens(paragraph):
    """The keys of a paragraph's tokens, cut roughly as the treebanks cut them."""
    return [features.key(t) for t in TOKEN.findall(paragraph.replace("’", "'"))]


CONTEXTS = 3000  # the most frequent words, whose places are counted
LEAST = 3  # occurrences of a word that gets a vector


def train(streams, dims, size):
    """At most size words and their vectors, from lists of keys; word 0 stands for the
    unknown."""
    counts = collections.Counter(w for s in streams for w in s)
    words = ["<unk>"] + [w for w, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))
                         if n >= LEAST and w != "<unk>"][:size - 1]
    index = {w: i for i, w in enumerate(words)}
    pairs = cooccurrences([np.array([index.get(w, 0) for w in s], np.int64) for s in streams],
                          len(words))
    u, s, _ = scipy.sparse.linalg.svds(ppmi(pairs), k=dims, v0=start(min(pairs.shape)))
    vectors = u[:, ::-1] * np.sqrt(s[::-1])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-8
    vectors *= np.sqrt(dims) / 2
    vectors[0] = vectors[-len(words) // 10:].mean(0)  # the unknown resemble the rare
    return words, vectors.astype(np.float32)


def start(size):
    """A start vector for the decomposition, so that it always gives the same."""
    return np.random.default_rng(1).standard_normal(size)


def cooccurrences(streams, size):
    total = scipy.sparse.csr_matrix((size, CONTEXTS * len(OFFSETS)))
    flat = np.concatenate([np.append(s, [0, 0]) for s in streams])
    for place, offset in enumerate(OFFSETS):
        word, other = flat, np.roll(flat, -offset)
        keep = (word > 0) & (other > 0) & (other < CONTEXTS)
        cells = (word[keep], other[keep] + place * CONTEXTS)
        total = total + scipy.sparse.coo_matrix(
            (np.ones(len(cells[0])), cells), shape=total.shape).tocsr()
    return total


def ppmi(pairs):
    rows = np.asarray(pairs.sum(1)).ravel()
    columns = np.asarray(pairs.sum(0)).ravel() ** 0.75
    columns = columns / columns.sum()
    m = pairs.tocoo()
    value = np.log(m.data / (rows[m.row] * columns[m.col] + 1e-12))
    return scipy.sparse.csr_matrix((np.maximum(value, 0), (m.row, m.col)), shape=pairs.shape)

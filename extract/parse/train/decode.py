"""From scores to trees and names."""
import numpy as np


def tree(scores):
    """Heads (-1 for the root) of the best tree with one root; scores is N×(1+N), root first."""
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not cycle(np.append(-1, heads)):
        return (heads - 1).tolist()
    full = np.full((len(scores) + 1, len(scores) + 1), -1e18)
    full[1:] = scores
    full[1:, 0] -= 1e6
    return (edmonds(full)[1:] - 1).tolist()


def cycle(heads):
    """The nodes of a cycle in heads (node 0 is the root), or nothing."""
    state = np.zeros(len(heads), int)
    state[0] = -1
    for first in range(1, len(heads)):
        path, node = [], first
        while state[node] == 0:
            state[node] = first
            path.append(node)
            node = heads[node]
        if state[node] == first:
            return path[path.index(node):]
        state[path] = -1
    return []


def edmonds(scores):
    """Chu-Liu/Edmonds: the best heads of all nodes but 0; scores[dependent, head]."""
    scores = scores.copy()
    np.fill_diagonal(scores, -1e18)
    heads = scores.argmax(1)
    heads[0] = -1
    loop = cycle(heads)
    if not loop:
        return heads
    rest = [i for i in range(len(scores)) if i not in set(loop)]
    total = scores[loop, heads[loop]]
    small = np.full((len(rest) + 1, len(rest) + 1), -1e18)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    out = scores[np.ix_(rest, loop)]  # rest hangs from the loop
    small[:-1, -1] = out.max(1)
    into = scores[np.ix_(loop, rest)] - total[:, None]  # the loop hangs from rest
    small[-1, :-1] = into.max(0)
    found = edmonds(small)
    heads = heads.copy()
    for i, node in enumerate(rest[1:], 1):
        heads[node] = loop[out[i].argmax()] if found[i] == len(rest) else rest[found[i]]
    enter = into[:, found[-1]].argmax()
    heads[loop[enter]] = rest[found[-1]]
    return heads


def names(scores, labels):
    """The best labels in which I-X follows B-X or I-X (Viterbi)."""
    allowed = np.array([[b[0] != "I" or a[1:] == b[1:] for b in labels] for a in labels])
    penalty = np.where(allowed, 0, -1e9)
    best = scores[0] + np.array([-1e9 if x[0] == "I" else 0 for x in labels])
    back = []
    for row in scores[1:]:
        step = best[:, None] + penalty
        back.append(step.argmax(0))
        best = step.max(0) + row
    at = int(best.argmax())
    path = [at]
    for row in reversed(back):
        at = int(row[at])
        path.append(at)
    return [labels[i] for i in reversed(path)]

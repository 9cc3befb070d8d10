"""Tags, trees and names from one parser or several."""
import torch
from torch.nn import functional as F

import data
import decode
from coder import batches


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
                decode.names(ner[i, :n], coder.labels["ner"]), s.id)
    return [found[id(s)] for s in sentences]


def together(scores):
    return sum(F.log_softmax(s, 2) for s in scores)

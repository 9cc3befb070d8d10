"""Tags, trees and names of sentences."""
import torch

import data
import decode
from coder import batches


def predict(parser, coder, sentences, size=3000):
    """Copies of the sentences with the parser's tags, trees and names."""
    found = {}
    parser.eval()
    for batch in batches(sentences, size):
        word, bag, lengths = coder.inputs(batch)
        with torch.no_grad():
            _, h0, h1 = parser.encode(word, bag, lengths)
            upos, xpos = (scores.argmax(2).tolist() for scores in parser.tags(h0))
            arcs, ner = parser.arcs(h1, lengths).double().numpy(), parser.names(h0, h1).numpy()
            trees = [decode.tree(arcs[i, :len(s.forms), :len(s.forms) + 1]) for i, s in enumerate(batch)]
            heads = torch.tensor([t + [-1] * (word.shape[1] - len(t)) for t in trees])
            rels = parser.rels(h1, heads)
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

"""Measures a model file, and writes what other implementations must compute from it.

    python3 score.py MODEL --ud DIR [--scores FILE] [--reference FILE]
"""
import argparse
import dataclasses
import json

import torch

import data
import decode
import export
import features
import names
from coder import Coder
from predict import predict

EXAMPLES = [
    "The treaty was signed by the two foreign ministers in Helsinki on 1 August 1975 .",
    "\" We do n't recognise the referendum , \" Kyiv 's ambassador told the U.N. Security Council .",
    "OSLO AND ROME CONDEMN THE STRIKES",
    "Poland , which fears for its eastern border , wants the alliance to station more troops there .",
    "Although São Tomé had protested , the Franco - German plan of 1997 , worth $ 3.5 bn , was never carried out ;"
    " neither party has said why it was dropped",
    "Yes",
]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("model")
    p.add_argument("--ud", required=True, help="folder of the treebanks")
    p.add_argument("--scores", help="the table of scores to write")
    p.add_argument("--reference", help="the reference to write")
    o = p.parse_args()
    torch.set_num_threads(1)
    parser, words, labels = export.load(o.model)
    coder = Coder(words, labels)
    dev = data.read_dev(o.ud)
    result = table(parser, coder, {**dev, **harder(dev["GUM dev"])})
    print(result, end="")
    if o.scores:
        with open(o.scores, "w", encoding="utf-8") as f:
            f.write(result)
    if o.reference:
        reference(o.reference, parser, coder)


def harder(sentences):
    """The same sentences as they stand in headlines, in chats, and in lists."""
    recased = lambda change: [dataclasses.replace(s, forms=[change(f) for f in s.forms]) for s in sentences]
    return {"GUM dev in capitals": recased(str.upper), "GUM dev in lower case": recased(str.lower),
            "GUM dev without final stops": [data.without_stop(s) for s in sentences]}


def evaluate(parser, coder, gold):
    """Shares of right tokens, punctuation counted (LAS without subtypes, full with), and
    the F1 of names."""
    hits, total = dict.fromkeys(("UAS", "LAS", "full", "UPOS", "XPOS"), 0), 0
    system = predict(parser, coder, gold)
    for g, p in zip(gold, system):
        for i in range(len(g.forms)):
            head = g.heads[i] == p.heads[i]
            total += 1
            hits["UAS"] += head
            hits["LAS"] += head and g.deprels[i].split(":")[0] == p.deprels[i].split(":")[0]
            hits["full"] += head and g.deprels[i] == p.deprels[i]
            hits["UPOS"] += g.upos[i] == p.upos[i]
            hits["XPOS"] += g.xpos[i] == p.xpos[i]
    return [100 * v / total for v in hits.values()] + [names.score([g.ner for g in gold], [p.ner for p in system])]


def table(parser, coder, dev):
    """The scores on the development sets, and on GUM's nearest genres."""
    near = [s for s in dev["GUM dev"] if any("_%s_" % g in s.id for g in ("news", "academic", "interview"))]
    rows = {**dev, "GUM dev (news, academic, interview)": near}
    return "".join("%-36s UAS %5.2f  LAS %5.2f  with subtypes %5.2f  UPOS %5.2f  XPOS %5.2f  names %5.2f\n" % (
        name, *evaluate(parser, coder, gold)) for name, gold in rows.items())


def reference(path, parser, coder):
    """What the model computes for EXAMPLES, for other implementations to check against."""
    parser.eval()
    out = []
    for text in EXAMPLES:
        forms = text.split()
        s = data.Sentence(forms, [], [], [], [], None)
        word, bag, lengths = coder.inputs([s])
        with torch.no_grad():
            x, h0, h1 = parser.encode(word, bag, lengths)
            upos, xpos = parser.tags(h0)
            arcs = parser.arcs(h1, lengths)[0].double().numpy()
            heads = decode.tree(arcs)
            rels = parser.rels(h1, torch.tensor([heads]))[0]
            rels[:, coder.index["deprel"]["root"]] = -1e9
            ner = decode.names(parser.names(h0, h1)[0].numpy(), coder.labels["ner"])
        pick = lambda field, scores: [coder.labels[field][i] for i in scores.argmax(1).tolist()]
        out.append({
            "forms": forms, "word": word[0].tolist(), "bag": [list(features.bag(f)) for f in forms],
            "upos": pick("upos", upos[0]), "xpos": pick("xpos", xpos[0]), "heads": heads,
            "deprels": ["root" if h < 0 else r for h, r in zip(heads, pick("deprel", rels))], "ner": ner,
            "x0": rounded(x[0, 0]), "h0": rounded(h0[0, 0]), "h1": rounded(h1[0, 0]),
            "arcs": [None if v < -1e8 else round(float(v), 5) for v in arcs[0]]})
    with open(path, "w", encoding="utf-8") as f:
        json.dump(out, f, ensure_ascii=False, indent=1)


def rounded(vector):
    return [round(float(v), 5) for v in vector]


if __name__ == "__main__":
    main()

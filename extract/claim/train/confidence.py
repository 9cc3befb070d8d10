#!/usr/bin/env python3
"""Fits the weights of data/lexicon/confidence.tsv.

usage: confidence.py --gold DIR --docs DIR [--docs DIR …] --pred CLAIMS.jsonl --score SCORE.PY --out WEIGHTS.TSV

CLAIMS.jsonl is what `entente extract` prints with all weights but `draft` left at
zero. A claim is right where it matches a core claim of the gold; one that matches
a marginal claim is left out. Prints how claims of each confidence fare when their
text is held out, ten folds by text.
"""
import argparse, collections, importlib.util, json, math, os
import numpy as np


def logit(p):
    p = min(max(p, 0.05), 0.95)
    return math.log(p / (1 - p))


def size(n, medium, long):
    return "short" if n < medium else "medium" if n < long else "long"


def features(c):
    k = c["kind"] + " "
    out = ["bias", "kind=" + c["kind"], "rule=" + c["rule"], k + "subject=" + c["subject"]["type"], k + "object=" + c["object"]["type"],
           k + "modality=" + c["modality"], k + "polarity=" + c["polarity"], k + "code=" + (c.get("code") or ""),
           k + "sentence=" + size(len(c["sentence"].encode()), 120, 240), k + "words=" + size(c["object"]["name"].count(" "), 2, 5)]
    return out + [k + "reported"] if c.get("speaker") else out


def judged(a):
    spec = importlib.util.spec_from_file_location("score", a.score)
    sc = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sc)
    pred = collections.defaultdict(list)
    for line in open(a.pred, encoding="utf-8"):
        p = json.loads(line)
        pred[p["doc"]].append(p)
    for docs in a.docs:
        for doc, (gold, until, kinds) in sc.load_gold(a.gold, docs).items():
            for p in pred[doc]:
                if p["start"] >= until or p["kind"] not in kinds:
                    continue
                hits = [g["core"] for g in gold if sc.same_sentence(g, p) and sc.matches(g, p)]
                if not hits or any(hits):
                    yield doc, p, bool(hits)


def fit(x, y, l2):
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], l2)
    penalty[0] = 0.01
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        h = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        w += np.linalg.solve(h, x.T @ (y - p) - penalty * w)
    return w


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--gold", required=True)
    ap.add_argument("--docs", required=True, action="append")
    ap.add_argument("--pred", required=True)
    ap.add_argument("--score", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--l2", type=float, default=3)
    a = ap.parse_args()
    rows = list(judged(a))
    seen = collections.Counter(f for _, c, _ in rows for f in features(c))
    names = ["bias", "draft"] + sorted(f for f in seen if seen[f] >= 5 and f != "bias")
    at = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, (_, c, _) in enumerate(rows):
        x[i, 1] = logit(c["confidence"])
        for f in features(c):
            if f in at:
                x[i, at[f]] = 1
    y = np.array([float(r) for _, _, r in rows])
    texts = sorted({d for d, _, _ in rows})
    fold = np.array([texts.index(d) % 10 for d, _, _ in rows])
    p = np.zeros(len(rows))
    for k in range(10):
        w = fit(x[fold != k], y[fold != k], a.l2)
        p[fold == k] = 1 / (1 + np.exp(-x[fold == k] @ w))
    loss = lambda q: -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
    print(f"claims {len(rows)}  right {y.mean():.3f}  log loss held out {loss(p):.3f}, of the mean {loss(np.full(len(y), y.mean())):.3f}")
    print("confidence  claims  right")
    for lo in np.arange(0, 1, 0.1):
        m = (p >= lo) & (p < lo + 0.1)
        if m.any():
            print(f"{lo:.1f}–{lo + 0.1:.1f}  {m.sum():6d}  {y[m].mean():.2f}")
    w = fit(x, y, a.l2)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of the confidence of claims, fitted by extract/claim/train/confidence.py.\n# feature\tweight\n")
        f.writelines(f"{n}\t{v:.3f}\n" for n, v in zip(names, w) if abs(v) >= 0.0005)


if __name__ == "__main__":
    main()

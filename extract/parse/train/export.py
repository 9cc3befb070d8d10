"""Writes the model file that ../FORMAT.md describes, and reads it back."""
import json
import struct

import numpy as np
import torch

import data
import decode
import features

MAGIC = b"ENTENTE1"
EXAMPLES = [
    "The treaty was signed by the two foreign ministers in Helsinki on 1 August 1975 .",
    "\" We do n't recognise the referendum , \" Kyiv 's ambassador told the U.N. Security Council .",
    "OSLO AND ROME CONDEMN THE STRIKES",
    "Poland , which fears for its eastern border , wants the alliance to station more troops there .",
    "Although São Tomé had protested , the Franco - German plan of 1997 , worth $ 3.5 bn , was never carried out ;"
    " neither party has said why it was dropped",
    "Yes",
]


def names(parser):
    """The tensors by their names in the file, tables and matrices first."""
    t = {"word": parser.word.weight, "bag": parser.bag.weight[:features.BAG_ROWS]}
    for i, lstm in enumerate(parser.lstm):
        for way, suffix in (("fwd", ""), ("bwd", "_reverse")):
            get = lambda kind: getattr(lstm, "%s_l0%s" % (kind, suffix))
            prefix = "lstm%d.%s." % (i, way)
            t[prefix + "w"], t[prefix + "u"] = get("weight_ih"), get("weight_hh")
            t[prefix + "b"] = get("bias_ih") + get("bias_hh")
    for name in ("upos", "xpos", "ner", "arc_dep", "arc_head", "rel_dep", "rel_head", "rel_out"):
        layer = getattr(parser, name)
        t[name.replace("_", ".") + ".w"] = layer.weight
        if layer.bias is not None:
            t[name.replace("_", ".") + ".b"] = layer.bias
    for name in ("arc_u", "arc_v", "arc_root", "rel_root"):
        t[name.replace("_", ".")] = getattr(parser, name)
    return {k: v.detach().numpy().astype(np.float32) for k, v in t.items()}


def write(path, parser, words, labels):
    header, blob = {"labels": labels, "tensors": []}, bytearray()

    def put(array):
        blob.extend(b"\0" * (-len(blob) % 4))
        blob.extend(array.tobytes())
        return len(blob) - array.nbytes

    vocab = np.frombuffer("".join(w + "\n" for w in words).encode(), np.uint8)
    header["tensors"].append({"name": "vocab", "dtype": "u8", "shape": [len(vocab)], "offset": put(vocab)})
    for name, value in names(parser).items():
        entry = {"name": name, "dtype": "f32", "shape": list(value.shape)}
        if value.ndim == 2:
            quantised, scale = quantise(value)
            entry.update(dtype="i8", offset=put(quantised), scale=put(scale))
        else:
            entry["offset"] = put(value)
        header["tensors"].append(entry)
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    with open(path, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(text)) + text + bytes(blob))


def quantise(value):
    """Rows as int8, and what to multiply each with to get it back."""
    scale = np.maximum(np.abs(value).max(1), 1e-8).astype(np.float32) / np.float32(127)
    return np.rint(value / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def read(path):
    """The header and the tensors of a model file, restored to float32."""
    raw = open(path, "rb").read()
    if raw[:8] != MAGIC:
        raise ValueError("%s: not a model file of this version" % path)
    size = struct.unpack("<I", raw[8:12])[0]
    header, blob = json.loads(raw[12:12 + size]), raw[12 + size:]
    tensors = {}
    for t in header["tensors"]:
        count, dtype = int(np.prod(t["shape"])), {"u8": np.uint8, "i8": np.int8, "f32": np.float32}[t["dtype"]]
        value = np.frombuffer(blob, dtype, count, t["offset"]).reshape(t["shape"])
        if t["dtype"] == "i8":
            scale = np.frombuffer(blob, np.float32, t["shape"][0], t["scale"])
            value = value.astype(np.float32) * scale[:, None]
        tensors[t["name"]] = value
    return header, tensors


def restore(path, parser):
    """Puts the weights of a model file into parser."""
    _, tensors = read(path)
    state = parser.state_dict()
    for name, value in tensors.items():
        value = torch.tensor(value)
        part, _, rest = name.partition(".")
        if name == "bag":
            state["bag.weight"][:features.BAG_ROWS] = value
        elif name == "word":
            state["word.weight"] = value
        elif part.startswith("lstm"):
            way, kind = rest.split(".")
            suffix = "_l0" + ("_reverse" if way == "bwd" else "")
            key = "lstm.%s.%%s%s" % (part[4:], suffix)
            if kind == "b":
                state[key % "bias_ih"], state[key % "bias_hh"] = value, torch.zeros_like(value)
            else:
                state[key % {"w": "weight_ih", "u": "weight_hh"}[kind]] = value
        elif name != "vocab":
            key = name.replace(".", "_")
            key = key[:-2] + {"_w": ".weight", "_b": ".bias"}[key[-2:]] if key[-2:] in ("_w", "_b") else key
            state[key] = value
    parser.load_state_dict(state)


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

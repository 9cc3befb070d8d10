"""Writes the model file that ../FORMAT.md describes, and reads it back."""
import json
import struct

import numpy as np
import torch

import features
import model

MAGIC = b"ENTENTE1"
# Added to the score of O: gazetteers and rules find names besides, so the model is to
# give those only that it is sure of. Chosen on EWT dev with package entity, flat from 1.5 to 2.5.
CAUTION = 2.0



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
    t = {k: v.detach().numpy().astype(np.float32) for k, v in t.items()}
    t["ner.b"] = t["ner.b"] + np.float32(CAUTION) * (np.arange(len(t["ner.b"])) == 0).astype(np.float32)
    return t


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


def load(path):
    """The parser of a model file, its words and its labels."""
    header, tensors = read(path)
    words, labels = bytes(tensors["vocab"]).decode().split("\n")[:-1], header["labels"]
    parser = model.Parser(tensors["word"], labels, hidden=tensors["lstm0.fwd.u"].shape[1],
                          bag=tensors["bag"].shape[1], arc=len(tensors["arc.v"]), rel=len(tensors["rel.root"]))
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
    return parser, words, labels

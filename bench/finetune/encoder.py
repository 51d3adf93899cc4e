"""The span reader as a torch module, its weights taken from model.onnx, and its word pieces with offsets.

Needs torch, onnx and numpy (Debian: python3-torch python3-onnx python3-numpy); nothing of it is needed to run Chips.
"""
import json
import math
import re
import unicodedata
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper as helper
import torch
import torch.nn.functional as F
from torch import nn

MODEL = Path(__file__).resolve().parents[2] / "data/models/reader"
WIDTH, LAYERS, HEADS, VOCABULARY = 384, 6, 12, 30522
CLS, SEP, QUESTION_PIECES, ROW_PIECES = 101, 102, 48, 192
LINEAR = re.compile(r"layer\.(\d+)/(attention/self/(?:query|key|value)|attention/output/dense|intermediate/dense|output/dense)")
QKV = ("query", "key", "value")


class Layer(nn.Module):
    """One BERT layer; query, key and value are one matrix."""

    def __init__(self):
        super().__init__()
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.i, self.out = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.ln1, self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attention = ((q @ k.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + mask).float().softmax(-1).to(v.dtype)
        x = self.ln1(x + self.o((attention @ v).transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.ln2(x + self.out(F.gelu(self.i(x))))


class Encoder(nn.Module):
    """`hidden`: [rows, pieces, 384]; `qa` turns it into start and end logits."""

    def __init__(self):
        super().__init__()
        self.word, self.pos, self.typ = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.ln, self.qa = nn.LayerNorm(WIDTH, eps=1e-12), nn.Linear(WIDTH, 2)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def hidden(self, ids, types, mask):
        x = self.ln(self.word(ids) + self.typ(types) + self.pos.weight[: ids.shape[1]])
        bias = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load_encoder(path=MODEL / "model.onnx"):
    """An Encoder with the (dequantised) weights of an exported reader."""
    graph = onnx.load(str(path)).graph
    arrays = {i.name: helper.to_array(i) for i in graph.initializer}
    found = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            base = node.input[1][: -len("_quantized")]
            layer, name = LINEAR.search(node.name).groups()
            found[f"{layer}.{name.replace('/', '.')}.weight"] = (arrays[base + "_quantized"].astype(np.float32) * arrays[base + "_scale"]).T
    for name, array in arrays.items():
        if match := re.match(r"model\.bert\.encoder\.layer\.(.*)", name):
            found[match.group(1)] = array
    embeddings = "model.bert.embeddings."
    last = [n for n in graph.node if n.op_type == "MatMul"][-1]
    state = {
        "word.weight": arrays["word_rows"].astype(np.float32) * arrays["word_scales"],
        "pos.weight": arrays[embeddings + "position_embeddings.weight"],
        "typ.weight": arrays[embeddings + "token_type_embeddings.weight"],
        "ln.weight": arrays[embeddings + "LayerNorm.weight"],
        "ln.bias": arrays[embeddings + "LayerNorm.bias"],
        "qa.weight": arrays[last.input[1]].T,
        "qa.bias": arrays["model.qa_outputs.bias"],
    }
    for n in range(LAYERS):
        for part in ("weight", "bias"):
            state[f"layers.{n}.qkv.{part}"] = np.concatenate([found[f"{n}.attention.self.{k}.{part}"] for k in QKV])
            for short, name in PARTS.items():
                state[f"layers.{n}.{short}.{part}"] = found[f"{n}.{name}.{part}"]
    encoder = Encoder()
    encoder.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in state.items()})
    return encoder


PARTS = {
    "o": "attention.output.dense",
    "i": "intermediate.dense",
    "out": "output.dense",
    "ln1": "attention.output.LayerNorm",
    "ln2": "output.LayerNorm",
}

PIECES = json.loads((MODEL / "tokenizer.json").read_text())["model"]["vocab"]


def words(text):
    """[(start, end)] of the words as BERT splits them: white space, every punctuation mark and CJK character alone."""
    return [m.span() for m in re.finditer(r"[^\s\W_]+|\S", text)] if text.isascii() else list(split_words(text))


def split_words(text):
    start = None
    for at, char in enumerate(text + " "):
        alone = unicodedata.category(char).startswith("P") or (char.isascii() and char.isprintable() and not char.isalnum() and char != " ")
        alone = alone or 0x3400 <= ord(char) <= 0x9FFF or 0xF900 <= ord(char) <= 0xFAFF
        if (char.isspace() or alone) and start is not None:
            yield start, at
            start = None
        if alone:
            yield at, at + 1
        elif not char.isspace() and start is None:
            start = at


def pieces_of(word, known={}):
    """Ids of a word's pieces, longest first; kept, for words come again."""
    if word not in known:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))
        ids, at = [], 0
        while at < len(plain):
            end = next((e for e in range(len(plain), at, -1) if ("##" if at else "") + plain[at:e] in PIECES), None)
            if end is None or len(plain) > 100:
                ids = [PIECES["[UNK]"]]
                break
            ids.append(PIECES[("##" if at else "") + plain[at:end]])
            at = end
        known[word] = ids
    return known[word]


def encode(text):
    """(ids, [(start, end)] of each piece's word)."""
    ids, offsets = [], []
    for start, end in words(text):
        for piece in pieces_of(text[start:end]):
            ids.append(piece)
            offsets.append((start, end))
    return ids, offsets

"""Writes trained weights as model.onnx: python3 export.py WEIGHTS.pt OUT.onnx

The graph of data/models/reader/model.onnx stays; its int8 arrays and scales are replaced (linear layers per output
channel, the word table per row, both symmetric; the two output columns stay float32). Prints the sum for config.json.
"""
import hashlib
import re
import sys
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper as helper
import torch

from encoder import LINEAR, MODEL, PARTS, QKV

weights, out = sys.argv[1:3]
state = {k: v.numpy() for k, v in torch.load(weights).items()}
model = onnx.load(str(MODEL / "model.onnx"))
arrays = {i.name: i for i in model.graph.initializer}
SHORT = {name: short for short, name in PARTS.items()}


def put(name, array):
    arrays[name].CopyFrom(helper.from_array(np.ascontiguousarray(array), name))


def trained(layer, name, part):
    if name.startswith("attention.self."):
        at = QKV.index(name.split(".")[-1]) * 384
        return state[f"layers.{layer}.qkv.{part}"][at : at + 384]
    return state[f"layers.{layer}.{SHORT[name]}.{part}"]


def int8(array, axis):
    scales = np.maximum(np.abs(array).max(axis, keepdims=True), 1e-8) / 127
    return np.clip(np.round(array / scales), -127, 127).astype(np.int8), scales.astype(np.float32)


for node in model.graph.node:
    if node.op_type == "MatMulInteger":
        layer, name = LINEAR.search(node.name).groups()
        quantised, scales = int8(trained(layer, name.replace("/", "."), "weight").T, 0)
        put(node.input[1], quantised)
        put(node.input[1].replace("_quantized", "_scale"), scales[0])
for name in list(arrays):
    if match := re.match(r"model\.bert\.encoder\.layer\.(\d+)\.(.*)\.(weight|bias)$", name):
        put(name, trained(*match.groups()))
embeddings = "model.bert.embeddings."
put(embeddings + "position_embeddings.weight", state["pos.weight"])
put(embeddings + "token_type_embeddings.weight", state["typ.weight"])
put(embeddings + "LayerNorm.weight", state["ln.weight"])
put(embeddings + "LayerNorm.bias", state["ln.bias"])
put("model.qa_outputs.bias", state["qa.bias"])
put([n for n in model.graph.node if n.op_type == "MatMul"][-1].input[1], state["qa.weight"].T)
rows, scales = int8(state["word.weight"], 1)
put("word_rows", rows)
put("word_scales", scales)
onnx.checker.check_model(model)
onnx.save(model, out)
print("sha256", hashlib.sha256(Path(out).read_bytes()).hexdigest())

"""export.py CHECKPOINT.pkl FOLDER: model.onnx and tokens.txt as sherpa-onnx loads them (an offline zipformer CTC model),
and model.json, which tells the voice bot what they are and what they are good for.

Inputs, by position: [N, T, 80] log-mel frames, [N] lengths. Outputs, by position: [N, ceil(T / 4), V] log
probabilities, [N] lengths.
"""

import hashlib
import json
import pathlib
import pickle
import sys

import numpy as np
import onnx
from net import DILATIONS, FLOOR, MEAN, MELS, SCALE
from onnx import TensorProto, helper, numpy_helper


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def node(self, op, inputs, output, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def conv(self, source, name, weight, bias, channels_in, stride=1, dilation=1):
        kernel = weight.shape[0] // channels_in
        weight = np.asarray(weight, np.float32).reshape(kernel, channels_in, -1).transpose(2, 1, 0)
        inputs = [source, self.constant(name + "_w", np.ascontiguousarray(weight)), self.constant(name + "_b", np.asarray(bias, np.float32))]
        return self.node("Conv", inputs, name, strides=[stride], dilations=[dilation], pads=[kernel // 2 * dilation] * 2)

    def layer_norm(self, source, name, scale, offset):
        self.node("Transpose", [source], name + "_t", perm=[0, 2, 1])
        inputs = [name + "_t", self.constant(name + "_s", np.asarray(scale, np.float32)), self.constant(name + "_o", np.asarray(offset, np.float32))]
        self.node("LayerNormalization", inputs, name + "_n", axis=-1, epsilon=1e-5)
        return self.node("Transpose", [name + "_n"], name, perm=[0, 2, 1])


def build(p):
    g, channels = Graph(), p["c2"][1].shape[0]
    g.node("Max", ["x", g.constant("floor", np.float32(FLOOR))], "lifted")
    g.node("Sub", ["lifted", g.constant("mean", np.float32(MEAN))], "centred")
    g.node("Mul", ["centred", g.constant("gain", np.float32(1 / SCALE))], "scaled")
    g.node("Transpose", ["scaled"], "frames", perm=[0, 2, 1])
    h = g.node("Relu", [g.conv("frames", "c1", *p["c1"], MELS, stride=2)], "h1")
    h = g.node("Relu", [g.conv(h, "c2", *p["c2"], channels, stride=2)], "h2")
    for i, ((weight, bias, scale, offset), dilation) in enumerate(zip(p["res"], DILATIONS)):
        normal = g.layer_norm(h, f"norm{i}", scale, offset)
        change = g.node("Relu", [g.conv(normal, f"res{i}", weight, bias, channels, dilation=dilation)], f"change{i}")
        h = g.node("Add", [h, change], f"sum{i}")
    out = g.conv(g.layer_norm(h, "norm", *p["ln"]), "out", *p["out"], channels)
    g.node("Transpose", [out], "out_t", perm=[0, 2, 1])
    g.node("LogSoftmax", ["out_t"], "log_probs", axis=-1)
    g.node("Add", ["x_lens", g.constant("three", np.int64(3))], "x_lens_3")
    g.node("Div", ["x_lens_3", g.constant("four", np.int64(4))], "log_probs_len")
    return g


def model(p, vocabulary):
    g, info = build(p), helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes,
        "vi_demo_ctc",
        [info("x", TensorProto.FLOAT, ["N", "T", MELS]), info("x_lens", TensorProto.INT64, ["N"])],
        [info("log_probs", TensorProto.FLOAT, ["N", "T4", len(vocabulary)]), info("log_probs_len", TensorProto.INT64, ["N"])],
        g.constants,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 9
    helper.set_model_props(made, {"model_type": "zipformer2_ctc", "version": "1", "comment": "Vietnamese demo, synthetic speech only"})
    onnx.checker.check_model(made)
    return made


def write_card(folder):
    (folder / "model.json").write_text(json.dumps(card(folder), indent=2) + "\n", encoding="utf-8")


def card(folder):
    files = {}
    for role, name in (("model", "model.onnx"), ("tokens", "tokens.txt"), ("graph", "decoding.fst")):
        if not (folder / name).exists():
            continue
        content = (folder / name).read_bytes()
        files[role] = {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return {
        "name": "demo-vi",
        "version": files["model"]["sha256"][:8],
        "kind": "zipformer_ctc",
        "use": "demo",
        "licence": "Apache-2.0",
        "files": files,
    }


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        parameters, tokens = pickle.load(file)
    out = pathlib.Path(sys.argv[2])
    onnx.save(model(parameters, tokens), out / "model.onnx")
    lines = "".join(f"{token} {i}\n" for i, token in enumerate(tokens))
    (out / "tokens.txt").write_text(lines, encoding="utf-8")
    write_card(out)

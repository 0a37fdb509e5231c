"""make.py FOLDER: a transducer in the shape that sherpa-onnx expects, small enough to read: it says "a" while it is loud.

It shows that the real, downloaded transducers are loaded and called rightly. Needs onnx; the files are kept beside this.
"""

import hashlib
import json
import pathlib
import sys

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

LOUD = -6.0  # the mean log-mel of speech lies above, of silence below
TOKENS = ["<blk>", "▁a", "▁b"]


def model(name, nodes, inputs, outputs, constants, meta):
    tensors = [numpy_helper.from_array(np.asarray(value), key) for key, value in constants.items()]
    made = h.make_model(h.make_graph(nodes, name, inputs, outputs, tensors), opset_imports=[h.make_opsetid("", 13)])
    made.ir_version = 8
    h.set_model_props(made, meta)
    onnx.checker.check_model(made)
    return made


def info(name, kind, *shape):
    return h.make_tensor_value_info(name, kind, list(shape))


def encoder():
    nodes = [
        h.make_node("Slice", ["x", "zero", "end", "time", "four"], ["fourth"]),
        h.make_node("ReduceMean", ["fourth"], ["encoder_out"], axes=[2], keepdims=1),
        h.make_node("Add", ["x_lens", "three"], ["longer"]),
        h.make_node("Div", ["longer", "by_four"], ["encoder_out_lens"]),
    ]
    one = lambda v: np.array([v], np.int64)
    constants = {"zero": one(0), "end": one(2**31 - 1), "time": one(1), "four": one(4), "three": np.int64(3), "by_four": np.int64(4)}
    return model(
        "encoder",
        nodes,
        [info("x", T.FLOAT, "N", "T", 80), info("x_lens", T.INT64, "N")],
        [info("encoder_out", T.FLOAT, "N", "T4", 1), info("encoder_out_lens", T.INT64, "N")],
        constants,
        {"model_type": "zipformer2", "version": "1", "comment": "test"},
    )


def decoder():
    """1 if the last token was "a", so that the joiner does not say it again."""
    nodes = [
        h.make_node("Slice", ["y", "one", "two", "one"], ["last"]),
        h.make_node("Equal", ["last", "a"], ["was_a"]),
        h.make_node("Cast", ["was_a"], ["decoder_out"], to=T.FLOAT),
    ]
    constants = {"one": np.array([1], np.int64), "two": np.array([2], np.int64), "a": np.int64(1)}
    meta = {"vocab_size": str(len(TOKENS)), "context_size": "2"}
    return model("decoder", nodes, [info("y", T.INT64, "N", 2)], [info("decoder_out", T.FLOAT, "N", 1)], constants, meta)


def joiner():
    """Logits: blank 0; "a" as loud as it is, less a lot if it was the last token; "b" never."""
    nodes = [
        h.make_node("Sub", ["encoder_out", "loud"], ["above"]),
        h.make_node("Mul", ["decoder_out", "lot"], ["again"]),
        h.make_node("Sub", ["above", "again"], ["a"]),
        h.make_node("Mul", ["a", "nothing"], ["blank"]),
        h.make_node("Sub", ["blank", "lot"], ["b"]),
        h.make_node("Concat", ["blank", "a", "b"], ["logit"], axis=1),
    ]
    constants = {"loud": np.float32(LOUD), "lot": np.float32(1000), "nothing": np.float32(0)}
    return model(
        "joiner",
        nodes,
        [info("encoder_out", T.FLOAT, "N", 1), info("decoder_out", T.FLOAT, "N", 1)],
        [info("logit", T.FLOAT, "N", len(TOKENS))],
        constants,
        {"joiner_dim": "1"},
    )


def main(folder):
    files = {"encoder": "encoder.onnx", "decoder": "decoder.onnx", "joiner": "joiner.onnx", "tokens": "tokens.txt"}
    for role, make in (("encoder", encoder), ("decoder", decoder), ("joiner", joiner)):
        onnx.save(make(), folder / files[role])
    (folder / "tokens.txt").write_text("".join(f"{t} {i}\n" for i, t in enumerate(TOKENS)), encoding="utf-8")
    listed = {}
    for role, name in files.items():
        content = (folder / name).read_bytes()
        listed[role] = {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    card = {"name": "loud", "version": "1", "kind": "transducer", "use": "people", "licence": "Apache-2.0", "files": listed}
    (folder / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

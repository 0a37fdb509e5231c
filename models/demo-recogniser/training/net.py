"""The net: two strided convolutions, residual convolutions, one layer out. About a second of context each way, no state."""

import jax
import jax.numpy as jnp
import numpy as np

MELS, CHANNELS, KERNEL, DILATIONS = 80, 160, 5, (1, 1, 2, 2, 4, 1)
# sherpa-onnx pads batches with -23.03; the graph lifts everything to the quietest frame there is, so padding is silence.
FLOOR, MEAN, SCALE = -15.9424, -7.0, 4.0


def scaled(frames):
    return (np.maximum(frames, FLOOR) - MEAN) / SCALE


def init(rng, vocabulary):
    def weights(kernel, i, o, gain=1.0):
        return jnp.asarray(rng.normal(0, gain * (2 / (kernel * i)) ** 0.5, (kernel * i, o)), jnp.float32)

    zeros, ones = jnp.zeros(CHANNELS), jnp.ones(CHANNELS)
    return {
        "c1": (weights(KERNEL, MELS, CHANNELS), zeros),
        "c2": (weights(KERNEL, CHANNELS, CHANNELS), zeros),
        "res": [(weights(KERNEL, CHANNELS, CHANNELS, 0.5), zeros, ones, zeros) for _ in DILATIONS],
        "ln": (ones, zeros),
        "out": (weights(1, CHANNELS, vocabulary, 0.3), jnp.zeros(vocabulary)),
    }


def conv(x, w, b, stride=1, dilation=1):
    """[B, T, in] -> [B, ceil(T / stride), out]; as a matrix product, which XLA differentiates faster on a CPU."""
    kernel = w.shape[0] // x.shape[2]
    half, length = kernel // 2 * dilation, -(-x.shape[1] // stride)
    x = jnp.pad(x, ((0, 0), (half, half), (0, 0)))
    taps = [x[:, j * dilation : j * dilation + (length - 1) * stride + 1 : stride] for j in range(kernel)]
    return jnp.concatenate(taps, -1) @ w + b


def layer_norm(x, scale, offset):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(variance + 1e-5) * scale + offset


def logits(p, x):
    h = jax.nn.relu(conv(x, *p["c1"], stride=2))
    h = jax.nn.relu(conv(h, *p["c2"], stride=2))
    for (w, b, scale, offset), dilation in zip(p["res"], DILATIONS):
        h = h + jax.nn.relu(conv(layer_norm(h, scale, offset), w, b, dilation=dilation))
    return conv(layer_norm(h, *p["ln"]), *p["out"])

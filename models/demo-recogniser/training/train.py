"""train.py TRAIN.pkl SECONDS CHECKPOINT.pkl [--resume] [--others SHARE]: trains for that long, on the CPU.

The first round hears all voices and is disturbed a lot. A second one (--resume) goes on from the checkpoint, gently, and
may hear only a share of the voices that are not the demo's.
"""

import argparse
import pickle
import queue
import threading
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
from net import FLOOR, MEAN, MELS, SCALE, init, logits, scaled
from speech import DEMO_VOICE, features

BUCKETS = (160, 224, 288, 352, 448, 576, 768, 1024, 1408)
FRAMES_A_BATCH = 8192
FRAMES_A_TOKEN = 10  # no sentence of the set is said faster
PEAK_RATE, RESUMED_RATE = 2.5e-3, 1.5e-3
KEPT_AVERAGE = 0.995  # the checkpoint holds the average of about the last 200 states, which is better than any of them
rng = np.random.default_rng(0)


def coloured_noise(slope, length=480000):
    spectrum = np.fft.rfft(rng.normal(0, 1, length))
    spectrum /= np.maximum(np.arange(len(spectrum)), 20) ** (slope / 2)
    noise = np.fft.irfft(spectrum)
    return features((noise / noise.std()).astype(np.float32))


def augment(frames, noises, gentle):
    """Another speed, another throat, another level, more noise, and holes in time and pitch."""
    if gentle and rng.random() < 0.5:
        return scaled(frames.astype(np.float32) + 2 * np.log(10) * rng.uniform(-0.3, 0.2))
    frames = frames.astype(np.float32)
    n = len(frames)
    m = max(8, int(n * rng.uniform(0.92, 1.1)))
    frames = frames[np.minimum((np.arange(m) * n / m).astype(int), n - 1)]
    at = np.clip((np.arange(MELS) + rng.uniform(-1.5, 1.5)) * rng.uniform(0.97, 1.03), 0, MELS - 1.001)
    whole, part = at.astype(int), (at % 1).astype(np.float32)
    frames = frames[:, whole] * (1 - part) + frames[:, whole + 1] * part
    frames = frames + 2 * np.log(10) * rng.uniform(-0.8, 0.3)
    noise = noises[rng.integers(len(noises))]
    start = rng.integers(0, len(noise) - m) if m < len(noise) else 0
    frames = np.logaddexp(frames, noise[start : start + m] + 2 * np.log(10) * rng.uniform(-5, -2.3))
    for _ in range(2):
        width = int(rng.integers(0, 8))
        low = int(rng.integers(0, MELS - width))
        frames[:, low : low + width] = MEAN
        width = int(rng.integers(0, 6))
        low = int(rng.integers(0, m - width))
        frames[low : low + width] = MEAN
    return scaled(frames)


class Batches:
    """Endless batches of utterances of about one length, made on a thread beside the training."""

    def __init__(self, utterances, ids, gentle):
        self.utterances, self.ids, self.gentle = utterances, ids, gentle
        self.noises = [coloured_noise(slope) for slope in (0, 0.5, 1)]
        self.buckets = {t: [] for t in BUCKETS}
        for i, (spelt, frames, _) in enumerate(utterances):
            fits = [t for t in BUCKETS if len(frames) * 1.1 + 2 <= t and len(spelt) <= t // FRAMES_A_TOKEN]
            if fits:
                self.buckets[fits[0]].append(i)
        print({t: len(v) for t, v in self.buckets.items()}, flush=True)
        self.queue = queue.Queue(4)
        threading.Thread(target=self._feed, daemon=True).start()

    def _feed(self):
        while True:
            batches = []
            for length, members in self.buckets.items():
                members, size = rng.permutation(members), FRAMES_A_BATCH // length
                batches += [(length, members[i : i + size]) for i in range(0, len(members) - size + 1, size)]
            for at in rng.permutation(len(batches)):
                self.queue.put(self._pack(*batches[at]))

    def _pack(self, length, members):
        x = np.full((len(members), length, MELS), (FLOOR - MEAN) / SCALE, np.float32)
        y = np.zeros((len(members), length // FRAMES_A_TOKEN), np.int32)
        x_lengths, y_lengths = [], []
        for k, i in enumerate(members):
            spelt, frames, _ = self.utterances[i]
            frames = augment(frames, self.noises, self.gentle)
            x[k, : len(frames)] = frames
            y[k, : len(spelt)] = [self.ids[t] for t in spelt]
            x_lengths.append((len(frames) + 3) // 4)
            y_lengths.append(len(spelt))
        return x, np.array(x_lengths), y, np.array(y_lengths)


def loss(p, x, x_lengths, y, y_lengths):
    out = logits(p, x)
    x_padding = (jnp.arange(out.shape[1])[None] >= x_lengths[:, None]).astype(jnp.float32)
    y_padding = (jnp.arange(y.shape[1])[None] >= y_lengths[:, None]).astype(jnp.float32)
    return (optax.ctc_loss(out, x_padding, y, y_padding) / y_lengths).mean()


optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(b2=0.98))


@jax.jit
def step(p, state, rate, x, x_lengths, y, y_lengths):
    value, gradient = jax.value_and_grad(loss)(p, x, x_lengths, y, y_lengths)
    update, state = optimiser.update(gradient, state, p)
    return jax.tree.map(lambda a, b: a - rate * (b + 1e-3 * a * (a.ndim > 1)), p, update), state, value


@jax.jit
def averaged(average, p):
    return jax.tree.map(lambda a, b: KEPT_AVERAGE * a + (1 - KEPT_AVERAGE) * b, average, p)


def load(file, others):
    """The demo's voice whole, and a share of the other voices."""
    with open(file, "rb") as opened:
        utterances = pickle.load(opened)
    return [u for u in utterances if u[2] == DEMO_VOICE[0] or rng.random() < others]


def main(arguments):
    utterances = load(arguments.train, arguments.others)
    if arguments.resume:
        with open(arguments.checkpoint, "rb") as file:
            p, vocabulary = pickle.load(file)
        p = jax.tree.map(jnp.asarray, p)
    else:
        vocabulary = ["<blk>"] + sorted({t for spelt, _, _ in utterances for t in spelt})
        p = init(rng, len(vocabulary))
    state = optimiser.init(p)
    print(len(vocabulary), "tokens,", sum(a.size for a in jax.tree.leaves(p)), "parameters", flush=True)
    batches = Batches(utterances, {t: i for i, t in enumerate(vocabulary)}, arguments.resume)

    def save():
        with open(arguments.checkpoint, "wb") as file:
            pickle.dump((jax.tree.map(np.asarray, average), vocabulary), file)

    peak = RESUMED_RATE if arguments.resume else PEAK_RATE
    average, started, steps, losses = p, time.time(), 0, []
    while (done := (time.time() - started) / arguments.seconds) < 1:
        fall = np.clip((done - 0.6) / 0.4, 0, 1)  # full speed first, then down to nothing
        rate = peak * min(1, steps / 100 + 0.01) * (0.5 * (1 + np.cos(np.pi * fall)) + 0.002)
        p, state, value = step(p, state, rate, *batches.queue.get())
        average = averaged(average, p)
        losses.append(float(value))
        steps += 1
        if steps % 50 == 0:
            print(f"{steps} steps, {time.time() - started:.0f} s, loss a token {np.mean(losses[-50:]):.4f}", flush=True)
        if steps % 100 == 0:
            save()
    save()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train")
    parser.add_argument("seconds", type=float)
    parser.add_argument("checkpoint")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--others", type=float, default=1.0)
    main(parser.parse_args())

"""make_speech.py SEED COUNT OUT.pkl: a training set of spoken sentences, as (tokens, features, voice)."""

import pickle
import random
import sys
import time
import zlib
from multiprocessing import Pool

import numpy as np
from speech import RATE, call, features, pick_voice, speak
from syllables import tokens, words
from texts import Texts


def make(job):
    """One utterance; where a job has two sentences, the speaker pauses between them."""
    sentences, voice = job
    rng = np.random.default_rng(zlib.crc32(repr(job).encode()))
    samples = speak(sentences[0], *voice)
    for sentence in sentences[1:]:
        pause = np.zeros(int(rng.uniform(0.1, 1.2) * RATE), np.float32)
        samples = np.concatenate([samples, pause, speak(sentence, *voice)])
    spelt = [t for s in sentences for w in words(s) for t in tokens(w)]
    return spelt, features(call(samples, rng)).astype(np.float16), voice[0]


def jobs(seed, count):
    texts, r = Texts(seed), random.Random(seed)
    for _ in range(count):
        sentences = [texts.text() for _ in range(2 if r.random() < 0.12 else 1)]
        yield sentences, pick_voice(r)


if __name__ == "__main__":
    started, seed, count, out = time.time(), int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with Pool(2) as pool:
        made = pool.map(make, list(jobs(seed, count)), chunksize=16)
    with open(out, "wb") as file:
        pickle.dump(made, file)
    minutes = sum(len(f) for _, f, _ in made) / 6000
    kinds = len({t for spelt, _, _ in made for t in spelt})
    print(f"{count} utterances, {minutes:.0f} minutes, {kinds} tokens, in {time.time() - started:.0f} s")

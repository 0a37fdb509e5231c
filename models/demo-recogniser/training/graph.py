"""graph.py FOLDER [SENTENCES]: decoding.fst beside model.onnx, which lets sherpa-onnx prefer likely words.

espeak-ng's northern voice says s and x, tr and ch, d, gi and r alike; only the words around can tell them apart. The graph
holds pairs of syllables counted in generated sentences, backs off to single syllables, and for a price still writes any
onset with any rime, so that a name that was never met can be heard.

Labels are token ids + 1 on both sides; the CTC rules (repeats, blanks) are composed in, as sherpa-onnx asks.
"""

import collections
import math
import pathlib
import sys

import kaldifst
from export import write_card
from syllables import tokens, words
from texts import Texts

SEED = 500
# Found on held-out sentences: how much the words count against the sound, and what an unknown syllable costs.
WORDS_WEIGHT, UNKNOWN, DISCOUNT, LEAST_COUNT = 0.5, 9.0, 0.6, 2


def read_ids(folder):
    lines = (folder / "tokens.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[0]: int(line.split()[1]) for line in lines}


def count(sentences):
    """How often each syllable stands, and follows each other; "" is the start of a sentence."""
    texts, single, pairs = Texts(SEED), collections.Counter(), collections.defaultdict(collections.Counter)
    for _ in range(sentences):
        previous = ""
        for word in words(texts.text()):
            single[word] += 1
            pairs[previous][word] += 1
            previous = word
    for syllable in texts.syllables:
        single[syllable] += 1
    return single, pairs


class Words:
    """The graph over whole words, each spelt as its tokens."""

    def __init__(self, ids):
        self.ids, self.lines, self.states = ids, [], 0

    def state(self):
        self.states += 1
        return self.states - 1

    def arc(self, source, target, label, cost):
        self.lines.append(f"{source} {target} {label} {label} {cost * WORDS_WEIGHT:.4f}")

    def tree(self, source, costs, targets):
        """Paths from a state for words with their costs (negative logarithms); words that begin alike share their onset."""
        by_onset = collections.defaultdict(list)
        for word, cost in costs.items():
            labels = [self.ids.get(t) for t in tokens(word)]
            if None in labels:
                continue  # a rare sound that the training set happened not to have
            by_onset[labels[0]].append((labels[1:], cost, targets(word)))
        onsets = {}
        for onset, rest in by_onset.items():
            for _, cost, target in (r for r in rest if not r[0]):
                self.arc(source, target, onset, cost)
            rhymed = [r for r in rest if r[0]]
            if rhymed:
                together = -math.log(sum(math.exp(-cost) for _, cost, _ in rhymed))
                onsets[onset] = self.state()
                self.arc(source, onsets[onset], onset, together)
                for labels, cost, target in rhymed:
                    self.arc(onsets[onset], target, labels[0], cost - together)
        return onsets

    def build(self, single, pairs):
        start, backoff = self.state(), self.state()
        histories = {h: self.state() for h in pairs if h}
        histories[""] = start
        total = sum(single.values())
        target = lambda word: histories.get(word, backoff)
        onsets = self.tree(backoff, {w: -math.log(n / total) for w, n in single.items()}, target)
        self.any_rime(backoff, onsets)
        for history, followers in pairs.items():
            kept = {w: n for w, n in followers.items() if n >= LEAST_COUNT}
            times = sum(followers.values())
            self.tree(histories[history], {w: -math.log((n - DISCOUNT) / times) for w, n in kept.items()}, target)
            left = 1 - sum(n - DISCOUNT for n in kept.values()) / times
            self.arc(histories[history], backoff, 0, -math.log(max(left, 1e-4)))
        self.lines += [f"{s}" for s in range(self.states)]
        return self.lines

    def any_rime(self, backoff, onsets):
        """For a price, any rime after any onset."""
        between = self.state()
        for onset in onsets.values():
            self.arc(onset, between, 0, UNKNOWN)
        for token, label in self.ids.items():
            if token != "<blk>" and not token.startswith("▁"):
                self.arc(between, backoff, label, 0)


def ctc_rules(size):
    """State k has just heard token k (0: blank). A repeat says nothing new."""
    lines = []
    for k in range(size):
        lines += [f"{k} {j} {j + 1} {0 if j in (0, k) else j}" for j in range(size)]
        lines.append(f"{k}")
    return lines


def main(folder, sentences):
    ids = read_ids(folder)
    grammar = kaldifst.compile("\n".join(Words(ids).build(*count(sentences))))
    rules = kaldifst.compile("\n".join(ctc_rules(len(ids))))
    kaldifst.arcsort(rules, "olabel")
    kaldifst.arcsort(grammar, "ilabel")
    graph = kaldifst.compose(rules, grammar)
    kaldifst.connect(graph)
    graph.write(str(folder / "decoding.fst"))
    write_card(folder)
    print(graph.num_states, "states,", (folder / "decoding.fst").stat().st_size, "bytes")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60_000)

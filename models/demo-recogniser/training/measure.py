"""measure.py MODEL_FOLDER [COUNT]: word error rates on sentences and voices that were not trained on, by sherpa-onnx.

Four lines: the demo's voice and held-out voices, each through Opus as WebRTC sends it and through a telephone's band.
"""

import pathlib
import random
import sys

import numpy as np
import sherpa_onnx
from speech import DEMO_VOICE, RATE, band_limit, mu_law, opus, pick_voice, speak
from syllables import words
from texts import Texts

HELD_OUT_SEED = 77_000


def distance(a, b):
    """How many words must be changed, added or dropped."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def hear(recogniser, samples):
    stream = recogniser.create_stream()
    stream.accept_waveform(RATE, np.pad(samples, (3200, 3200)))
    recogniser.decode_stream(stream)
    return words(stream.result.text)


def sentences(count, seed=HELD_OUT_SEED):
    """Form talk only: the nonsense of the training set says nothing about a talk."""
    texts = Texts(seed)
    kinds = [texts.field, texts.sentence, texts.bare_value, lambda: texts.one_of("commands")]
    return [kinds[i % len(kinds)]() for i in range(count)]


def main(folder, count):
    folder = pathlib.Path(folder)
    recogniser = sherpa_onnx.OfflineRecognizer.from_zipformer_ctc(
        model=str(folder / "model.onnx"), tokens=str(folder / "tokens.txt"), num_threads=1, ctc_graph=str(folder / "decoding.fst")
    )
    r = random.Random(HELD_OUT_SEED)
    lines = {"Opus, 24 kbit/s": lambda x: opus(x, 24), "telephone": lambda x: mu_law(band_limit(x, 280, 3400))}
    for who, voice in (("demo voice", lambda: DEMO_VOICE), ("other voices", lambda: pick_voice(r, held_out=True))):
        for line, carried in lines.items():
            wrong = total = whole = 0
            for text in sentences(count):
                said, heard = words(text), hear(recogniser, carried(speak(text, *voice())))
                wrong, total, whole = wrong + distance(said, heard), total + len(said), whole + (said == heard)
                if said != heard and "-v" in sys.argv:
                    print("   ", " ".join(said), "→", " ".join(heard))
            print(f"{who}, {line}: {100 * wrong / total:.1f} % of words wrong, {whole} of {count} sentences whole", flush=True)


if __name__ == "__main__":
    numbers = [a for a in sys.argv[2:] if a.isdigit()]
    main(sys.argv[1], int(numbers[0]) if numbers else 200)

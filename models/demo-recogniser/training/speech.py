"""Speech for the sentences: espeak-ng, then what a call does to it, then the features that sherpa-onnx computes."""

import subprocess

import kaldi_native_fbank as knf
import numpy as np
from scipy.signal import butter, resample_poly, sosfilt

RATE = 16000
MELS = 80
# The voice of the demo, and others so that the net hears more than one.
DEMO_VOICE = ("vi+f2", 150, 50)
LANGUAGES = ["vi"] * 6 + ["vi-vn-x-south"] * 2 + ["vi-vn-x-central"]
VARIANTS = ["", "f1", "f2", "f2", "f3", "f5", "m1", "m2", "m3", "m4", "m6", "m8", "belinda", "linda", "steph", "adam"]
HELD_OUT_VARIANTS = ["f4", "m7", "annie"]


def pick_voice(r, held_out=False):
    """(voice, words a minute, pitch). Four in ten are the demo's own voice, at about its own speed."""
    if not held_out and r.random() < 0.4:
        return DEMO_VOICE[0], r.randint(140, 160), r.randint(46, 54)
    variant = r.choice(HELD_OUT_VARIANTS if held_out else VARIANTS)
    return r.choice(LANGUAGES) + ("+" + variant if variant else ""), r.randint(120, 185), r.randint(25, 75)


def speak(text, voice, speed, pitch):
    """16 kHz samples in -1…1, as espeak-ng says the text."""
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "--stdout", text]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    start = wav.find(b"data") + 8
    samples = np.frombuffer(wav[start : len(wav) - (len(wav) - start) % 2], "<i2").astype(np.float32) / 32768
    return resample_poly(samples, 320, 441).astype(np.float32)


def opus(samples, kbits):
    """The samples after a trip through Opus at 48 kHz, as WebRTC sends them. Needs opus-tools."""
    wide = np.clip(resample_poly(samples, 3, 1), -1, 1)
    raw = (wide * 32767).astype("<i2").tobytes()
    quiet = {"capture_output": True, "check": True}
    options = ["--quiet", "--raw", "--raw-rate", "48000", "--raw-chan", "1", "--speech", "--bitrate", str(kbits)]
    coded = subprocess.run(["opusenc", *options, "--framesize", "20", "-", "-"], input=raw, **quiet).stdout
    heard = subprocess.run(["opusdec", "--quiet", "--rate", "48000", "--force-stereo", "-", "-"], input=coded, **quiet).stdout
    start = heard.find(b"data") + 8 if heard[:4] == b"RIFF" else 0
    heard = np.frombuffer(heard[start : len(heard) - (len(heard) - start) % 4], "<i2").astype(np.float32).reshape(-1, 2)[:, 0]
    return resample_poly(heard / 32768, 1, 3).astype(np.float32)


def band_limit(samples, low, high):
    """What is left after a line that carries low…high hertz."""
    samples = sosfilt(butter(6, high, "lowpass", fs=RATE, output="sos"), samples)
    if low:
        samples = sosfilt(butter(2, low, "highpass", fs=RATE, output="sos"), samples)
    return samples.astype(np.float32)


def mu_law(samples):
    """The coarse steps of a telephone line."""
    coded = np.sign(samples) * np.log1p(255 * np.abs(np.clip(samples, -1, 1))) / np.log(256)
    coded = np.round(coded * 127) / 127
    return (np.sign(coded) * (256 ** np.abs(coded) - 1) / 255).astype(np.float32)


def call(samples, rng):
    """The samples as they may arrive at the server: a line, a level, noise, silence around."""
    x = rng.random()
    if x < 0.35:
        samples = opus(samples, int(rng.choice([16, 24, 32, 40])))
    elif x < 0.5:
        samples = band_limit(samples, 0, rng.uniform(3600, 7600))
    elif x < 0.62:
        samples = mu_law(band_limit(samples, 280, 3400))
    if rng.random() < 0.06:  # a segment may end in the first sound of a word that is not there yet
        fragment = samples[: int(rng.integers(300, 900))]
        samples = np.concatenate([samples, np.zeros(int(rng.integers(1500, 4000)), np.float32), fragment])
    samples = np.pad(samples, (int(rng.integers(0, 7000)), int(rng.integers(0, 14000))))
    samples = samples * 10 ** rng.uniform(-1.1, 0.15)
    return (samples + rng.normal(0, 10 ** rng.uniform(-5, -2.4), len(samples))).astype(np.float32)


def features(samples):
    """Log-mel frames, the same as sherpa-onnx makes them for an offline stream."""
    options = knf.FbankOptions()
    options.frame_opts.dither = 0
    options.frame_opts.snip_edges = False
    options.frame_opts.samp_freq = RATE
    options.frame_opts.window_type = "povey"
    options.mel_opts.num_bins = MELS
    options.mel_opts.low_freq = 20
    options.mel_opts.high_freq = -400
    bank = knf.OnlineFbank(options)
    bank.accept_waveform(RATE, samples.tolist())
    bank.input_finished()
    return np.stack([bank.get_frame(i) for i in range(bank.num_frames_ready)])

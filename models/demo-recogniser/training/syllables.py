"""Vietnamese spelling: one way to write each syllable, and how syllables become tokens and back."""

import re
import unicodedata

ONSETS = ("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x").split()
VOWELS = "aăâeêioôơuưy"
TONES = {"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}
CODAS = ("ng", "nh", "ch", "c", "m", "n", "p", "t", "")
# Words that are said in English inside Vietnamese sentences; each is a token of its own.
FOREIGN = set(
    "email gmail yahoo outlook hotmail icloud zalo facebook teams sms vip form submit reset save next back ok website "
    "euro singapore pasteur landmark ciputra vpbank fpt edu online app".split()
)
# "hoà" and "hòa" sound the same; this is the older and commoner way of writing them.
_MARK_FIRST = {
    new: old
    for new, old in zip(
        "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(), "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
    )
}


def words(text):
    """The words of a sentence as the recogniser writes them: lower case, no punctuation, one spelling each."""
    text = unicodedata.normalize("NFC", text).lower()
    return [_one_spelling(w) for w in re.sub(r"[^\w ]", " ", text).split()]


def _one_spelling(word):
    for new, old in _MARK_FIRST.items():
        if word.endswith(new) and not word.endswith("q" + new):
            return word[: -len(new)] + old
    return word


def base_and_tone(word):
    """The word without its tone mark, and the mark ("" for the level tone)."""
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in decomposed if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES)), tone


def split(word):
    """(onset, rime) of a Vietnamese syllable, or None if the word is not one."""
    base, _ = base_and_tone(word)
    for onset in ONSETS + [""]:
        if base.startswith(onset):
            rest = base[len(onset) :]
            if onset == "gi" and (not rest or rest[0] not in VOWELS):
                continue  # "gì", "gìn": here the i is the vowel
            if re.fullmatch(rf"[{VOWELS}]{{1,3}}(ng|nh|ch|c|m|n|p|t)?", rest):
                return word[: len(onset)], word[len(onset) :]
    return None


def tokens(word):
    """A syllable is an onset and a rime with its tone, so that syllables never met in training can be written too."""
    if word in FOREIGN:
        return ["▁" + word]
    parts = split(word)
    if parts is None:
        raise ValueError(f"not a Vietnamese syllable and not in FOREIGN: {word}")
    onset, rime = parts
    return ["▁" + onset, rime] if onset else ["▁" + rime]


def text_of(token_list):
    """The words that a list of tokens spells."""
    return "".join(token_list).replace("▁", " ").strip()

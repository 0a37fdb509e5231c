package vn.vpbank.voiceagent.language.words;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What a word is compared by, whatever its capitals and the place of its mark.
///
/// @param base     lower case, vowel marks kept (â, ơ, đ), tone taken off
/// @param tone     0 level, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot
/// @param folded   lower case without any mark
/// @param sound    `base` with the sounds merged that regions do not keep apart
/// @param coarse   `folded` with the same sounds merged
/// @param spelling `base` and `tone` in one, for sets of words
/// @param hearing  `sound` and `tone` in one, hook and tilde being the same
/// @param plain    no tone and no vowel mark
/// @param bit      one of 64, by `coarse`: what is equal by sound has the same
record Form(
        String base,
        int tone,
        String folded,
        String sound,
        String coarse,
        String spelling,
        String hearing,
        boolean plain,
        long bit) {
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    /// Vietnamese has some seven thousand syllables, none longer than "nghiêng"; what is longer or no word of letters
    /// (an address, a number) is somebody's own and not kept.
    private static final int SYLLABLES = 1 << 13;

    private static final int LONGEST_SYLLABLE = 7;

    /// A syllable as typed in small letters, with its form.
    private record Known(String lower, Form form) {}

    /// Syllables lately met, each at the place of its hash, where another may push it out. Written without a lock: what
    /// a
    /// thread does not see it works out again.
    private static final @Nullable Known[] KNOWN = new Known[SYLLABLES];

    static Form of(String lower) {
        if (!isSyllable(lower)) {
            return make(lower);
        }
        int hash = lower.hashCode();
        int place = (hash ^ (hash >>> 15)) & (SYLLABLES - 1);
        Known known = KNOWN[place];
        if (known == null || !known.lower.equals(lower)) {
            known = new Known(lower, make(lower));
            KNOWN[place] = known;
        }
        return known.form;
    }

    private static boolean isSyllable(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (!Character.isLetter(lower.charAt(i))) {
                return false;
            }
        }
        return lower.length() <= LONGEST_SYLLABLE;
    }

    private static Form make(String lower) {
        String spread = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder rest = new StringBuilder(spread.length());
        StringBuilder bare = new StringBuilder(spread.length());
        int tone = 0;
        for (int i = 0; i < spread.length(); i++) {
            char c = spread.charAt(i);
            int mark = TONES.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else {
                rest.append(c);
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    bare.append(c == 'đ' ? 'd' : c);
                }
            }
        }
        String base = Normalizer.normalize(rest, Normalizer.Form.NFC);
        String folded = bare.toString();
        String sound = Sound.key(base);
        String coarse = Sound.key(folded);
        return new Form(
                base,
                tone,
                folded,
                sound,
                coarse,
                base + tone,
                sound + Sound.level(tone),
                tone == 0 && base.equals(folded),
                1L << coarse.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Form form && tone == form.tone && base.equals(form.base));
    }

    @Override
    public int hashCode() {
        return spelling.hashCode();
    }
}

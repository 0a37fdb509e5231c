package vn.vpbank.voiceagent.language.values;

import vn.vpbank.voiceagent.language.words.Utterance;

/// Names of provinces and cities in what was said.
public final class Cities {
    private static final int LONGEST = 3;

    private Cities() {}

    /// Where the name of a province, town or district ends that begins at the word; the word itself if none does.
    public static int end(Utterance u, int i) {
        return u.has(i) ? Gazetteer.placeEnd(u, i, u.size()) : i;
    }

    /// Whether these words are the name of a province.
    public static boolean isProvince(Utterance u, int from, int end) {
        return Gazetteer.provinceEnd(u, from, end) == end;
    }

    /// Whether the name of a province began before the word and goes on over it.
    public static boolean isInside(Utterance u, int i) {
        for (int from = Math.max(0, i - LONGEST); from < i; from++) {
            if (Gazetteer.provinceEnd(u, from, u.size()) > i) {
                return true;
            }
        }
        return false;
    }
}

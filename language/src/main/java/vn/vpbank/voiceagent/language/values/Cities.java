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

    /// The words over which the name of a province goes on that began before them without a pause between.
    public static boolean[] inside(Utterance u) {
        boolean[] inside = new boolean[u.size()];
        for (int from = 0; from < u.size(); from++) {
            int end = Math.min(Gazetteer.provinceEnd(u, from, u.size()), from + LONGEST + 1);
            for (int i = from + 1; i < end; i++) {
                inside[i] = true;
            }
        }
        return inside;
    }
}

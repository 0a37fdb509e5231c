package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Firms in the place of people: an applicant or a lessor may be "công ty cổ phần Minh Khang".
final class Firms {
    private static final int LONGEST = 14;
    private static final double COST = 0.1;

    private Firms() {}

    /// Names that begin with the kind of firm, at every end.
    static List<ValueReading> read(Utterance u, int from, int to) {
        int kind = NameWords.skip(NameWords.BODIES, u, from, to);
        List<ValueReading> out = new ArrayList<>();
        for (int end = kind + 1; kind > from && end <= Math.min(to, from + LONGEST); end++) {
            boolean stopped = NameWords.skip(NameWords.STOPS, u, end - 1, to) >= end
                    && NameWords.skip(NameWords.TRADES, u, end - 1, to) < end;
            if (u.brokenBefore(end - 1) || stopped) {
                break;
            }
            out.add(ValueReading.sure(end, FreeText.render(u, from, end, Proper.BODY), COST));
        }
        return out;
    }
}

package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Firms in the place of people: an applicant or a lessor may be "công ty cổ phần Minh Khang".
public final class Firms {
    /// Labels that ask for one kind of body, and how such begin.
    private static final List<Pattern> PARTICULAR = Stream.of(
                    "bệnh viện|phòng khám|cơ sở y tế|hospital|clinic",
                    "trường|school|universit",
                    "ngân hàng|bank",
                    "chi nhánh|branch")
            .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private static final List<Lexicon> OPENINGS = List.of(
            Lexicon.of("bệnh viện", "phòng khám", "trạm y tế", "viện", "trung tâm"),
            Lexicon.of("trường", "đại học", "học viện", "cao đẳng", "trung cấp"),
            Lexicon.of("ngân hàng", "quỹ"),
            Lexicon.of("chi nhánh", "phòng giao dịch"));
    private static final int LONGEST = 14;
    private static final Set<String> NO_NAMES = Set.of(
            "tôi", "tui", "mình", "em", "anh", "chị", "này", "kia", "đó", "nào", "khác", "ấy", "nó", "họ", "của",
            "thì");
    private static final double COST = 0.1;

    private Firms() {}

    /// Whether the kind of a firm stands here with something after it.
    public static boolean opens(Utterance u, int i) {
        int kind = NameWords.skip(NameWords.BODIES, u, i, u.size());
        // "quán tôi", "ngân hàng kia" are called nothing
        return kind > i && u.has(kind) && !u.brokenBefore(kind) && !NO_NAMES.contains(u.lower(kind));
    }

    /// Whether a field of that label may hold a body that begins so: no firm is a hospital.
    public static boolean fits(Utterance u, int i, String label) {
        for (int kind = 0; kind < PARTICULAR.size(); kind++) {
            boolean asked = PARTICULAR.get(kind).matcher(label).find();
            if (asked) {
                return OPENINGS.get(kind).at(u, i, u.size());
            }
        }
        return true;
    }

    /// Names that begin with the kind of firm, at every end.
    public static List<ValueReading> read(Utterance u, int from, int to) {
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

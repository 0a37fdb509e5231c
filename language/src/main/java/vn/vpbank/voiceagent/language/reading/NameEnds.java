package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Set;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Where a name ends because something else of the form begins.
final class NameEnds {
    /// What it costs that a name runs over a choice of the form or a day.
    private static final double OVER = 1;
    private static final Set<String> TOWARDS = Set.of("sang", "qua", "vào", "vô", "đến", "tới", "về");

    private NameEnds() {}

    static List<ValueReading> of(Utterance u, Scene scene, int from, List<ValueReading> names) {
        return names.stream()
                .map(r -> endsInChoice(u, scene, from, r.end())
                                || runsOverDay(u, from, r.end())
                                || leadsOn(u, scene, from, r.end())
                                || runsIntoJob(u, from, r.end())
                        ? new ValueReading(r.end(), r.value(), r.cost() + OVER, r.doubt())
                        : r)
                .toList();
    }

    /// "Đặng Quốc Khánh | mai chuyển": what is done tomorrow.
    private static boolean runsOverDay(Utterance u, int from, int end) {
        for (int k = from + 2; k < end; k++) {
            if (u.says(k, "mai") && !u.unmarked() && Grammar.at(Grammar.Part.PAY, u, k + 1, u.size())) {
                return true;
            }
        }
        return false;
    }

    /// "Đinh Thị Mơ | giáo viên".
    private static boolean runsIntoJob(Utterance u, int from, int end) {
        for (int k = from + 2; k < end && !u.unmarked(); k++) {
            if (Grammar.skip(Grammar.Part.JOB_TITLE, u, k, u.size()) >= Math.max(end, k + 2)) {
                return true;
            }
        }
        return false;
    }

    /// "Tô Văn Sáu | xài mail …", "Phí Văn Hùng | sang tài khoản …", "Hoàng Đình Phúc | bạn của khách".
    private static boolean leadsOn(Utterance u, Scene scene, int from, int end) {
        int last = end - 1;
        if (last < from + 2 || !u.has(end) || u.brokenBefore(end) || u.unmarked()) {
            return false;
        }
        boolean verb = Grammar.ends(Grammar.Part.CONTEXT, u, last).contains(end) && !Names.isOfName(u, last);
        boolean towards = TOWARDS.contains(u.lower(last))
                && ((u.says(end, "tai") && u.says(end + 1, "khoan")) || opensChoice(u, scene, end));
        boolean kin = Persons.isRelative(u, last) && u.says(end, "cua");
        return verb || towards || kin;
    }

    /// "Lò Văn Pín xe máy", "Phạm Gia Khiêm nam độc thân": behind a whole name, the words of a choice are one.
    private static boolean endsInChoice(Utterance u, Scene scene, int from, int end) {
        for (int k = from + 2; k < end; k++) {
            int start = k;
            boolean sex = k == end - 1 && k > from + 2 && (u.says(k, "nam") || u.says(k, "nu"));
            boolean more = sex && (u.brokenBefore(end) || opensChoice(u, scene, end));
            boolean choice = scene.profile()
                    .options(u, k, f -> f.spec().kind() == ValueKind.OPTION)
                    .anyMatch(m -> m.end() == end && Sound.isPlain(m.cost(), end - start) && (more || end > start + 1));
            if (choice) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensChoice(Utterance u, Scene scene, int i) {
        return u.has(i)
                && scene.profile()
                        .options(u, i, f -> f.spec().kind() == ValueKind.OPTION)
                        .anyMatch(m -> m.end() > i + 1 && Sound.isPlain(m.cost(), m.end() - i));
    }
}

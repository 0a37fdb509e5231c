package vn.vpbank.voiceagent.language.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.Tense;

/// Whether a field asks for days gone by or to come, as far as its words tell.
final class Tenses {
    private static final List<String> PAST = List.of(
            "cấp",
            "giao dịch",
            "phát sinh",
            "vào làm",
            "ngày ký",
            "phát hiện",
            "xảy ra",
            "sự cố",
            "cước",
            "hóa đơn",
            "hoá đơn",
            "loss",
            "lost",
            "incident",
            "issue");
    private static final List<String> FUTURE = List.of(
            "hạn",
            "hẹn",
            "nghỉ",
            "bắt đầu",
            "kết thúc",
            "bàn giao",
            "trả",
            "giải ngân",
            "dự kiến",
            "gọi lại",
            "lương",
            "giao",
            "delivery",
            "appointment",
            "due",
            "expected",
            "effective");

    private static final Pattern CHILD =
            Pattern.compile("(^| )(bé|trẻ|con|cháu|học sinh|child|baby|kid|pupil)( |$)|child's|trẻ em");

    private Tenses() {}

    /// What the label says counts before what its part of the form says.
    static Tense of(Optional<Concepts.Found> found, String label, String section) {
        boolean planned = label.contains("dự kiến") || label.contains("expected") || label.contains("planned");
        Tense own = planned ? Tense.FUTURE : of(found, label);
        if (own == Tense.BIRTH && CHILD.matcher(label).find()) {
            return Tense.CHILDHOOD;
        }
        return own == Tense.ANY && !label.contains("chuyển") && !label.contains("thực hiện") ? of(found, section) : own;
    }

    private static Tense of(Optional<Concepts.Found> found, String words) {
        Optional<Tense> known = found.flatMap(f -> f.concept().tense());
        if (known.isPresent()) {
            return known.get();
        }
        if (words.contains("ngày sinh")) {
            return Tense.BIRTH;
        }
        if (PAST.stream().anyMatch(words::contains)) {
            return Tense.PAST;
        }
        if (FUTURE.stream().anyMatch(words::contains)) {
            return Tense.FUTURE;
        }
        return Tense.ANY;
    }
}

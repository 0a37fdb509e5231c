package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// The day on which something is paid each month, told by that: "mùng một hằng tháng" for "Ngày trả nợ hằng tháng".
final class MonthlyFinder {
    private static final double COST = 0.6;
    private static final int LAST_DAY = 31;
    private static final Pattern MONTHLY = Pattern.compile(
            "ngày .*(hàng|hằng|mỗi) tháng|^ngày (sao kê|trả nợ|đóng tiền|thu phí)|(monthly|payment|statement|billing|debit) day|day of (the |each )?month");

    private final Utterance u;
    private final Scene scene;
    private final Optional<FieldProfile> day;

    MonthlyFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        this.day = scene.only("monthly", MonthlyFinder::isMonthly);
    }

    private static boolean isMonthly(FieldProfile field) {
        ValueKind kind = field.spec().kind();
        return (kind == ValueKind.NUMBER || kind == ValueKind.OPTION)
                && MONTHLY.matcher(field.field().cleanLabel().toLowerCase(Locale.ROOT))
                        .find();
    }

    void at(int i, List<Segment> out) {
        boolean begins = u.says(i, "mung") || u.says(i, "mong") || u.says(i, "ngay");
        if (day.isEmpty() || !begins) {
            return;
        }
        int number = u.says(i, "ngay") && (u.says(i + 1, "mung") || u.says(i + 1, "mong")) ? i + 2 : i + 1;
        Numbers.read(u, number, u.size())
                .filter(n -> n.whole() >= 1 && n.whole() <= LAST_DAY && isEachMonth(n.end()))
                .ifPresent(n ->
                        ValueReader.read(day.get().spec(), FieldValue.EMPTY, u, number, n.end(), scene.today()).stream()
                                .filter(r -> r.isSure() && r.end() == n.end())
                                .map(r -> new ValueReading(n.end() + 2, r.value(), r.cost(), r.doubt()))
                                .forEach(r -> out.add(Segment.Slot.of(
                                        i,
                                        r.end(),
                                        COST + r.cost(),
                                        i,
                                        new Segment.Target(day.get(), 0.9, r),
                                        List.of()))));
    }

    private boolean isEachMonth(int i) {
        return u.says(i + 1, "thang") && (u.says(i, "hang") || u.says(i, "moi"));
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Cities;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "đi Đà Nẵng", "ra Phan Thiết": where somebody goes, where one field asks for that.
final class DestinationFinder {
    private static final double COST = 0.8;
    private static final double KNOWN = 0.15;
    private static final int LONGEST = 4;
    private static final Set<String> GOING =
            Set.of("đi", "ra", "vô", "vào", "lên", "xuống", "tới", "đến", "về", "tác", "sang", "qua");
    private static final Pattern LABEL = Pattern.compile(
            "^(nơi (công tác|đến|đi công tác)|điểm đến|địa điểm (công tác|đến)|destination|place of (travel|destination))");

    private final Utterance u;
    private final Optional<FieldProfile> destination;

    DestinationFinder(Utterance u, Scene scene) {
        this.u = u;
        this.destination = scene.only(
                "destination",
                f -> (f.spec().kind() == ValueKind.TEXT || f.spec().kind() == ValueKind.ADDRESS)
                        && LABEL.matcher(f.field().cleanLabel().toLowerCase(Locale.ROOT))
                                .find());
    }

    void at(int i, List<Segment> out) {
        if (destination.isEmpty() || !GOING.contains(u.lower(i)) || !u.has(i + 1)) {
            return;
        }
        int known = Cities.end(u, i + 1);
        int end = Math.max(known, capitals(i + 1));
        boolean told = end > i + 2 || (known == i + 2 && Cities.isProvince(u, i + 1, known));
        if (told && !u.brokenBefore(i + 1)) {
            FieldProfile field = destination.get();
            ValueReading place = ValueReader.text(field.spec(), u, i + 1, end);
            // "đi nha | trang": syllables of a place that are filling elsewhere
            out.add(Segment.Bare.of(i, known == end ? KNOWN : COST, field, place));
        }
    }

    /// Where words with capitals end that begin here.
    private int capitals(int from) {
        int end = from;
        while (u.has(end) && end < from + LONGEST && u.capital(end) && (end == from || !u.brokenBefore(end))) {
            end++;
        }
        return end;
    }
}

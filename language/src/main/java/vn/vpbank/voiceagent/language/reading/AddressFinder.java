package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// An address said without its field, where the form asks for one: "căn nhà ở 45 Lý Thường Kiệt phường Cửa Nam".
final class AddressFinder {
    private static final double COST = 0.9;
    private static final int MOST_ENDS = 8;
    /// How far into an address one of its units is said.
    private static final int REACH = 9;

    private static final Set<String> TOWARDS = Set.of("ở", "tại", "ngụ", "về");
    private static final Set<String> UNITS =
            Set.of("phường", "xã", "quận", "huyện", "tỉnh", "ấp", "thôn", "bản", "ngõ", "hẻm", "đường", "phố", "tổ");

    private final Utterance u;
    private final Scene scene;
    private final Texts texts;

    AddressFinder(Utterance u, Scene scene, Texts texts) {
        this.u = u;
        this.scene = scene;
        this.texts = texts;
    }

    void at(int i, List<Segment> out) {
        boolean led = TOWARDS.contains(u.lower(i));
        int from = led ? i + 1 : i;
        boolean begins = u.has(from + 3)
                && ((Starts.number(u, from) && !u.says(from, "khong")) || UNITS.contains(u.lower(from)));
        if (!begins || !(led || i == 0 || u.brokenBefore(i)) || !tellsUnit(from)) {
            return;
        }
        scene.only(f -> f.spec().kind() == ValueKind.ADDRESS)
                .ifPresent(field -> texts.endings(field, from, MOST_ENDS, false)
                        .forEach(reading -> out.add(Segment.Bare.of(i, COST, field, reading))));
    }

    private boolean tellsUnit(int from) {
        return IntStream.range(from, Math.min(u.size(), from + REACH)).anyMatch(k -> UNITS.contains(u.lower(k)));
    }
}

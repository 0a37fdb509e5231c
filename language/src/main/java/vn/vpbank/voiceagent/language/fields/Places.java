package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Which field asks where that happened whose time another field asks for: "Nơi cấp" for "Ngày cấp", "Nơi xảy ra" for
/// "Thời điểm xảy ra".
final class Places {
    private static final List<String> HEADS = List.of("nơi ", "địa điểm ", "chỗ ");
    private static final Set<ValueKind> TIMES = Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.TIME);

    /// A time and a place of the same event ("xảy ra").
    record Pair(FieldProfile time, FieldProfile place, String event) {}

    private final List<Pair> pairs = new ArrayList<>();

    Places(List<FieldProfile> fields) {
        for (FieldProfile place : fields) {
            boolean text = !place.spec().kind().typed() && place.writable();
            Optional<String> event = text ? event(Labels.lower(Labels.plain(place.field()))) : Optional.empty();
            event.ifPresent(e -> fields.stream()
                    .filter(time -> isTimeOf(e, time, place))
                    .forEach(time -> pairs.add(new Pair(time, place, e))));
        }
    }

    private static boolean isTimeOf(String event, FieldProfile time, FieldProfile place) {
        String label = " " + Labels.lower(Labels.plain(time.field())) + " ";
        return TIMES.contains(time.spec().kind())
                && time.field().section().equals(place.field().section())
                && label.contains(" " + event + " ");
    }

    /// What happens or is done where the label asks for.
    static Optional<String> event(String label) {
        return HEADS.stream()
                .filter(label::startsWith)
                .map(head -> label.substring(head.length()).strip())
                .filter(event -> !event.isEmpty())
                .findFirst();
    }

    List<Pair> pairs() {
        return pairs;
    }

    Optional<FieldProfile> of(FieldProfile time) {
        return pairs.stream()
                .filter(p -> p.time().equals(time))
                .map(Pair::place)
                .findFirst();
    }
}

package vn.vpbank.voiceagent.language.fields;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Which field asks where that happened whose time another field asks for: "Nơi cấp" for "Ngày cấp", "Nơi xảy ra" for
/// "Thời điểm xảy ra".
final class Places {
    private static final List<String> HEADS = List.of("nơi ", "địa điểm ", "chỗ ");
    private static final Set<ValueKind> TIMES = Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.TIME);

    private final Map<FieldProfile, FieldProfile> byTime = new HashMap<>();

    private final Map<FieldProfile, String> events = new LinkedHashMap<>();

    Places(List<FieldProfile> fields) {
        for (FieldProfile place : fields) {
            boolean text = !place.spec().kind().typed() && place.writable();
            Optional<String> event = text ? event(Labels.lower(Labels.plain(place.field()))) : Optional.empty();
            for (FieldProfile time : event.isPresent() ? fields : List.<FieldProfile>of()) {
                boolean same = time.field().section().equals(place.field().section());
                String label = " " + Labels.lower(Labels.plain(time.field())) + " ";
                if (same && TIMES.contains(time.spec().kind()) && label.contains(" " + event.orElseThrow() + " ")) {
                    byTime.putIfAbsent(time, place);
                    events.put(time, event.orElseThrow());
                    events.put(place, event.orElseThrow());
                }
            }
        }
    }

    private static Optional<String> event(String label) {
        return HEADS.stream()
                .filter(label::startsWith)
                .map(head -> label.substring(head.length()).strip())
                .filter(event -> !event.isEmpty())
                .findFirst();
    }

    /// What both fields are about ("xảy ra"), by field: said alone it may mean either.
    Map<FieldProfile, String> events() {
        return events;
    }

    boolean isTime(FieldProfile field) {
        return byTime.containsKey(field);
    }

    Optional<FieldProfile> of(FieldProfile time) {
        return Optional.ofNullable(byTime.get(time));
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Units that stand in brackets behind a label ("Diện tích (m2)"), and what people say for them.
final class Measures {
    private static final Pattern UNIT = Pattern.compile("\\((m2|m²|ha|kg|km|cm|m|tấn|lít)\\)");
    private static final Map<String, List<String>> SAID = Map.of(
            "m2", List.of("mét vuông", "m2", "mét", "thước vuông"),
            "m²", List.of("mét vuông", "m2", "mét", "thước vuông"),
            "ha", List.of("héc ta", "hecta", "ha", "mẫu"),
            "kg", List.of("ký", "kí", "kg", "ki lô", "ki lô gam", "cân"),
            "km", List.of("cây số", "ki lô mét", "km", "cây"),
            "cm", List.of("xen ti mét", "xăng ti mét", "cm", "phân"),
            "m", List.of("mét", "thước"),
            "tấn", List.of("tấn"),
            "lít", List.of("lít"));
    private static final Phrases<String> UNITS = new Phrases<>();

    static {
        SAID.forEach((unit, words) -> words.forEach(said -> UNITS.add(said, unit)));
    }

    private Measures() {}

    /// Whether the words after a number are the unit of the field.
    static boolean fit(FieldProfile field, Utterance u, int at) {
        Matcher unit = UNIT.matcher(field.field().label().toLowerCase(Locale.ROOT));
        return unit.find() && said(u, at).anyMatch(unit.group(1)::equals);
    }

    private static Stream<String> said(Utterance u, int at) {
        return UNITS.at(u, at).stream().filter(m -> m.cost() < 0.1).map(Phrases.Match::meaning);
    }
}

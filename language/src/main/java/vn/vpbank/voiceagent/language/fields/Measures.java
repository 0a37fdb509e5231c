package vn.vpbank.voiceagent.language.fields;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private Measures() {}

    /// What people say for the unit in a label; nothing where there is none.
    static List<String> of(String label) {
        Matcher unit = UNIT.matcher(Labels.lower(label));
        return unit.find() ? SAID.getOrDefault(unit.group(1), List.of()) : List.of();
    }
}

package vn.vpbank.voiceagent.agent.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;

/// A form in a few lines, as a model sees it: `ref|label|type|required|section|options`. No values; page text cut
/// short,
/// and with its figures covered where they may be somebody's (a list of accounts to choose from).
///
/// @param lines   one a field that may be written, in page order
/// @param fields  the refs that may be answered
/// @param options by field: the option values that its line numbers, counted from 1
record FormOutline(List<String> lines, Set<FieldRef> fields, Map<FieldRef, List<String>> options) {
    /// Forms of banks come to 1,000–1,500 characters; what a page puts beyond this is not of a form to be spoken to.
    private static final int LONGEST = 6_000;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_SMALL = 40;
    private static final int MOST_OPTIONS = 60;

    private static final Pattern REF = Pattern.compile("[\\p{L}\\d_.:\\[\\]-]{1,64}");
    /// Fewer stand in "4 số cuối", "24 tháng", "mẫu 01/2024".
    private static final Pattern FIGURES = Pattern.compile("\\d(?:[ .,-]?\\d){4,}");

    FormOutline {
        lines = List.copyOf(lines);
        fields = Set.copyOf(fields);
        options = Map.copyOf(options);
    }

    /// @param chosen the fields whose options are wanted
    static FormOutline of(FormModel form, Set<FieldRef> chosen) {
        List<String> lines = new ArrayList<>();
        Map<FieldRef, List<String>> options = new LinkedHashMap<>();
        List<FieldRef> fields = new ArrayList<>();
        int length = 0;
        for (Field field : form.fields()) {
            if (!isOpen(field)) {
                continue;
            }
            List<Choice> shown = chosen.contains(field.ref()) ? shown(field) : List.of();
            String line = line(field, shown);
            length += line.length();
            if (length > LONGEST) {
                break;
            }
            lines.add(line);
            fields.add(field.ref());
            if (!shown.isEmpty()) {
                options.put(field.ref(), shown.stream().map(Choice::value).toList());
            }
        }
        return new FormOutline(lines, Set.copyOf(fields), options);
    }

    /// Whether words may be placed there at all.
    static boolean isOpen(Field field) {
        return !field.disabled()
                && !field.readonly()
                && field.type() != FieldType.PASSWORD
                && field.type() != FieldType.FILE
                && REF.matcher(field.ref().value()).matches();
    }

    private static List<Choice> shown(Field field) {
        return field.options().stream()
                .filter(o -> !o.label().isBlank())
                .limit(MOST_OPTIONS)
                .toList();
    }

    private static String line(Field field, List<Choice> options) {
        StringBuilder line = new StringBuilder();
        line.append(field.ref().value()).append('|');
        line.append(cut(field.cleanLabel(), LONGEST_LABEL)).append('|');
        line.append(field.type().wire()).append('|');
        line.append(field.required() ? "required" : "").append('|');
        line.append(cut(field.section(), LONGEST_SMALL)).append('|');
        for (int i = 0; i < options.size(); i++) {
            line.append(i == 0 ? "" : "; ").append(i + 1).append('=');
            line.append(cut(options.get(i).label(), LONGEST_SMALL));
        }
        return line.toString();
    }

    private static String cut(String text, int most) {
        String plain = FIGURES.matcher(
                        text.replaceAll("[\\p{Cntrl}\\p{Cf}|;=\\s]+", " ").strip())
                .replaceAll("#");
        return plain.length() <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, most) - 1)) + "…";
    }
}

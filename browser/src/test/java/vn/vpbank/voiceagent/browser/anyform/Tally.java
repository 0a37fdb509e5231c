package vn.vpbank.voiceagent.browser.anyform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what came of many forms.
final class Tally {
    private static final int MOST_LINES = 400;

    private final List<String> silent = new ArrayList<>();
    private final List<String> unfilled = new ArrayList<>();
    private final List<String> misread = new ArrayList<>();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private int forms;
    private int asked;
    private int filled;
    private int refused;
    private int unread;

    private static String line(AnyForm form, Known known, String what) {
        return "form " + form.seed() + " [" + form.layout() + "] " + known + ": " + what;
    }

    synchronized void begun() {
        forms++;
    }

    synchronized void unread(AnyForm form, Known known, List<String> labels) {
        unread++;
        silent.add(line(form, known, "not read among " + labels));
    }

    synchronized void misread(AnyForm form, Known known, String what) {
        misread.add(line(form, known, what));
    }

    synchronized void silent(AnyForm form, Known known, String what) {
        silent.add(line(form, known, what));
    }

    synchronized void told(AnyForm form, Known known, boolean holds, String problem) {
        if (known.refuses()) {
            refused++;
            return;
        }
        asked++;
        int[] count = kinds.computeIfAbsent(
                known.kind() + (known.trait().isEmpty() ? "" : ", " + known.trait()), k -> new int[2]);
        count[0]++;
        if (holds) {
            filled++;
            count[1]++;
        } else {
            unfilled.add(line(form, known, problem));
        }
    }

    List<String> silent() {
        return List.copyOf(silent);
    }

    List<String> misread() {
        return List.copyOf(misread);
    }

    double filledShare() {
        return asked == 0 ? 0 : (double) filled / asked;
    }

    /// All counts by name.
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("forms", forms);
        counts.put("asked", asked);
        counts.put("filled", filled);
        counts.put("not_filled_and_told", asked - filled);
        counts.put("refused_as_expected", refused);
        counts.put("not_read", unread);
        counts.put("misread", misread.size());
        counts.put("silent_errors", silent.size());
        return counts;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        kinds.forEach((kind, count) -> {
            if (count[0] != count[1]) {
                text.append("  %s: %d of %d filled%n".formatted(kind, count[1], count[0]));
            }
        });
        append(text, "silent", silent);
        append(text, "misread", misread);
        append(text, "not filled", unfilled);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, List<String> lines) {
        lines.stream()
                .limit(MOST_LINES)
                .forEach(l -> text.append(name).append(": ").append(l).append('\n'));
    }
}

package vn.vpbank.voiceagent.browser.anyform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.page.Words;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;

/// One field as its maker knows it.
///
/// @param key     names it towards the page's own code
/// @param name    the page's name or id for it that stays, or empty
/// @param trait   what makes it special, for counting; or empty
/// @param late    whether it shows only after another was filled
/// @param refuses whether nobody can fill it
record Known(
        String key,
        String name,
        String label,
        String section,
        Kind kind,
        boolean required,
        List<Choice> options,
        FieldValue value,
        String trait,
        boolean late,
        boolean refuses) {

    /// The same field in the agent's model.
    Optional<Field> in(FormModel form) {
        Optional<Field> named = form.fields().stream()
                .filter(f -> !name.isEmpty()
                        && (f.hints().name().equals(name) || f.hints().id().equals(name)))
                .findFirst();
        return named.or(() -> form.fields().stream()
                .filter(f -> isLabelled(f)
                        && (section.isEmpty() || Words.plain(f.section()).equals(Words.plain(section))))
                .findFirst());
    }

    private boolean isLabelled(Field field) {
        return Words.plain(field.cleanLabel().replaceAll("\\((bắt buộc|required)\\)", ""))
                .equals(Words.plain(label));
    }

    /// What the agent has read wrongly, in words; empty if nothing.
    List<String> misread(Field field, FormModel form) {
        List<String> wrong = new ArrayList<>();
        if (!isLabelled(field)) {
            wrong.add("label “" + field.label() + "”");
        }
        if (field.type() != kind.type()) {
            wrong.add("type " + field.type());
        }
        if (field.required() != required) {
            wrong.add("required " + field.required());
        }
        // What a list offers is not there yet, or is learned when it is seen.
        boolean isLater = trait.equals("late options") || (kind.isDrawnList() && field.step() != form.step());
        if (!isLater && !field.options().equals(options)) {
            wrong.add("options " + field.options());
        }
        return wrong;
    }

    /// Whether the page holds the wanted value, by what the page's own code told.
    boolean holds(JsonNode truth) {
        if (value instanceof FieldValue.Choices(List<String> wanted)) {
            List<String> held = new ArrayList<>();
            truth.forEach(v -> held.add(v.asString("")));
            return held.size() == wanted.size() && held.containsAll(kept(wanted));
        }
        String held = truth.asString("");
        String wanted = value.toString();
        return switch (kind) {
            case DIGITS, MONEY, PHONE -> held.replaceAll("[\\s\u00a0.,\\-]", "").equals(wanted);
            case NUMBER, DECIMAL -> !held.isEmpty() && new BigDecimal(held).compareTo(new BigDecimal(wanted)) == 0;
            case DATE_TEXT -> isoOf(held).equals(wanted);
            case AREA, RICH -> held.replaceAll("\\s+", " ").strip().equals(wanted.replaceAll("\\s+", " "));
            case LIST_BUTTON, COMBO, LISTBOX ->
                held.equals(kept(List.of(wanted)).getFirst());
            case TEXT,
                    EMAIL,
                    DATE,
                    TIME,
                    MONTH,
                    DATE_TIME,
                    SELECT,
                    DATALIST,
                    MANY,
                    RADIO,
                    ARIA_RADIO,
                    BOXES,
                    CHECK,
                    SWITCH,
                    LISTBOX_MANY -> held.equals(wanted);
        };
    }

    /// A date as the page spells it.
    private String isoOf(String spelled) {
        return trait.contains("mm/dd")
                ? spelled.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2")
                : spelled.replaceAll("(\\d\\d)[/-](\\d\\d)[/-](\\d{4})", "$3-$2-$1");
    }

    /// Drawn lists are known to the agent by their words, to the page by its codes.
    private List<String> kept(List<String> wanted) {
        return kind.isDrawnList() ? wanted.stream().map(Subjects::code).toList() : wanted;
    }

    @Override
    public String toString() {
        return kind + (trait.isEmpty() ? "" : " (" + trait + ")") + " “" + label + "”";
    }
}

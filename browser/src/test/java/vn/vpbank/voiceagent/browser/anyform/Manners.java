package vn.vpbank.voiceagent.browser.anyform;

import java.util.List;
import java.util.Random;

/// How a field behaves when it is filled.
///
/// @param name       for counting; empty for a field that only takes what it is given
/// @param attributes what the page's own code goes by
/// @param moves      whether it is drawn anew, with another id
/// @param isBound    whether other fields depend on it, or it on them
record Manners(String name, String attributes, boolean moves, boolean refuses, boolean isBound) {
    static final Manners NONE = new Manners("", "", false, false, false);
    private static final Manners REDRAWN = quirk("redrawn", "redraw", true);
    private static final Manners DISABLED = new Manners("disabled", "disabled ", false, true, false);
    private static final Manners READ_ONLY = new Manners("read only", "readonly ", false, true, false);

    /// What others do to it or it does to others.
    static Manners bound(String name, String attributes) {
        return new Manners(name, attributes + " ", false, false, true);
    }

    private static Manners quirk(String name, String code, boolean moves) {
        return new Manners(name, "data-q=\"" + code + "\" ", moves, false, false);
    }

    private static Manners attribute(String name, String attribute) {
        return new Manners(name, attribute, false, false, false);
    }

    static Manners of(Kind kind, Random random) {
        List<Manners> some = switch (kind) {
            case TEXT ->
                List.of(
                        quirk("keys only", "keys", false),
                        quirk("trimmed on leaving", "trim", false),
                        attribute("filled already", "value=\"Cũ\" "),
                        attribute("of limited length", "maxlength=60 "),
                        quirk("checked by the server", "check", false),
                        REDRAWN,
                        DISABLED,
                        READ_ONLY);
            case MONEY ->
                List.of(
                        quirk("grouped while typing", "group .", false),
                        quirk("grouped on leaving", "group-blur ,", false),
                        quirk("grouped with spaces", "group \u00a0", false),
                        quirk("grouped a little later", "group-later .", false),
                        quirk("grouped by the server", "group-server .", false),
                        attribute("with its unit", "data-unit "),
                        attribute("filled already", "value=\"1000\" "),
                        REDRAWN);
            case PHONE -> List.of(quirk("grouped phone", "phone", false), REDRAWN, DISABLED);
            case DIGITS -> List.of(quirk("grouped digits", "fours", false), quirk("keys only", "keys", false), REDRAWN);
            case SELECT ->
                List.of(
                        quirk("late options", "late-timer", false),
                        quirk("late options", "late-server", false),
                        attribute("chosen already", "data-chosen "),
                        REDRAWN,
                        DISABLED);
            case RADIO, CHECK, DATE, TIME, MONTH, DATE_TIME, NUMBER -> List.of(REDRAWN, DISABLED);
            case DATE_TEXT ->
                List.of(
                        attribute("as yyyy-mm-dd", "placeholder=\"yyyy-mm-dd\" "),
                        attribute("as dd-mm-yyyy", "placeholder=\"dd-mm-yyyy\" "),
                        attribute("as mm/dd/yyyy", "placeholder=\"MM/DD/YYYY\" "),
                        quirk("masked date", "date", false),
                        REDRAWN,
                        DISABLED);
            case EMAIL, AREA, DECIMAL -> List.of(REDRAWN, READ_ONLY);
            case RICH, DATALIST, MANY, ARIA_RADIO, BOXES, SWITCH, LIST_BUTTON, COMBO, LISTBOX, LISTBOX_MANY ->
                List.of();
        };
        return some.isEmpty() || random.nextInt(10) < 5 ? NONE : some.get(random.nextInt(some.size()));
    }
}

package vn.vpbank.voiceagent.browser.anyform;

import static vn.vpbank.voiceagent.browser.anyform.Piece.escaped;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Choice;

/// The HTML of the controls themselves.
final class Controls {
    private Controls() {}

    static String html(Piece p) {
        String own = "data-k=" + p.key() + " " + named(p) + p.attributes();
        return switch (p.kind()) {
            case TEXT, PHONE, EMAIL, NUMBER, DATE, TIME, MONTH ->
                input(p.kind() == Kind.PHONE ? "tel" : p.kind().name().toLowerCase(Locale.ROOT), own);
            case DIGITS -> input("text", "inputmode=numeric " + own);
            case MONEY -> input("text", own) + (own.contains("data-unit") ? "<span class=unit>VND</span>" : "");
            case DECIMAL -> input("number", "step=any " + own);
            case DATE_TEXT -> input("text", (own.contains("placeholder") ? "" : "placeholder=\"dd/mm/yyyy\" ") + own);
            case DATE_TIME -> input("datetime-local", own);
            case AREA -> "<textarea " + own + "></textarea>";
            case RICH -> "<div contenteditable=true class=rich " + own + "></div>";
            case SELECT ->
                "<select " + own + ">" + (own.contains("data-chosen") ? "" : "<option value=\"\">— Chọn —</option>")
                        + nativeOptions(p) + "</select>";
            case MANY -> "<select multiple size=3 " + own + ">" + nativeOptions(p) + "</select>";
            case DATALIST ->
                "<input list=\"dl-" + p.key() + "\" " + own + "><datalist id=\"dl-" + p.key() + "\">"
                        + each(p, o -> "<option value=\"" + escaped(o.value()) + "\">") + "</datalist>";
            case RADIO, BOXES ->
                "<div class=opts data-k=" + p.key() + " "
                        + groupWords(p, p.kind() == Kind.RADIO ? "radiogroup" : "group") + ">"
                        + each(p, o -> ticked(p, o)) + "</div>";
            case ARIA_RADIO ->
                "<div class=opts role=radiogroup data-w=radio data-k=" + p.key() + " " + p.attributes() + named(p) + ">"
                        + each(
                                p,
                                o -> "<span role=radio tabindex=0 aria-checked=false data-value=\"" + escaped(o.value())
                                        + "\">" + escaped(o.label()) + "</span> ")
                        + "</div>";
            case CHECK -> "<input type=checkbox " + own + ">";
            case SWITCH ->
                "<button type=button role=switch class=sw aria-checked=false data-w=switch " + own + "></button>";
            case LIST_BUTTON ->
                "<div class=lb data-w=list data-k=" + p.key()
                        + "><button type=button aria-haspopup=listbox aria-expanded=false aria-controls=\"ul-" + p.key()
                        + "\" " + named(p) + p.attributes() + ">Chọn</button>" + drawnList(p) + "</div>";
            case COMBO ->
                "<div class=lb data-w=combo data-k=" + p.key()
                        + "><input role=combobox autocomplete=off aria-expanded=false aria-controls=\"ul-" + p.key()
                        + "\" " + named(p) + p.attributes() + ">" + drawnList(p) + "</div>";
            case LISTBOX, LISTBOX_MANY ->
                "<ul role=listbox tabindex=0 class=box data-w=box "
                        + (p.kind() == Kind.LISTBOX_MANY ? "aria-multiselectable=true " : "") + own + ">"
                        + drawnOptions(p) + "</ul>";
        };
    }

    private static String input(String type, String own) {
        return "<input type=" + type + " " + own + ">";
    }

    /// The words that a control carries itself.
    private static String named(Piece p) {
        String id = p.id().isEmpty() ? "" : "id=\"" + p.id() + "\" ";
        return id
                + switch (p.style()) {
                    case ARIA -> "aria-label=\"" + escaped(p.label()) + "\" ";
                    case LABELLED_BY -> "aria-labelledby=\"lb-" + p.key() + "\" ";
                    case PLACEHOLDER, FLOATING -> "placeholder=\"" + escaped(p.label()) + "\" ";
                    case TITLE -> "title=\"" + escaped(p.label()) + "\" ";
                    case FOR, WRAP, BESIDE, LOOSE, BARE, SR_ONLY, LEGEND, AFTER, LAYOUT -> "";
                };
    }

    private static String groupWords(Piece p, String role) {
        return switch (p.style()) {
            case ARIA, LABELLED_BY -> "role=" + role + " " + named(p);
            case FOR, WRAP, BESIDE, LOOSE, BARE, SR_ONLY, LEGEND, FLOATING, PLACEHOLDER, TITLE, AFTER, LAYOUT -> "";
        };
    }

    private static String ticked(Piece p, Choice o) {
        String type = p.kind() == Kind.RADIO ? "radio" : "checkbox";
        String control = "<input type=" + type + " value=\"" + escaped(o.value()) + "\" " + p.attributes() + "%s> ";
        return switch (p.key().hashCode() % 4) {
            case 0 -> "<label>" + control.formatted("") + escaped(o.label()) + "</label> ";
            case 1 -> {
                String id = p.key() + "-" + o.value();
                yield control.formatted("id=\"" + id + "\"") + "<label for=\"" + id + "\">" + escaped(o.label())
                        + "</label> ";
            }
            case 2 ->
                "<label class=card>" + control.formatted("class=sr-only") + "<b>" + escaped(o.label())
                        + "</b></label> ";
            default -> control.formatted("") + escaped(o.label()) + "<br>";
        };
    }

    private static String nativeOptions(Piece p) {
        return each(p, o -> "<option value=\"" + escaped(o.value()) + "\">" + escaped(o.label()) + "</option>");
    }

    private static String drawnList(Piece p) {
        return "<ul role=listbox id=\"ul-" + p.key() + "\" hidden>" + drawnOptions(p) + "</ul>";
    }

    private static String drawnOptions(Piece p) {
        return each(
                p,
                o -> "<li role=option aria-selected=false data-code=\"" + Subjects.code(o.label()) + "\">"
                        + escaped(o.label()) + "</li>");
    }

    private static String each(Piece p, Function<Choice, String> html) {
        return p.options().stream().map(html).collect(Collectors.joining());
    }
}

package vn.vpbank.voiceagent.browser.anyform;

import static vn.vpbank.voiceagent.browser.anyform.Piece.escaped;

import java.util.List;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.browser.anyform.Piece.Style;

/// How fields stand on a page.
enum Layout {
    /// A box for each.
    STACK,
    /// Rows of a table with a heading cell.
    HEADED_ROWS,
    /// Rows of a table of plain cells.
    ROWS,
    /// A table with a heading for each column, three fields a row.
    COLUMNS,
    /// Terms and what they mean.
    TERMS,
    /// Words and controls side by side, all in one box.
    GRID;

    private static final int WIDTH = 3;

    /// Whether the layout puts the words beside a field.
    boolean gives(Piece p) {
        return p.style() == Style.LAYOUT;
    }

    String html(List<Piece> pieces) {
        if (this == COLUMNS) {
            return columns(pieces);
        }
        String all = pieces.stream().map(this::row).collect(Collectors.joining("\n"));
        return switch (this) {
            case HEADED_ROWS, ROWS -> "<table>" + all + "</table>";
            case TERMS -> "<dl>" + all + "</dl>";
            case GRID -> "<div class=grid>" + all + "</div>";
            case STACK, COLUMNS -> all;
        };
    }

    private String row(Piece p) {
        String own = "data-row=" + p.key() + (p.late() ? " hidden" : "");
        if (!gives(p)) {
            String alone = "<div " + own + ">" + Words.around(p) + "</div>";
            return switch (this) {
                case HEADED_ROWS, ROWS -> "<tr><td colspan=2>" + alone + "</td></tr>";
                case TERMS -> "<dd>" + alone + "</dd>";
                case STACK, COLUMNS, GRID -> alone;
            };
        }
        String words = Words.inPlace(p);
        String control = Controls.html(p);
        return switch (this) {
            case STACK -> "<div " + own + "><div class=l>" + words + "</div><div class=c>" + control + "</div></div>";
            case HEADED_ROWS -> "<tr " + own + "><th>" + words + "</th><td>" + control + "</td></tr>";
            case ROWS -> "<tr " + own + "><td>" + words + "</td><td>" + control + "</td></tr>";
            case TERMS -> "<div " + own + "><dt>" + words + "</dt><dd>" + control + "</dd></div>";
            case GRID ->
                p.late()
                        ? "<div " + own + "><span>" + words + "</span>" + control + "</div>"
                        : "<span>" + words + "</span>" + control;
            case COLUMNS -> throw new IllegalStateException();
        };
    }

    private String columns(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        List<Piece> given = pieces.stream().filter(p -> gives(p) && !p.late()).toList();
        for (int from = 0; from < given.size(); from += WIDTH) {
            List<Piece> some = given.subList(from, Math.min(given.size(), from + WIDTH));
            html.append("<table><thead><tr>");
            some.forEach(p -> html.append("<th>").append(escaped(p.label())).append("</th>"));
            html.append("</tr></thead><tbody><tr>");
            some.forEach(p -> html.append("<td>").append(Controls.html(p)).append("</td>"));
            html.append("</tr></tbody></table>");
        }
        pieces.stream().filter(p -> !given.contains(p)).forEach(p -> html.append(STACK.row(p)));
        return html.toString();
    }

    /// The words of a field and where they stand.
    private static final class Words {
        private Words() {}

        static String inPlace(Piece p) {
            boolean pointed =
                    p.kind().isLabelable() && !p.id().isEmpty() && p.key().hashCode() % 2 == 0;
            return pointed ? "<label for=\"" + p.id() + "\">" + escaped(p.label()) + "</label>" : escaped(p.label());
        }

        static String around(Piece p) {
            String words = escaped(p.label());
            String control = Controls.html(p);
            String pointing = "<label for=\"" + p.id() + "\"%s>" + words + "</label>";
            return switch (p.style()) {
                case FOR -> pointing.formatted("") + " " + control;
                case WRAP ->
                    p.kind().isTick()
                            ? "<label>" + control + " " + words + "</label>"
                            : "<label>" + words + " " + control + "</label>";
                case LABELLED_BY -> "<span id=\"lb-" + p.key() + "\">" + words + "</span> " + control;
                case BESIDE -> "<p class=l>" + words + "</p>" + control;
                case BARE -> p.kind().isTick() ? control + " " + words : words + ": " + control;
                case SR_ONLY -> pointing.formatted(" class=sr-only") + control;
                case LEGEND -> "<fieldset><legend>" + words + "</legend>" + control + "</fieldset>";
                case AFTER, FLOATING -> control + pointing.formatted("");
                case ARIA, PLACEHOLDER, TITLE -> control;
                case LAYOUT -> throw new IllegalStateException();
            };
        }
    }
}

package vn.vpbank.voiceagent.browser.anyform;

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
    /// Plain cells with the words in the row above.
    ABOVE,
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
            return columns(pieces, "<table><thead><tr>", "th", "</tr></thead><tbody><tr>", "</tr></tbody></table>");
        }
        if (this == ABOVE) {
            return columns(pieces, "<table><tr>", "td", "</tr><tr>", "</tr></table>");
        }
        String all = pieces.stream().map(this::row).collect(Collectors.joining("\n"));
        return switch (this) {
            case HEADED_ROWS, ROWS -> "<table>" + all + "</table>";
            case TERMS -> "<dl>" + all + "</dl>";
            case GRID -> "<div class=grid>" + all + "</div>";
            case STACK, COLUMNS, ABOVE -> all;
        };
    }

    private String row(Piece p) {
        String own = "data-row=" + p.key() + (p.late() ? " hidden" : "");
        if (!gives(p)) {
            String alone = "<div " + own + ">" + Wording.around(p) + "</div>";
            return switch (this) {
                case HEADED_ROWS, ROWS -> "<tr><td colspan=2>" + alone + "</td></tr>";
                case TERMS -> "<dd>" + alone + "</dd>";
                case STACK, COLUMNS, ABOVE, GRID -> alone;
            };
        }
        String words = Wording.inPlace(p);
        String control = Wording.control(p);
        return switch (this) {
            case STACK -> "<div " + own + "><div class=l>" + words + "</div><div class=c>" + control + "</div></div>";
            case HEADED_ROWS -> "<tr " + own + "><th>" + words + "</th><td>" + control + "</td></tr>";
            case ROWS -> "<tr " + own + "><td>" + words + "</td><td>" + control + "</td></tr>";
            case TERMS -> "<div " + own + "><dt>" + words + "</dt><dd>" + control + "</dd></div>";
            case GRID ->
                p.late()
                        ? "<div " + own + "><span>" + words + "</span>" + control + "</div>"
                        : "<span>" + words + "</span>" + control;
            case COLUMNS, ABOVE -> throw new IllegalStateException();
        };
    }

    private String columns(List<Piece> pieces, String begin, String cell, String between, String end) {
        StringBuilder html = new StringBuilder();
        List<Piece> given = pieces.stream().filter(p -> gives(p) && !p.late()).toList();
        for (int from = 0; from < given.size(); from += WIDTH) {
            List<Piece> some = given.subList(from, Math.min(given.size(), from + WIDTH));
            html.append(begin);
            some.forEach(
                    p -> html.append("<" + cell + ">").append(Wording.marked(p)).append("</" + cell + ">"));
            html.append(between);
            some.forEach(p -> html.append("<td>").append(Controls.html(p)).append("</td>"));
            html.append(end);
        }
        pieces.stream().filter(p -> !given.contains(p)).forEach(p -> html.append(STACK.row(p)));
        return html.toString();
    }
}

package vn.vpbank.voiceagent.browser.anyform;

import static vn.vpbank.voiceagent.browser.anyform.Piece.escaped;

/// The words of a field, how they are marked up and where they stand.
final class Wording {
    private static final String STAR = " *";

    private Wording() {}

    /// A number that differs from field to field and stays with it.
    private static int variant(Piece p, int of) {
        return Math.floorMod(p.key().hashCode() * 31 + p.label().length(), of);
    }

    /// The words alone, with the mark of a required field as pages draw it.
    static String marked(Piece p) {
        String words = escaped(p.label());
        if (!p.label().endsWith(STAR)) {
            return variant(p, 4) == 0 ? words + ":" : words;
        }
        String bare = words.substring(0, words.length() - STAR.length());
        return bare
                + switch (variant(p, 4)) {
                    case 0 -> STAR;
                    case 1 -> " <span class=\"text-danger\">*</span>";
                    case 2 -> " <sup style=\"color:red\">*</sup>";
                    default -> "<em class=\"required-mark\">(*)</em>";
                };
    }

    /// What pages put after a control.
    private static String more(Piece p) {
        return switch (variant(p, 6)) {
            case 0 -> "<small class=hint>Ghi đúng như trên giấy tờ.</small>";
            case 1 -> "<span class=\"error-message\" hidden></span>";
            case 2 -> "<div class=\"invalid-feedback\" style=\"display:none\">Chưa hợp lệ</div>";
            default -> "";
        };
    }

    /// Where the layout has a place for them.
    static String inPlace(Piece p) {
        boolean pointed = p.kind().isLabelable() && !p.id().isEmpty() && variant(p, 2) == 0;
        return pointed ? "<label for=\"" + p.id() + "\">" + marked(p) + "</label>" : marked(p);
    }

    /// The control where the layout has a place for it.
    static String control(Piece p) {
        return Controls.html(p) + more(p);
    }

    /// Words and control together, by the field's own style.
    static String around(Piece p) {
        String words = marked(p);
        String control = Controls.html(p);
        String pointing = "<label for=\"" + p.id() + "\"%s>" + words + "</label>";
        return switch (p.style()) {
            case FOR -> pointing.formatted("") + " " + control + more(p);
            case WRAP -> wrapped(p, words, control);
            case LABELLED_BY -> "<span id=\"lb-" + p.key() + "\">" + words + "</span> " + control;
            case BESIDE -> "<p class=l>" + words + "</p>" + control + more(p);
            case LOOSE -> "<label>" + words + "</label><div class=c>" + control + more(p) + "</div>";
            case BARE -> p.kind().isTick() ? control + " " + words : words + ": " + control;
            case SR_ONLY -> pointing.formatted(" class=sr-only") + control;
            case LEGEND -> "<fieldset><legend>" + words + "</legend>" + control + "</fieldset>";
            case AFTER, FLOATING -> control + pointing.formatted("");
            case ARIA, PLACEHOLDER, TITLE -> control;
            case LAYOUT -> throw new IllegalStateException();
        };
    }

    private static String wrapped(Piece p, String words, String control) {
        if (!p.kind().isTick()) {
            return variant(p, 2) == 0
                    ? "<label>" + words + " " + control + "</label>"
                    : "<label><span class=caption>" + words + "</span><div>" + control + more(p) + "</div></label>";
        }
        String drawn = control.replace("<input type=checkbox", "<input type=checkbox class=sr-only");
        return variant(p, 2) == 0
                ? "<label>" + control + " " + words + "</label>"
                : "<label class=tick>" + drawn + "<span class=mark></span> <span>" + words + "</span></label>";
    }
}

package vn.vpbank.voiceagent.browser.anyform;

import java.util.List;
import java.util.Random;
import vn.vpbank.voiceagent.browser.anyform.Piece.Style;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Makes single fields, each with words, names and manners of its own, and notes down what it made.
final class PieceMaker {
    private final Random random;
    private final boolean english;
    private final List<Known> known;

    PieceMaker(Random random, boolean english, List<Known> known) {
        this.random = random;
        this.english = english;
        this.known = known;
    }

    /// A field of its own.
    Piece plain(Subjects subject, Layout layout, String section) {
        Kind kind = subject.kinds().get(random.nextInt(subject.kinds().size()));
        return make(subject, kind, layout, section, Manners.of(kind, random), false, subject.answer(kind, random));
    }

    /// A field that others depend on or that depends on others: it always has a name of its own.
    ///
    /// @param late whether it is hidden at first
    Piece bound(Subjects subject, Kind kind, Layout layout, Manners manners, boolean late, FieldValue answer) {
        return make(subject, kind, layout, "", manners, late, answer);
    }

    private Piece make(
            Subjects subject,
            Kind kind,
            Layout layout,
            String section,
            Manners manners,
            boolean late,
            FieldValue answer) {
        String key = "k" + known.size();
        Style style = style(kind, layout);
        boolean bound = late || manners.isBound();
        boolean hasName =
                bound || random.nextInt(3) > 0 || kind == Kind.RADIO || (kind == Kind.BOXES && style != Style.ARIA);
        String name = hasName && !isDrawn(kind) ? slug(subject.english()) + "_" + key : "";
        boolean lasting = random.nextInt(3) > 0 && !manners.moves();
        boolean needsId =
                List.of(Style.FOR, Style.AFTER, Style.SR_ONLY, Style.FLOATING).contains(style);
        String id = !needsId && !(bound && isDrawn(kind)) && random.nextInt(3) > 0
                ? ""
                : (lasting || bound
                        ? slug(subject.english()) + key
                        : random.nextBoolean()
                                ? ":r" + key.substring(1) + ":"
                                : "input-" + Integer.toHexString(random.nextInt(1 << 20)));
        Required required =
                kind.isGroup() && style == Style.LAYOUT ? Required.STAR.or(random) : Required.of(kind, random);
        String both = subject.vietnamese() + " / " + subject.english();
        String words = random.nextInt(12) == 0 ? both : english ? subject.english() : subject.vietnamese();
        String attributes =
                (name.isEmpty() ? "" : "name=\"" + name + "\" ") + required.attribute() + manners.attributes();
        String stays = !name.isEmpty() ? name : lasting || bound ? id : "";
        known.add(new Known(
                key,
                stays,
                words,
                section,
                kind,
                required != Required.NO,
                subject.isChoice() ? subject.choices(kind) : List.of(),
                answer,
                manners.name(),
                late,
                manners.refuses()));
        return new Piece(
                key,
                kind,
                style,
                words + required.mark(english),
                id,
                attributes,
                subject.isChoice() ? subject.choices(kind) : List.of(),
                late);
    }

    private Style style(Kind kind, Layout layout) {
        List<Style> own = Piece.styles(kind);
        int byLayout = layout == Layout.STACK ? 5 : 1;
        return random.nextInt(6) >= byLayout
                ? (layout == Layout.STACK ? own.get(random.nextInt(own.size())) : Style.LAYOUT)
                : layout == Layout.STACK ? Style.LAYOUT : own.get(random.nextInt(own.size()));
    }

    /// Controls that a page draws itself have no name towards a server.
    private static boolean isDrawn(Kind kind) {
        return switch (kind) {
            case RICH, ARIA_RADIO, SWITCH, LIST_BUTTON, LISTBOX, LISTBOX_MANY -> true;
            case TEXT,
                    DIGITS,
                    MONEY,
                    PHONE,
                    EMAIL,
                    NUMBER,
                    DECIMAL,
                    DATE,
                    DATE_TEXT,
                    TIME,
                    MONTH,
                    DATE_TIME,
                    AREA,
                    SELECT,
                    DATALIST,
                    MANY,
                    RADIO,
                    BOXES,
                    CHECK,
                    COMBO -> false;
        };
    }

    private static String slug(String words) {
        return Subjects.code(words).replace('-', '_');
    }

    /// How a page tells that a field must be filled.
    private enum Required {
        NO,
        ATTRIBUTE,
        ARIA,
        STAR,
        WORDS;

        static Required of(Kind kind, Random random) {
            Required some = random.nextInt(5) < 3
                    ? NO
                    : List.of(ATTRIBUTE, ARIA, STAR, WORDS).get(random.nextInt(4));
            boolean isNative = !isDrawn(kind) && kind != Kind.COMBO;
            return kind == Kind.BOXES && some != NO
                    ? STAR
                    : some == ATTRIBUTE && !isNative ? ARIA : kind == Kind.RADIO && some == ARIA ? ATTRIBUTE : some;
        }

        Required or(Random random) {
            return random.nextBoolean() ? this : NO;
        }

        String attribute() {
            return this == ATTRIBUTE ? "required " : this == ARIA ? "aria-required=true " : "";
        }

        String mark(boolean english) {
            return this == STAR ? " *" : this == WORDS ? (english ? " (required)" : " (bắt buộc)") : "";
        }
    }
}

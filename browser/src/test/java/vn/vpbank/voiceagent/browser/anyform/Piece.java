package vn.vpbank.voiceagent.browser.anyform;

import java.util.EnumSet;
import java.util.List;
import vn.vpbank.voiceagent.forms.Choice;

/// One field on its way into a page.
///
/// @param label   what is written beside it, with its mark
/// @param attributes further attributes of the control, as HTML
record Piece(
        String key,
        Kind kind,
        Style style,
        String label,
        String id,
        String attributes,
        List<Choice> options,
        boolean late) {

    /// How its words come to it.
    enum Style {
        FOR,
        WRAP,
        ARIA,
        LABELLED_BY,
        BESIDE,
        /// A label element that points at nothing.
        LOOSE,
        BARE,
        SR_ONLY,
        LEGEND,
        FLOATING,
        PLACEHOLDER,
        TITLE,
        AFTER,
        /// By the layout alone: a cell, a term, a neighbour.
        LAYOUT
    }

    /// The styles that pages use for this kind of control, where the layout gives it no words.
    static List<Style> styles(Kind kind) {
        if (kind.isTick()) {
            return kind == Kind.CHECK
                    ? List.of(Style.WRAP, Style.AFTER, Style.ARIA, Style.BARE, Style.SR_ONLY)
                    : List.of(Style.ARIA, Style.LABELLED_BY, Style.BESIDE, Style.LOOSE);
        }
        if (kind.isGroup()) {
            return List.of(Style.LEGEND, Style.ARIA, Style.LABELLED_BY, Style.BESIDE, Style.LOOSE, Style.BARE);
        }
        if (!kind.isLabelable()) {
            return List.of(Style.ARIA, Style.LABELLED_BY, Style.BESIDE, Style.LOOSE);
        }
        return kind.isTyped() && kind != Kind.COMBO && kind != Kind.DATALIST
                ? List.copyOf(EnumSet.range(Style.FOR, Style.TITLE))
                : kind == Kind.COMBO
                        ? List.of(Style.FOR, Style.ARIA, Style.LABELLED_BY)
                        : List.of(
                                Style.FOR,
                                Style.WRAP,
                                Style.ARIA,
                                Style.LABELLED_BY,
                                Style.BESIDE,
                                Style.LOOSE,
                                Style.LEGEND,
                                Style.SR_ONLY);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

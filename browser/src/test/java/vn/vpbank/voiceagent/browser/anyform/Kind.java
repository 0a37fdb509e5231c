package vn.vpbank.voiceagent.browser.anyform;

import java.util.EnumSet;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldType;

/// The controls that forms are made of.
enum Kind {
    TEXT(FieldType.TEXT),
    DIGITS(FieldType.TEXT),
    MONEY(FieldType.TEXT),
    PHONE(FieldType.TEL),
    EMAIL(FieldType.EMAIL),
    NUMBER(FieldType.NUMBER),
    DECIMAL(FieldType.NUMBER),
    DATE(FieldType.DATE),
    DATE_TEXT(FieldType.TEXT),
    TIME(FieldType.TIME),
    MONTH(FieldType.MONTH),
    DATE_TIME(FieldType.DATETIME_LOCAL),
    AREA(FieldType.TEXTAREA),
    RICH(FieldType.TEXTAREA),
    SELECT(FieldType.SELECT),
    DATALIST(FieldType.COMBOBOX),
    MANY(FieldType.MULTISELECT),
    RADIO(FieldType.RADIO),
    ARIA_RADIO(FieldType.RADIO),
    BOXES(FieldType.MULTISELECT),
    CHECK(FieldType.CHECKBOX),
    SWITCH(FieldType.CHECKBOX),
    LIST_BUTTON(FieldType.COMBOBOX),
    COMBO(FieldType.COMBOBOX),
    LISTBOX(FieldType.SELECT),
    LISTBOX_MANY(FieldType.MULTISELECT);

    private static final Set<Kind> TYPED =
            EnumSet.of(TEXT, DIGITS, MONEY, PHONE, EMAIL, NUMBER, DECIMAL, AREA, DATALIST, COMBO);
    private static final Set<Kind> GROUPS = EnumSet.of(RADIO, ARIA_RADIO, BOXES);
    private static final Set<Kind> NATIVE = EnumSet.range(TEXT, MANY);

    private static final Set<Kind> DRAWN_LISTS = EnumSet.range(LIST_BUTTON, LISTBOX_MANY);

    private final FieldType type;

    Kind(FieldType type) {
        this.type = type;
    }

    /// What the agent must take it for.
    FieldType type() {
        return type;
    }

    /// Whether it has a placeholder that may stand for its label.
    boolean isTyped() {
        return TYPED.contains(this);
    }

    /// Whether it is made of several controls, each with words of its own.
    boolean isGroup() {
        return GROUPS.contains(this);
    }

    /// Whether a `<label>` can belong to it.
    boolean isLabelable() {
        return (NATIVE.contains(this) && this != RICH) || this == COMBO || this == CHECK;
    }

    /// Whether the page keeps the codes of its options to itself.
    boolean isKnownByWords() {
        return DRAWN_LISTS.contains(this) || this == DATALIST;
    }

    /// Whether its options are drawn by the page.
    boolean isDrawnList() {
        return DRAWN_LISTS.contains(this);
    }

    boolean isTick() {
        return this == CHECK || this == SWITCH;
    }

    boolean isSeveral() {
        return this == MANY || this == BOXES || this == LISTBOX_MANY;
    }
}

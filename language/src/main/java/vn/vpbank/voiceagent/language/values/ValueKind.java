package vn.vpbank.voiceagent.language.values;

/// What a field really holds, whatever its control looks like. It decides how words are read: `không` is a digit in a
/// phone number and a choice in a yes-or-no field; `năm` is five in money and a year in a date.
public enum ValueKind {
    MONEY,
    NUMBER,
    PERCENT,
    /// A length of time; canonical in months unless the field counts years.
    TERM,
    PHONE,
    NATIONAL_ID,
    TAX_CODE,
    /// The number of a payment card; its last digit checks the others.
    CARD,
    /// Digits that are no quantity: accounts, staff numbers.
    DIGITS,
    /// Letters and digits: contract numbers, passports.
    CODE,
    NAME,
    EMAIL,
    DATE,
    DATETIME,
    TIME,
    MONTH,
    ADDRESS,
    TEXT,
    LONG_TEXT,
    OPTION,
    MULTI,
    CHECK,
    FILE,
    PASSWORD;

    /// Kinds whose values end where the grammar of the value ends; the others run on to the next thing said.
    public boolean typed() {
        return switch (this) {
            case NAME, ADDRESS, TEXT, LONG_TEXT, CODE, FILE, PASSWORD -> false;
            default -> true;
        };
    }

    public boolean digits() {
        return this == PHONE || this == NATIONAL_ID || this == TAX_CODE || this == CARD || this == DIGITS;
    }
}

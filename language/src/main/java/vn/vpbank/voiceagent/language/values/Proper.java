package vn.vpbank.voiceagent.language.values;

/// Whose name a text may be, as far as its field tells; it decides how freely capitals are written.
public enum Proper {
    /// A note: nothing but places that everybody knows.
    NOTHING,
    /// A short text of any kind: people and bodies that are plainly named so.
    ANYTHING,
    /// Somebody, or the firm in somebody's place.
    PERSON,
    /// A firm, a school, a public body.
    BODY,
    /// Where something is or was.
    PLACE
}

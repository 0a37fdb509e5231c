package vn.vpbank.voiceagent.language.values;

/// Where on the time line a date field's values lie; it completes dates said without a year.
public enum Tense {
    /// Long past: a two-digit year makes an age of 15 to 100.
    BIRTH,
    /// The birthday of somebody who is a child still: a two-digit year is the last one that was.
    CHILDHOOD,
    PAST,
    FUTURE,
    ANY;

    /// Whether it is a birthday.
    public boolean isBirth() {
        return this == BIRTH || this == CHILDHOOD;
    }
}

package vn.vpbank.voiceagent.language.reading;

import vn.vpbank.voiceagent.language.words.Utterance;

/// The yeses, noes and reservations heard in one utterance.
final class Replies {
    private boolean strong;
    private boolean weak;
    private boolean no;
    private boolean fix;
    private boolean refused;
    private boolean asked;
    private boolean reserved;

    void answer(Segment.Reply reply) {
        switch (reply) {
            case STRONG_YES -> strong = true;
            case WEAK_YES -> weak = true;
            case NO -> no = true;
        }
    }

    void fix() {
        fix = true;
    }

    void forbidden(boolean refusal) {
        refused |= refusal;
        asked |= !refusal;
    }

    /// "nếu", "khi nào", "nhưng": what follows is not said outright.
    void gap(Utterance u, Segment.Gap gap) {
        boolean unsure = gap.cost() > 0.5 && ends(Grammar.Part.HYPOTHETICAL, u, gap);
        boolean but = gap.cost() > 0.14 && ends(Grammar.Part.UNLESS, u, gap);
        reserved |= gap.known() && (unsure || but);
    }

    private static boolean ends(Grammar.Part part, Utterance u, Segment.Gap gap) {
        return Grammar.ends(part, u, gap.start()).contains(gap.end());
    }

    boolean strong() {
        return strong;
    }

    boolean weak() {
        return weak;
    }

    boolean no() {
        return no;
    }

    boolean fixed() {
        return fix;
    }

    boolean refused() {
        return refused;
    }

    boolean asked() {
        return asked;
    }

    boolean reserved() {
        return reserved;
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.List;

/// Answers the page's own dialogs, which stop the page until they are answered: a question that follows an armed
/// submit is agreed to, since the person has agreed already; any other is dismissed. All are told to people.
final class Dialogs {
    /// A dialog that has been answered.
    record Answered(String kind, String message, boolean agreed) {}

    private final List<Answered> answered = new ArrayList<>();
    private boolean armed;

    /// @param kind `alert`, `confirm`, `prompt` or `beforeunload`
    synchronized boolean answer(String kind, String message) {
        boolean agree = kind.equals("beforeunload") || kind.equals("alert") || (kind.equals("confirm") && armed);
        if (!kind.equals("beforeunload")) {
            answered.add(new Answered(kind, message, agree));
        }
        return agree;
    }

    synchronized void arm(boolean on) {
        armed = on;
    }

    /// What came up since the last call.
    synchronized List<Answered> take() {
        List<Answered> all = List.copyOf(answered);
        answered.clear();
        return all;
    }
}

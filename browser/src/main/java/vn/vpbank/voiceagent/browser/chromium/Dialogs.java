package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.List;

/// Answers the page's own dialogs, which stop the page until they are answered: a question that follows an armed
/// submit is agreed to, since the person has agreed already; any other is answered No. Whether a page that asks before
/// it
/// is left may be left is for the one who leaves it to say. All are told to people.
final class Dialogs {
    /// A dialog that has been answered.
    record Answered(String kind, String message, boolean agreed) {}

    private final List<Answered> answered = new ArrayList<>();
    private boolean armed;
    private boolean leaving;

    /// @param kind `alert`, `confirm`, `prompt` or `beforeunload`
    synchronized boolean answer(String kind, String message) {
        boolean agree = switch (kind) {
            case "alert" -> true;
            case "confirm" -> armed;
            case "beforeunload" -> armed || leaving;
            default -> false;
        };
        if (!(kind.equals("beforeunload") && agree)) {
            answered.add(new Answered(kind, message, agree));
        }
        return agree;
    }

    /// The page is left on purpose.
    synchronized void leaving(boolean on) {
        leaving = on;
    }

    /// Those of a page that is gone, still to be told.
    synchronized void keep(List<Answered> earlier) {
        answered.addAll(0, earlier);
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

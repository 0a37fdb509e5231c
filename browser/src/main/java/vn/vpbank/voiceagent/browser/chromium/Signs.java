package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;

/// What a page shows after a press besides its words, and what may have left it besides requests that hand in.
///
/// @param refused what fields show that they did not show before: their names, with the words that came up beside them
/// @param marked  how many of them have got the look of something wrong
/// @param working whether the page shows that it is still at work
/// @param leaked  whether anything went out that could have carried the form after all
record Signs(List<String> refused, int marked, boolean working, boolean leaked) {
    static final Signs NONE = new Signs(List.of(), 0, false, false);

    Signs {
        refused = List.copyOf(refused);
    }

    Signs withLeak(boolean leak) {
        return new Signs(refused, marked, working, leak);
    }
}

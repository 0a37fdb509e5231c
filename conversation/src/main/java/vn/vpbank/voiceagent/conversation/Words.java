package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One text in its two forms.
///
/// @param spoken  for the voice: numbers in words
/// @param written for the eyes: numbers in digits
record Words(String spoken, String written) {
    static Words same(String text) {
        return new Words(text, text);
    }

    static Words join(String separator, List<Words> parts) {
        return new Words(
                parts.stream().map(Words::spoken).collect(Collectors.joining(separator)),
                parts.stream().map(Words::written).collect(Collectors.joining(separator)));
    }

    /// Begins with a capital letter.
    Words asSentence() {
        return new Words(capital(spoken), capital(written));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Words then(Words more) {
        return join(" ", List.of(this, more));
    }
}

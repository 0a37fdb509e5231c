package vn.vpbank.voiceagent.conversation;

import java.util.List;
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

    Words then(Words more) {
        return join(" ", List.of(this, more));
    }
}

package vn.vpbank.voiceagent.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts what is to be said into pieces for the voice: the first sound comes as soon as the first sentence is made.
public final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?;:…])\\s+|\\n+");

    private static final Pattern WHOLE = Pattern.compile("^\\p{Lu}.*[.!?]$");

    private Sentences() {}

    /// Sentences in order, with their marks; none is blank.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String piece : END.split(text)) {
            if (!piece.isBlank()) {
                sentences.add(piece.strip());
            }
        }
        return sentences;
    }

    /// The whole sentences of these phrases that are said the same each time, without slots to be filled.
    public static List<String> fixed(List<String> phrases) {
        return phrases.stream()
                .flatMap(phrase -> of(phrase).stream())
                .filter(sentence ->
                        sentence.indexOf('{') < 0 && WHOLE.matcher(sentence).find())
                .distinct()
                .toList();
    }

    /// The beginning of a text up to the last whole word within so many characters.
    static String beginning(String text, int characters) {
        if (characters >= text.length()) {
            return text;
        }
        int blank = text.lastIndexOf(' ', Math.max(0, characters));
        return blank <= 0 ? "" : text.substring(0, blank);
    }
}

package vn.vpbank.voiceagent.language.values;

import java.util.List;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// File names: written ("cccd.jpg") or said with the dot ("cccd chấm jpg").
final class FileNames {
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)[\\p{L}\\d_()\\-. ]+\\.(pdf|png|jpe?g|docx?|xlsx?|zip|heic|webp|txt|csv)");
    private static final Pattern ENDING = Pattern.compile("(?i)pdf|png|jpe?g|docx?|xlsx?|zip|heic|webp|txt|csv");
    private static final Lexicon DOT = Lexicon.of("chấm", "dot");

    private FileNames() {}

    static List<ValueReading> read(Utterance u, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < Math.min(to, from + 8); i++) {
            String word = u.word(i).text();
            if (DOT.at(u, i, to)
                    && i + 1 < to
                    && ENDING.matcher(u.word(i + 1).folded()).matches()
                    && i > from) {
                return List.of(
                        ValueReading.sure(i + 2, name + "." + u.word(i + 1).folded(), 0.05));
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
            if (WRITTEN.matcher(word).matches()) {
                return i == from ? List.of(ValueReading.sure(i + 1, word, 0.05)) : List.of();
            }
        }
        return List.of();
    }
}

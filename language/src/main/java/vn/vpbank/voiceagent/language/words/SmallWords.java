package vn.vpbank.voiceagent.language.words;

import java.util.Locale;
import java.util.Set;

/// Words that carry no meaning inside the name of something: "họ và tên" is "họ tên".
final class SmallWords {
    private static final Set<String> DROPPABLE =
            Set.of("và", "với", "của", "các", "những", "of", "the", "va", "voi", "cua", "cac", "nhung");

    private static final Set<String> PASSABLE = Set.of("gì", "nào");

    private SmallWords() {}

    /// Words that people put into a name without changing it: "tài sản gì đảm bảo".
    static boolean passable(Word word) {
        return droppable(word) || PASSABLE.contains(word.text().toLowerCase(Locale.ROOT));
    }

    static boolean droppable(Word word) {
        return DROPPABLE.contains(word.text().toLowerCase(Locale.ROOT));
    }
}

package vn.vpbank.voiceagent.language.words;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that carry no meaning inside the name of something: "họ và tên" is "họ tên".
final class SmallWords {
    private static final Set<String> DROPPABLE =
            heard("và", "với", "của", "các", "những", "tại", "of", "the", "va", "voi", "cua", "cac", "nhung");

    private static final Set<String> PASSABLE = heard("gì", "nào");

    private SmallWords() {}

    private static Set<String> heard(String... words) {
        return Stream.of(words).map(w -> Word.of(w).spelling()).collect(Collectors.toUnmodifiableSet());
    }

    /// Words that people put into a name without changing it: "tài sản gì đảm bảo".
    static boolean passable(Word word) {
        return droppable(word) || PASSABLE.contains(word.spelling());
    }

    static boolean droppable(Word word) {
        return DROPPABLE.contains(word.spelling());
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What others said or did: it fills in nothing.
final class Hearsay {
    private static final Set<String> OWNERS = Set.of("tôi", "tui", "em", "anh", "chị", "mình", "cô", "chú", "bác");
    private static final Set<String> TELLING = Set.of(
            "mới", "cứ", "hồi", "bảo", "nói", "kêu", "kể", "từng", "khoe", "than", "bữa", "đợt", "năm", "trước", "hết");

    private final Utterance u;

    Hearsay(Utterance u) {
        this.u = u;
    }

    /// "nghe nói …", "người ta bảo …": what others say about the matter fills in nothing.
    boolean is() {
        int at = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), 3);
        for (int i = 0; i <= at; i++) {
            boolean heard = u.says(i, "nghe")
                    && (u.says(i + 1, "noi")
                            || u.says(i + 1, "don")
                            || u.says(i + 1, "dau")
                            || u.says(i + 1, "bao")
                            || u.says(i + 1, "ke")
                            || (u.says(i + 1, "nguoi") && u.says(i + 2, "ta")));
            boolean told = u.says(i, "nguoi")
                    && u.says(i + 1, "ta")
                    && (u.says(i + 2, "noi") || u.says(i + 2, "bao") || u.says(i + 2, "don") || u.says(i + 2, "ke"));
            if (heard || told || isAboutOthers(i)) {
                return true;
            }
        }
        return false;
    }

    /// "ông bạn tui mới vay được …", "hàng xóm cứ bảo …": what others did or say.
    private boolean isAboutOthers(int i) {
        int other = (u.says(i, "hang") && u.says(i + 1, "xom")) || (u.says(i, "nguoi") && u.says(i + 1, "quen"))
                ? i + 2
                : u.says(i, "ban") && u.has(i + 1) && OWNERS.contains(u.lower(i + 1)) ? i + 2 : -1;
        return other > 0
                && IntStream.range(other, other + 3).anyMatch(k -> u.has(k) && TELLING.contains(u.lower(k)))
                && IntStream.range(other, u.size()).noneMatch(k -> u.says(k, "ten"));
    }
}

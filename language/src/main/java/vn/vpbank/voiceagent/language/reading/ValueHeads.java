package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Names of fields that begin the value too: "công ty cổ phần Hoà Phát".
final class ValueHeads {
    private static final int LONGEST_NAME = 6;

    /// Names of fields that are the first words of what the field holds.
    private static final List<List<Word>> HEADS = Stream.of(
                    "công ty", "cơ quan", "ngân hàng", "trường", "bệnh viện", "phường", "đường", "bank")
            .map(head -> Utterance.of(head).words())
            .toList();
    /// What stands before such a name when it is part of the value, and the legal forms that follow it.
    private static final Set<String> LEADS = Set.of("cho", "o", "tai", "trong", "ben", "cua");

    private static final Set<String> LEGAL_FORMS = Set.of("co", "tnhh", "trach", "hop", "mot", "of");

    private static final Word COMPANY = Word.of("công");

    private final Utterance u;
    private final Scene scene;

    ValueHeads(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    /// "công ty cổ phần Hoà Phát": the word that names the field begins its value too.
    boolean begins(Mentions.Mention mention) {
        if (HEADS.stream().noneMatch(h -> isHead(h, mention))) {
            return false;
        }
        int before = mention.start() - 1;
        boolean led = before >= 0 && LEADS.contains(u.word(before).folded());
        boolean legal = u.has(mention.end())
                && LEGAL_FORMS.contains(u.word(mention.end()).folded());
        boolean linked = Grammar.at(Grammar.Part.LINK, u, mention.end(), u.size());
        boolean named = !linked && (u.is(mention.start(), COMPANY) || answers(mention) || follows(mention));
        return led || legal || named;
    }

    /// "nơi khám bệnh viện Bạch Mai": the field was named right before.
    private boolean follows(Mentions.Mention mention) {
        return IntStream.range(Math.max(0, mention.start() - LONGEST_NAME), mention.start())
                .anyMatch(k -> scene.profile().names(u, k).stream()
                        .anyMatch(m -> !m.meaning().cue()
                                && m.end() == mention.start()
                                && mention.candidates().stream()
                                        .anyMatch(c ->
                                                c.field().equals(m.meaning().field()))));
    }

    /// Whether the name stands where a value is expected: as the answer to what was asked, or after "là".
    private boolean answers(Mentions.Mention mention) {
        boolean asked = Grammar.opens(u, mention.start())
                && scene.asked()
                        .filter(f -> mention.candidates().stream()
                                .anyMatch(c -> c.field().equals(f)))
                        .isPresent();
        boolean told = u.says(mention.start() - 1, "la") && mention.start() > 1;
        return asked || told;
    }

    private boolean isHead(List<Word> head, Mentions.Mention mention) {
        if (head.size() != mention.end() - mention.start()) {
            return false;
        }
        for (int k = 0; k < head.size(); k++) {
            if (!u.is(mention.start() + k, head.get(k))) {
                return false;
            }
        }
        return true;
    }
}

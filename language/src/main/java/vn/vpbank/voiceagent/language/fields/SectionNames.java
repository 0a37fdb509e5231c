package vn.vpbank.voiceagent.language.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// What the parts of a form and the people it is about are called.
final class SectionNames {
    /// What people and firms are called that play a part.
    private static final List<List<Word>> HEADS = Stream.of("đơn vị", "bên", "người")
            .map(head -> Utterance.of(head).words())
            .toList();

    private final Phrases<String> tags = new Phrases<>();
    private final Phrases<String> sections = new Phrases<>();

    SectionNames(List<FieldProfile> fields) {
        Set<String> seen = new HashSet<>();
        for (FieldProfile field : fields) {
            for (String tag : field.tags()) {
                if (seen.add(tag)) {
                    boolean section = tag.equals(field.field().section());
                    add(tag, section);
                }
            }
        }
    }

    private static boolean startsWith(List<Word> words, List<Word> head) {
        return IntStream.range(0, head.size()).allMatch(i -> words.get(i).sameAs(head.get(i)));
    }

    private void add(String tag, boolean section) {
        List<Word> words = Utterance.of(tag).words();
        tags.add(words, tag);
        if (section) {
            sections.add(words, tag);
        }
        Twins.of(tag).forEach(twin -> tags.add(twin, tag));
        boolean information = words.size() > 2 && words.getFirst().folded().equals("thong");
        if (information) {
            tags.add(words.subList(2, words.size()), tag);
            sections.add(words.subList(2, words.size()), tag);
        }
        for (List<Word> head : HEADS) {
            if (words.size() > head.size() && startsWith(words, head)) {
                // "bên trả tiền" for "Đơn vị trả tiền"
                String rest = tag.strip().split(" ", head.size() + 1)[head.size()];
                if (rest.indexOf(' ') < 0) {
                    // "bên gửi" may be a choice as well
                    continue;
                }
                HEADS.stream()
                        .filter(other -> !other.equals(head))
                        .forEach(other -> tags.add(
                                other.stream().map(Word::text).collect(Collectors.joining(" ")) + " " + rest, tag));
            }
        }
        if (words.size() > 2 && words.getFirst().folded().equals("nguoi")) {
            tags.add(words.subList(1, words.size()), tag);
        }
        for (int to = 2; to < words.size(); to++) {
            if (!information) {
                tags.add(words.subList(0, to), tag);
                sections.add(words.subList(0, to), tag);
            }
        }
    }

    List<Phrases.Match<String>> tags(Utterance u, int at) {
        return tags.at(u, at);
    }

    List<Phrases.Match<String>> sections(Utterance u, int at) {
        return sections.at(u, at);
    }
}

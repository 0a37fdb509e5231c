package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Words between a field's name and its value that only say more of the name: whose it is, what for, what kind of it.
final class MoreOfName {
    private static final int OWNER = 6;
    /// Words that may stand between what is asked for and a family name.
    private static final int SKIPPED = 3;
    /// A boundary that may be none.
    private static final double WEAK = 0.8;
    /// So many digits are no count and no day.
    private static final int LONG_NUMBER = 8;

    /// Words that change which value is meant.
    private static final Set<String> NO_QUALIFIERS = Set.of(
            "khong", "chua", "truoc", "cu", "sau", "vo", "chong", "con", "bo", "me", "hay", "hoac", "phai", "dung");

    private static final Word THEN = Word.of("thì");

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;

    MoreOfName(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
    }

    /// "giới tính bệnh nhân là nữ": whoever the form is for, unless it tells several people apart by such words.
    void person(Mentions.Mention mention, NavigableSet<Integer> starts) {
        int at = mention.end();
        int person = Grammar.skip(Grammar.Part.PERSON, u, at, u.size());
        boolean several = mention.candidates().size() > 1
                && mention.candidates().getFirst().field().spec().kind() == ValueKind.NAME;
        boolean apart = person == at
                || several
                || IntStream.range(at, person)
                        .anyMatch(i -> !scene.profile().tags(u, i).isEmpty());
        if (!apart && !mention.cue()) {
            starts.add(Grammar.skipAll(Grammar.Part.LINK, u, person, u.size(), ValueStarts.LINKS));
        }
    }

    /// "người đứng tên sim Hoàng Thị Oanh": the family name begins the name, unless other people come before it.
    void surname(Mentions.Mention mention, NavigableSet<Integer> starts) {
        boolean name = mention.candidates().size() == 1
                && mention.candidates().getFirst().field().spec().kind() == ValueKind.NAME;
        int at = mention.end();
        while (name
                && at < mention.end() + SKIPPED
                && u.has(at)
                && !u.brokenBefore(at)
                && !Names.isOfName(u, at)
                && !Names.isTitle(u, at)
                && !NO_QUALIFIERS.contains(u.word(at).folded())
                && scene.profile().tags(u, at).isEmpty()) {
            at++;
        }
        if (at > mention.end() && Names.isSurname(u, at) && Names.isLong(u, at)) {
            starts.add(at);
        }
    }

    /// "lương gộp mười tám triệu", "email công ty em là …": after a few more words of a name that is otherwise plain.
    OptionalInt qualified(Mentions.Mention mention) {
        int word = mention.end();
        for (int at = word; !mention.cue() && at < Math.min(u.size() - 1, word + 4) && isFree(at); at++) {
            if (isLink(at) && at > word) {
                return OptionalInt.of(at + 1);
            }
        }
        OptionalInt number = numberAhead(mention);
        if (number.isPresent()) {
            return number;
        }
        boolean named = scene.profile().foreign(u, mention.start()).stream().anyMatch(m -> m.end() > word);
        for (int at = word; at < word + 2 && !mention.cue() && !named && u.has(at + 1) && isFree(at); at++) {
            boolean strange = !Starts.number(u, at) && !Grammar.at(Grammar.Part.LINK, u, at, u.size());
            if (!strange) {
                break;
            }
            if (Starts.number(u, at + 1) && !u.brokenBefore(at + 1)) {
                return OptionalInt.of(at + 1);
            }
        }
        return OptionalInt.empty();
    }

    /// "tài khoản nhận tiền bán chứng khoán 1902…": a row of digits is what the name before it is about.
    private OptionalInt numberAhead(Mentions.Mention mention) {
        boolean digits = mention.candidates().stream()
                .anyMatch(c -> c.field().spec().kind().digits());
        int link = digits && !mention.cue() ? linkAhead(mention.end()) : -1;
        if (link > 0 && isLongNumber(link + 1)) {
            return OptionalInt.of(link + 1);
        }
        for (int at = mention.end() + 1; digits && !mention.cue() && at < mention.end() + OWNER; at++) {
            boolean free = u.has(at)
                    && !u.brokenBefore(at - 1)
                    && !NO_QUALIFIERS.contains(u.word(at - 1).folded());
            if (!free || anchors.cost(at - 2, at) > WEAK || Starts.number(u, at - 1)) {
                break;
            }
            if (isLongNumber(at)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isLongNumber(int at) {
        List<String> read = u.has(at) ? Digits.read(u, at, u.size()).strings() : List.of();
        return !read.isEmpty() && read.getFirst().length() >= LONG_NUMBER;
    }

    /// "số máy cần đổi gói là 0974…": where the "là" stands that a row of digits follows; the words before it may name
    /// other fields, for those hold no digits. -1 where something is said before it that holds some.
    private int linkAhead(int from) {
        for (int at = from; at < from + OWNER && u.has(at) && !u.brokenBefore(at); at++) {
            if (isLink(at)) {
                return at > from ? at : -1;
            }
            int start = at;
            boolean other = scene.profile().names(u, start).stream()
                    .anyMatch(m -> !m.meaning().cue()
                            && m.end() > start + 1
                            && m.meaning().field().spec().kind().digits());
            if (other
                    || Starts.number(u, at)
                    || NO_QUALIFIERS.contains(u.word(at).folded())) {
                return -1;
            }
        }
        return -1;
    }

    /// "là", "thì", which is no "thị".
    boolean isLink(int i) {
        return u.says(i, "la") || (u.says(i, "thi") && (u.is(i, THEN) || u.unmarked()));
    }

    /// Whether nothing that tells one field from another begins at the word.
    private boolean isFree(int i) {
        return !u.brokenBefore(i)
                && !NO_QUALIFIERS.contains(u.word(i).folded())
                && (isLink(i) || !anchors.at(i))
                && scene.profile().tags(u, i).isEmpty();
    }

    /// "mã số thuế của công ty là": whose it is does not matter where only one field has the name.
    int ownedBy(int from) {
        if (!u.says(from, "cua")) {
            return -1;
        }
        for (int i = from + 2; i < Math.min(u.size() - 1, from + OWNER) && !u.brokenBefore(i); i++) {
            if (u.word(i).folded().equals("la")) {
                return i + 1;
            }
            if (i > from + 1 && Starts.number(u, i) && !Starts.number(u, i - 1)) {
                return i;
            }
        }
        return -1;
    }
}

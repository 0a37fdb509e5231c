package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Emails;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Where the value of a field may begin after its name: at once, after linking words, after whose it is, after more
/// words of the name, after what it is not; or with the name itself.
final class ValueStarts {
    /// How many linking words may stand between a name and its value.
    private static final int LINKS = 6;
    private static final int LINKS_OF_CUE = 3;
    private static final int OWNER = 6;
    private static final int LONGEST_WRONG_VALUE = 20;
    /// Words that may stand between what is asked for and a family name.
    private static final int SKIPPED = 3;
    /// A boundary that may be none.
    private static final double WEAK = 0.8;
    /// So many digits are no count and no day.
    private static final int LONG_NUMBER = 8;
    private static final int LONGEST_NAME = 6;

    /// Names of fields that are the first words of what the field holds.
    private static final List<List<Word>> HEADS = Stream.of(
                    "công ty", "cơ quan", "ngân hàng", "trường", "bệnh viện", "phường", "đường", "bank")
            .map(head -> Utterance.of(head).words())
            .toList();
    /// What stands before such a name when it is part of the value, and the legal forms that follow it.
    private static final Set<String> LEADS = Set.of("cho", "o", "tai", "trong", "ben", "cua");

    /// Before an address, and no part of it.
    private static final Set<String> TOWARDS = Set.of("den", "ve", "toi", "o", "tai");

    private static final Set<String> LEGAL_FORMS = Set.of("co", "tnhh", "trach", "hop", "mot", "of");

    /// Words that change which value is meant.
    private static final Set<String> NO_QUALIFIERS = Set.of(
            "khong", "chua", "truoc", "cu", "sau", "vo", "chong", "con", "bo", "me", "hay", "hoac", "phai", "dung");

    private static final Word THEN = Word.of("thì");
    private static final Word COMPANY = Word.of("công");

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;

    ValueStarts(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
    }

    /// Where a free text would begin; at the name itself if that begins the value too.
    int ofText(Mentions.Mention mention) {
        int start = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, mention.end(), u.size(), 4);
        if (u.says(start, "dia") && u.says(start + 1, "chi") && u.has(start + 2)) {
            // "giao tới địa chỉ 45 …"
            return Grammar.skipAll(Grammar.Part.TEXT_LINK, u, start + 2, u.size(), 2);
        }
        boolean address = mention.candidates().getFirst().field().spec().kind() == ValueKind.ADDRESS;
        if (address && u.has(start + 1) && TOWARDS.contains(u.word(start).folded())) {
            // "kéo cáp đến số 302 …"
            return Grammar.skipAll(Grammar.Part.TEXT_LINK, u, start + 1, u.size(), 2);
        }
        return start == mention.end() && isHead(mention) ? mention.start() : start;
    }

    /// "đối tượng tên Lý Văn Phúc", "hộ chiếu số N 123": names and codes may be led by what they are.
    boolean isCalled(ValueKind kind, int value) {
        return (kind == ValueKind.NAME && u.says(value - 1, "ten"))
                || (kind == ValueKind.CODE && u.says(value - 1, "so"));
    }

    /// "công ty cổ phần Hoà Phát": the word that names the field begins its value too.
    private boolean isHead(Mentions.Mention mention) {
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

    NavigableSet<Integer> of(Mentions.Mention mention) {
        int n = u.size();
        NavigableSet<Integer> starts = new TreeSet<>();
        int at = mention.end();
        starts.add(at);
        int most = mention.cue() ? LINKS_OF_CUE : LINKS;
        while (at < n && at - mention.end() < most) {
            int next = Grammar.skip(Grammar.Part.LINK, u, at, n);
            if (next == at) {
                break;
            }
            for (int end : Grammar.ends(Grammar.Part.LINK, u, at)) {
                starts.add(end);
            }
            at = next;
        }
        int kin = Grammar.skip(Grammar.Part.KIN, u, at, n);
        if (kin > at && !isRelation(at)) {
            // "người bảo lãnh là vợ anh tên Đinh Thị Sen"
            starts.add(kin);
        }
        person(mention, starts);
        surname(mention, starts);
        int owner = ownedBy(mention.end());
        if (owner > 0) {
            starts.add(owner);
        }
        boolean code = mention.candidates().getFirst().field().spec().kind() == ValueKind.CODE;
        if (u.says(at, "so") && u.has(at + 1) && (code || Starts.number(u, at + 1))) {
            // "chứng minh số 0123 …"
            starts.add(at + 1);
        }
        if (mention.candidates().getFirst().field().spec().kind() == ValueKind.EMAIL) {
            starts.add(Emails.afterPurpose(u, mention.end()));
        }
        int notThat = corrected(mention.end());
        if (notThat > 0) {
            starts.add(notThat);
        }
        return starts;
    }

    /// "giới tính bệnh nhân là nữ": whoever the form is for, unless it tells several people apart by such words.
    private void person(Mentions.Mention mention, NavigableSet<Integer> starts) {
        int at = mention.end();
        int person = Grammar.skip(Grammar.Part.PERSON, u, at, u.size());
        boolean apart = person == at
                || IntStream.range(at, person)
                        .anyMatch(i -> !scene.profile().tags(u, i).isEmpty());
        if (!apart && !mention.cue()) {
            starts.add(Grammar.skipAll(Grammar.Part.LINK, u, person, u.size(), LINKS));
        }
    }

    /// "người đứng tên sim Hoàng Thị Oanh": the family name begins the name, unless other people come before it.
    private void surname(Mentions.Mention mention, NavigableSet<Integer> starts) {
        boolean name =
                mention.candidates().stream().anyMatch(c -> c.field().spec().kind() == ValueKind.NAME);
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

    /// Whether the form asks how people are related, and this word would tell it.
    private boolean isRelation(int at) {
        return scene.profile().options(u, at, f -> true).findAny().isPresent();
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
        for (int at = mention.end() + 1; digits && !mention.cue() && at < mention.end() + OWNER; at++) {
            boolean free = u.has(at)
                    && !u.brokenBefore(at - 1)
                    && !NO_QUALIFIERS.contains(u.word(at - 1).folded());
            if (!free || anchors.cost(at - 2, at) > WEAK || Starts.number(u, at - 1)) {
                break;
            }
            List<String> read = Digits.read(u, at, u.size()).strings();
            if (!read.isEmpty() && read.getFirst().length() >= LONG_NUMBER) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
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
    private int ownedBy(int from) {
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

    /// "không phải X mà là": where the right value begins.
    private int corrected(int from) {
        int n = u.size();
        int at = Grammar.skip(Grammar.Part.NOT_THAT, u, from, n);
        if (at == from) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(n, at + LONGEST_WRONG_VALUE); i++) {
            if (u.says(i, "ma")) {
                return Grammar.skipAll(Grammar.Part.LINK, u, i + 1, n, 2);
            }
        }
        return -1;
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Emails;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Where the value of a field may begin after its name: at once, after linking words, after whose it is, after more
/// words of the name, after what it is not; or with the name itself.
final class ValueStarts {
    /// How many linking words may stand between a name and its value.
    static final int LINKS = 6;
    private static final int LINKS_OF_CUE = 3;
    private static final int LONGEST_WRONG_VALUE = 20;
    private static final double WHOLE = 0.84;
    private static final Set<String> PEOPLE = Set.of(
            "em", "tôi", "tui", "mình", "con", "cháu", "trai", "gái", "vợ", "chồng", "mẹ", "má", "bố", "cha", "anh",
            "chị");
    /// Less than this costs a value that is well said.
    private static final double PLAIN = 0.2;

    /// Before an address, and no part of it.
    private static final Set<String> TOWARDS = Set.of("den", "ve", "toi", "o", "tai");

    private static final Set<String> EACH = Set.of("cả", "một", "mỗi", "hàng", "hằng", "trong");

    private final Utterance u;
    private final Scene scene;
    private final ValueHeads heads;
    private final MoreOfName more;

    ValueStarts(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.heads = new ValueHeads(u, scene);
        this.more = new MoreOfName(u, scene, anchors);
    }

    /// Where the value may begin after a few more words of the name.
    OptionalInt qualified(Mentions.Mention mention) {
        return more.qualified(mention);
    }

    boolean isLink(int i) {
        return more.isLink(i);
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
        if (u.says(start, "truong") && u.has(start + 2) && isForeignName(start + 1)) {
            // "trường University of Toronto"
            return start + 1;
        }
        FieldProfile field = mention.candidates().getFirst().field();
        boolean numbered = !field.spec().kind().typed() && u.says(start, "so") && Texts.isNumbered(field);
        if (numbered
                && u.has(start + 1)
                && (u.word(start + 1).text().chars().anyMatch(Character::isDigit) || Starts.number(u, start + 1))) {
            // "hợp đồng số 15/2026/HĐTC"
            return start + 1;
        }
        return start == mention.end() && heads.begins(mention) ? mention.start() : start;
    }

    /// Whether a value of the field plainly stands where one may begin, so that more words than it are none.
    boolean isReadable(Mentions.Mention mention, SlotValues values) {
        FieldProfile field = mention.candidates().getFirst().field();
        return of(mention).stream()
                .flatMap(v -> values.at(field, v, false).stream())
                .anyMatch(r -> r.isSure() && r.cost() < PLAIN);
    }

    /// "đối tượng tên Lý Văn Phúc", "hộ chiếu số N 123": names and codes may be led by what they are.
    boolean isCalled(ValueKind kind, int value) {
        return (kind == ValueKind.NAME && u.says(value - 1, "ten"))
                || (kind == ValueKind.CODE && u.says(value - 1, "so"));
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
        if (opensChoice(mention)) {
            // "tiếng Anh, tiếng Nhật" where the field is called "tiếng"
            starts.add(mention.start());
        }
        int kin = Grammar.skip(Grammar.Part.KIN, u, at, n);
        if (kin > at && !isRelation(at)) {
            // "người bảo lãnh là vợ anh tên Đinh Thị Sen"
            starts.add(kin);
        }
        int somebody = at;
        while (somebody < at + 3 && u.has(somebody) && PEOPLE.contains(u.lower(somebody))) {
            somebody++;
        }
        ValueKind kind = mention.candidates().getFirst().field().spec().kind();
        if (somebody > at && kind == ValueKind.PHONE && Starts.number(u, somebody)) {
            // "số con trai 0834 …"
            starts.add(somebody);
        }
        for (int k = at + 1; k < Math.min(n - 1, at + 4) && Persons.isKin(u, k - 1) && !isRelation(at); k++) {
            if (Names.isTitle(u, k) && Names.isSurname(u, k + 1)) {
                // "liên hệ má tui bà Tăng Thị Lành"
                starts.add(k);
            }
        }
        more.person(mention, starts);
        more.surname(mention, starts);
        int owner = more.ownedBy(mention.end());
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
        int each = each(mention);
        if (each > 0) {
            starts.add(each);
        }
        int becomes = becomes(mention.end());
        if (becomes > 0) {
            starts.add(becomes);
        }
        int notThat = corrected(mention.end());
        if (notThat > 0) {
            starts.add(notThat);
        }
        return starts;
    }

    /// "thu nhập cả năm | hai trăm bốn chục triệu", "doanh thu một tháng | …".
    private int each(Mentions.Mention mention) {
        FieldProfile field = mention.candidates().getFirst().field();
        int at = mention.end();
        boolean period = field.spec().kind() == ValueKind.MONEY
                && EACH.contains(u.has(at) ? u.lower(at) : "")
                && (u.says(at + 1, "thang")
                        || (u.says(at + 1, "nam") && !field.spec().monthly()))
                && Starts.number(u, at + 2);
        return period ? at + 2 : -1;
    }

    private boolean isForeignName(int i) {
        return u.word(i).plain() && u.capital(i) && !Names.isOfName(u, i);
    }

    /// Whether a choice of the field begins with its name.
    private boolean opensChoice(Mentions.Mention mention) {
        FieldProfile field = mention.candidates().getFirst().field();
        boolean choice = field.spec().kind() == ValueKind.OPTION || field.spec().kind() == ValueKind.MULTI;
        return choice
                && !mention.cue()
                && field.spec().options().at(u, mention.start(), u.size()).stream()
                        .anyMatch(m -> m.end() > mention.end() && m.values().size() == 1 && m.strength() >= WHOLE);
    }

    /// Whether the form asks how people are related, and this word would tell it.
    private boolean isRelation(int at) {
        return scene.profile().options(u, at, f -> true).findAny().isPresent();
    }

    /// "(sửa …) từ X thành": where the new value begins.
    private int becomes(int from) {
        for (int i = from + 2; u.says(from, "tu") && i < Math.min(u.size() - 1, from + LONGEST_WRONG_VALUE); i++) {
            // "từ tháng một sang năm" goes on, and changes nothing
            if (u.says(i, "thanh") || (u.says(i, "sang") && !u.says(i + 1, "nam"))) {
                return i + 1;
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

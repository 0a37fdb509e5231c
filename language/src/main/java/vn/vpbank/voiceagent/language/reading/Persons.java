package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Who of the people on a form is meant by "tôi" and by "khách".
final class Persons {
    /// Whoever speaks, or is spoken for.
    private static final Set<String> SELF = Set.of("toi", "tui", "minh", "em", "chau", "con", "khach", "to");

    /// "vợ tôi" is somebody else.
    private static final Set<String> KIN = Set.of(
            "vo", "chong", "me", "bo", "ba", "ma", "cha", "con", "trai", "gai", "ruot", "ban", "cua", "re", "dau",
            "chau");

    /// Whoever is served, as a clerk speaks of them: "bà tên".
    private static final Set<String> SERVED =
            Set.of("anh", "chi", "ong", "ba", "me", "cu", "bac", "co", "chu", "nhan", "hang", "bn", "kh");

    /// Parts of a form about somebody beside the person it is for.
    private static final Pattern OTHERS = Pattern.compile(
            "^(cha|mẹ|bố|ba|má)$|bảo lãnh|thẻ phụ|thân nhân|người nhà|gia đình|thụ hưởng|liên hệ|liên lạc|đồng |ủy quyền|uỷ quyền|tham chiếu|vợ|chồng|phối ngẫu|người thân"
                    + "|người nhận|bên nhận|học sinh|sinh viên|giới thiệu|bàn giao|người đại diện|nhân chứng|phụ huynh"
                    + "|guarantor|contact|co-|joint|spouse|beneficiary|reference|authori[sz]ed|student|child|emergency"
                    + "|recipient|receiver|payee|witness|relative|referrer|representative|parent");

    /// Labels of names of people beside whom a form is about.
    private static final Pattern OTHER_NAME = Pattern.compile(
            "quản lý|giới thiệu|môi giới|liên hệ|bảo lãnh|thụ hưởng|tham chiếu|người nhận|bàn giao|phụ huynh|phê duyệt"
                    + "|khách sạn|sản phẩm|manager|approver|referr|contact|guarantor|hotel|cover|supervisor|witness");
    /// Labels of the name of whom a form is about.
    private static final Pattern MAIN = Pattern.compile(
            "^(họ và tên|họ tên|tên (khách|chủ|nhân viên|hội viên|bệnh nhân|học sinh))|^full name|^name$"
                    + "|^(customer|employee|applicant|cardholder|member|patient|student)('s)? name");

    private static final Pattern RELATION = Pattern.compile("^(mối )?quan hệ|^relation");

    private static final Pattern RECIPIENT = Pattern.compile(
            "(người|bên|đơn vị|tài khoản) (nhận|thụ hưởng|hưởng)|beneficiar|recipient|payee|receiver|consignee");
    private static final Pattern SENDER =
            Pattern.compile("(người|bên|đơn vị|tài khoản) (chuyển|gửi|trả|trích)|sender|payer|remitter");

    private Persons() {}

    /// Whether the field is about whoever money or goods go to.
    static boolean isRecipient(FieldProfile field) {
        return RECIPIENT.matcher(owner(field)).find();
    }

    /// Whether the field is about whoever they come from.
    static boolean isSender(FieldProfile field) {
        return SENDER.matcher(owner(field)).find();
    }

    private static String owner(FieldProfile field) {
        String tags = String.join(" ", field.tags());
        return (field.field().section() + " " + field.field().label() + " " + tags).toLowerCase(Locale.ROOT);
    }

    static boolean areNames(List<Segment.Target> targets) {
        return targets.getFirst().field().spec().kind() == ValueKind.NAME;
    }

    /// Whether the word tells how somebody is related, or to whom: "má tui".
    static boolean isKin(Utterance u, int i) {
        return KIN.contains(u.word(i).folded()) || SELF.contains(u.word(i).folded());
    }

    /// The fields that ask how people are related, with choices.
    static List<FieldProfile> relations(Scene scene) {
        return scene.profile()
                .those(
                        "relation",
                        f -> f.spec().kind() == ValueKind.OPTION
                                && RELATION.matcher(f.field().cleanLabel().toLowerCase(Locale.ROOT))
                                        .find());
    }

    /// Whether the word tells how somebody is related to somebody else.
    static boolean isRelative(Utterance u, int i) {
        return KIN.contains(u.word(i).folded());
    }

    /// Whether the word means the speaker or the customer.
    static boolean isSelfAt(Utterance u, int i) {
        return SELF.contains(u.word(i).folded())
                && !(i > 0 && KIN.contains(u.word(i - 1).folded()));
    }

    /// "con em", "cháu tôi": a child of the speaker.
    private static boolean isOwned(Utterance u, int i) {
        return (u.says(i, "con") || u.says(i, "chau"))
                && (u.says(i + 1, "em") || u.says(i + 1, "toi") || u.says(i + 1, "tui") || u.says(i + 1, "minh"));
    }

    /// Whether the words name the speaker or the customer ("em là", "khách tên").
    static boolean isSelf(Utterance u, int from, int to) {
        int first = from > 0 && !u.brokenBefore(from) ? from - 1 : from;
        return IntStream.range(first, to)
                .anyMatch(i -> ((SELF.contains(u.word(i).folded()) && !isOwned(u, i))
                                || (SERVED.contains(u.word(i).folded())
                                        && u.says(i + 1, "ten")
                                        && !u.says(i - 1, "la")))
                        && !(i > 0
                                && !u.brokenBefore(i)
                                && KIN.contains(u.word(i - 1).folded())));
    }

    /// The one field for the name of whom the form is about; all of them if that tells none apart.
    static <T> List<T> main(List<T> candidates, Function<T, FieldProfile> field) {
        List<T> own = first(candidates, field).stream()
                .filter(c -> !OTHER_NAME
                        .matcher(field.apply(c).field().cleanLabel().toLowerCase(Locale.ROOT))
                        .find())
                .toList();
        if (own.size() < 2) {
            return own.isEmpty() ? candidates : own;
        }
        T head = own.getFirst();
        boolean named = MAIN.matcher(field.apply(head).field().cleanLabel().toLowerCase(Locale.ROOT))
                .find();
        return named ? List.of(head) : candidates;
    }

    /// Whether the field is in no part of the form about somebody else.
    static boolean isMain(FieldProfile field) {
        return !OTHERS.matcher(field.field().section().toLowerCase(Locale.ROOT)).find();
    }

    /// Those of the fields that are about the person the form is for; all of them if that tells none apart.
    static <T> List<T> first(List<T> candidates, Function<T, FieldProfile> field) {
        List<T> own = candidates.stream().filter(c -> isMain(field.apply(c))).toList();
        return own.isEmpty() ? candidates : own;
    }
}

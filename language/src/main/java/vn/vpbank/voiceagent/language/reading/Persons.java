package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Who of the people on a form is meant by "tôi" and by "khách".
final class Persons {
    /// Whoever speaks, or is spoken for.
    private static final Set<String> SELF = Set.of("toi", "tui", "minh", "em", "chau", "con", "khach", "to");

    /// Parts of a form about somebody beside the person it is for.
    private static final Pattern OTHERS = Pattern.compile(
            "bảo lãnh|thụ hưởng|liên hệ|liên lạc|đồng |ủy quyền|uỷ quyền|tham chiếu|vợ|chồng|phối ngẫu|người thân"
                    + "|người nhận|bên nhận|học sinh|sinh viên|giới thiệu|bàn giao|người đại diện|nhân chứng|phụ huynh"
                    + "|guarantor|contact|co-|joint|spouse|beneficiary|reference|authori[sz]ed|student|child|emergency"
                    + "|recipient|receiver|payee|witness|relative|referrer|representative|parent");

    private Persons() {}

    /// Whether the words name the speaker or the customer ("em là", "khách tên").
    static boolean isSelf(Utterance u, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> SELF.contains(u.word(i).folded()));
    }

    /// Those of the fields that are about the person the form is for; all of them if that tells none apart.
    static List<Mentions.Candidate> first(List<Mentions.Candidate> candidates) {
        List<Mentions.Candidate> own = candidates.stream()
                .filter(c -> !OTHERS.matcher(c.field().field().section().toLowerCase(Locale.ROOT))
                        .find())
                .toList();
        return own.isEmpty() ? candidates : own;
    }
}

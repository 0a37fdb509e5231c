package vn.vpbank.voiceagent.language.reading;

import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Cities;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What speaks against words being the name of the field that they are a name of.
final class MentionDoubts {
    private static final Set<String> UNITS = Set.of("giờ", "ngày", "tháng", "năm", "tuổi", "người", "phút", "tuần");

    private final Utterance u;
    private final FormProfile profile;
    private final Mentions mentions;
    /// Words within the name of a province that began before them.
    private final boolean[] inCity;

    MentionDoubts(Utterance u, FormProfile profile, Mentions mentions) {
        this.u = u;
        this.profile = profile;
        this.mentions = mentions;
        this.inCity = Cities.inside(u);
    }

    /// "hai giờ", "ba tháng": the word right behind a number counts and names no field.
    boolean isUnit(Mentions.Mention mention) {
        int at = mention.start();
        return mention.end() == at + 1
                && at > 0
                && !u.brokenBefore(at)
                && UNITS.contains(u.lower(at))
                && Starts.number(u, at - 1);
    }

    /// "người | báo cáo là …": who did it, not what was done.
    boolean isSomebody(int start, Mentions.Mention mention) {
        return start == mention.start()
                && start > 0
                && !u.brokenBefore(start)
                && u.says(start - 1, "nguoi")
                && mention.candidates().stream().noneMatch(c -> c.field().spec().kind() == ValueKind.NAME);
    }

    /// "(số giấy) chứng nhận cũ": words from the middle of a label said in full name no other field.
    boolean isInside(Mentions.Mention mention) {
        if (inCity[mention.start()]) {
            // "hà nội" holds no "Nội dung"
            return true;
        }
        for (int from = mention.start() - 1; from >= Math.max(0, mention.start() - 4); from--) {
            if (mentions.at(from).stream()
                    .anyMatch(m -> !m.cue() && m.end() >= mention.end() && m.strength() >= 0.95 && m.cost() < 0.1)) {
                return true;
            }
        }
        return false;
    }

    /// "chẩn đoán của bác sỉ là …": more of the field's name was said than these words of it, only not quite so.
    boolean isCut(Mentions.Mention mention, FieldProfile field) {
        return mentions.at(mention.start()).stream()
                .filter(m -> m.end() > mention.end() && !m.cue())
                .anyMatch(m -> m.candidates().stream().anyMatch(c -> c.field().equals(field)));
    }

    /// "tên gọi | ở | nhà bống": the value would begin within a longer name of the same field.
    boolean isCutBefore(Mentions.Mention mention, FieldProfile field, int value) {
        return value > mention.end()
                && mentions.at(mention.start()).stream()
                        .filter(m -> m.end() > value && !m.cue() && m.strength() > mention.strength())
                        .anyMatch(m ->
                                m.candidates().stream().anyMatch(c -> c.field().equals(field)));
    }

    /// "tên | người bệnh | Vũ Đình Khải": the words up to the value are a longer name, which tells more.
    boolean isSaidLonger(Mentions.Mention mention, int value) {
        return mentions.at(mention.start()).stream()
                .anyMatch(m -> !m.cue() && m.end() > mention.end() && m.end() <= value);
    }

    /// A family name with more behind it begins somebody's name wherever it stands.
    boolean isFullName(Mentions.Mention mention, int value) {
        return !u.unmarked()
                && !mention.cue()
                && !Names.isTitle(u, value - 1)
                && Names.isSurname(u, value)
                && Names.isLong(u, value)
                && !profile.opensOption(u, value)
                && !isSaidLonger(mention, value)
                && !namesOther(mention, value);
    }

    /// "tên | tổ trưởng là …": what stands between names somebody else.
    private boolean namesOther(Mentions.Mention mention, int value) {
        return IntStream.range(mention.end(), value)
                .anyMatch(k -> mentions.at(k).stream()
                        .anyMatch(m -> !m.cue()
                                && m.strength() > 0.5
                                && m.end() <= value
                                && m.candidates().stream()
                                        .noneMatch(c -> c.field()
                                                .equals(mention.candidates()
                                                        .getFirst()
                                                        .field()))));
    }
}

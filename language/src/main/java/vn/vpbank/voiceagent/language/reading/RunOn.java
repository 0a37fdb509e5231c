package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.ReadBack.Source;
import vn.vpbank.voiceagent.language.values.Cities;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Texts that may have taken in what belongs to something else, or lack a part of what is theirs.
final class RunOn {
    /// What reading a text costs where it holds nothing that begins something else.
    private static final double PLAIN_TEXT = 0.8;
    /// The same where there is nothing else in the sentence that it could belong to.
    private static final double PLAIN_ALONE = 1.4;
    private static final double NAMED = 0.6;
    private static final List<Grammar.Part> LEADING_ON =
            List.of(Grammar.Part.CONTEXT, Grammar.Part.OPEN, Grammar.Part.SET);
    /// How many words of a clause may stand before the name that it is about.
    private static final int LEADING = 2;
    /// How many words the name of something has at most.
    private static final int LABEL = 4;

    private final Utterance u;
    private final Scene scene;

    RunOn(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    boolean is(Source source) {
        double cost = source.target().reading().cost();
        double plain = source.alone() || u.unmarked() || isFramed(source) ? PLAIN_ALONE : PLAIN_TEXT;
        return switch (source.kind()) {
            case TEXT ->
                cost > plain
                        || isCut(source)
                        || opensAnother(source)
                        || saysIs(source)
                        || leadsOn(source)
                        || counts(source);
            case ADDRESS -> cost > plain || isCut(source) || opensAnother(source) || saysIs(source) || leadsOn(source);
            case CODE -> cost > plain || opensAnother(source);
            case LONG_TEXT -> opensAnother(source) || leadsOn(source);
            default -> false;
        };
    }

    /// "mong muốn là đi bộ mười cây số, …": told with "là" and ended by a pause.
    private boolean isFramed(Source source) {
        return source.from() > 0
                && Anchors.isLink(u, source.from() - 1)
                && (!u.has(source.end()) || u.brokenBefore(source.end()));
    }

    /// "nơi công tác Hà | Nội", "giao về nhà": a text of one common word, or one that ends within the name of a place.
    private boolean isCut(Source source) {
        int end = source.end();
        boolean single =
                end == source.from() + 1 && Names.isSyllable(u.word(source.from())) && !u.capital(source.from());
        boolean inPlace = u.has(end) && !u.brokenBefore(end) && Cities.inside(u)[end];
        return single || inPlace;
    }

    /// "xảy ra … | người lái là Trần Minh Khôi", "anh ba tên Đặng Văn Lùn", "đặng lùn không phải đặng lụa": what holds
    /// a name and its value is no text.
    private boolean saysIs(Source source) {
        int from = source.from();
        for (int i = from; i < source.end() - 1 && i <= from + LABEL && (i == from || !u.brokenBefore(i)); i++) {
            boolean called = u.says(i, "ten") && Names.isSurname(u, i + 1);
            boolean denied = Grammar.skip(Grammar.Part.NOT_THAT, u, i, u.size()) > i + 1
                    && source.target().reading().value().toString().contains(u.text(i, i + 2));
            if (called || (i > from && (denied || (u.says(i, "la") && Anchors.isLink(u, i))))) {
                return true;
            }
        }
        return false;
    }

    /// "… Hà Nội mở | tài khoản …", "… bắt đầu | chuyển …": the last word leads to what comes next.
    private boolean leadsOn(Source source) {
        int end = source.end();
        if (!u.has(end) || u.brokenBefore(end) || source.beforeName()) {
            return false;
        }
        for (int i = Math.max(source.from() + 1, end - 2); i < end; i++) {
            for (Grammar.Part part : LEADING_ON) {
                if (Grammar.ends(part, u, i).contains(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "màu đen, thuê ba năm": what is counted after a pause belongs to something else.
    private boolean counts(Source source) {
        for (int i = source.from() + 1; i < source.end(); i++) {
            if (u.brokenBefore(i)) {
                int number = Starts.number(u, i) ? i : i + 1;
                return number < source.end() && Starts.number(u, number);
            }
        }
        return false;
    }

    /// "về quê ăn giỗ, việc thì bàn giao …", "… còn lý do là …": a clause of the text is about another field.
    private boolean opensAnother(Source source) {
        for (int i = source.from() + 1; i < source.end(); i++) {
            if (u.brokenBefore(i) || (connects(i) && i + 1 < source.end())) {
                int from = connects(i) ? i + 1 : i;
                for (int k = from; k <= from + LEADING && k < source.end(); k++) {
                    if (namesAnother(source.field(), k)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean connects(int i) {
        return u.says(i, "con") || u.says(i, "roi");
    }

    private boolean namesAnother(FieldProfile field, int i) {
        return scene.profile().names(u, i).stream()
                .anyMatch(m -> !m.meaning().cue()
                        && m.meaning().strength() - m.cost() > NAMED
                        && !m.meaning().field().equals(field)
                        && m.meaning().field().writable()
                        && m.meaning().field().spec().kind() != ValueKind.CHECK);
    }
}

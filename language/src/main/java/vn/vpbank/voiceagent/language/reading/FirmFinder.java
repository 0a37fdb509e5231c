package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Proper;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Firms and other bodies said without a field, where the form asks for one.
final class FirmFinder {
    private static final double COST = 0.9;
    private static final Pattern CUSTOMER = Pattern.compile(
            "(tên )?(khách hàng|khách|đối tác)( doanh nghiệp| được thăm)?|(customer|client|partner)( name)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Utterance u;
    private final Scene scene;
    private final Texts texts;

    FirmFinder(Utterance u, Scene scene, Texts texts) {
        this.u = u;
        this.scene = scene;
        this.texts = texts;
    }

    /// "ghé công ty Nhựa Tiền Phong": what begins with the kind of firm, where one field asks for such a name.
    void at(int i, List<Segment> out) {
        boolean other = scene.profile().options(u, i, f -> true).anyMatch(m -> m.end() > i + 1)
                || scene.profile().names(u, i).stream()
                        .anyMatch(m ->
                                !m.meaning().cue() && m.meaning().field().spec().proper() != Proper.BODY);
        if (!Firms.opens(u, i) || isNamedBefore(i) || other) {
            return;
        }
        List<FieldProfile> fields = scene.profile().fields().stream()
                .filter(f -> f.spec().proper() == Proper.BODY && f.writable())
                .filter(f -> Firms.fits(u, i, f.field().cleanLabel()))
                .toList();
        fields = fields.isEmpty() ? customers() : fields;
        if (fields.size() == 1) {
            FieldProfile field = fields.getFirst();
            for (ValueReading name : texts.firms(field, i)) {
                out.add(new Segment.Bare(
                        i, name.end(), COST + name.cost(), List.of(new Segment.Target(field, 0.5, name))));
            }
        }
    }

    /// Fields for a customer or partner, who may be a firm.
    private List<FieldProfile> customers() {
        return scene.profile().fields().stream()
                .filter(f -> f.writable()
                        && (f.spec().kind() == ValueKind.NAME || f.spec().kind() == ValueKind.TEXT)
                        && CUSTOMER.matcher(f.field().cleanLabel()).matches())
                .toList();
    }

    /// Whether the name of a field leads to the word.
    private boolean isNamedBefore(int i) {
        return i > 0 && (u.says(i - 1, "la") || u.says(i - 1, "ten"));
    }
}

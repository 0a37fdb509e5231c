package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Proper;
import vn.vpbank.voiceagent.language.values.ValueKind;
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
        boolean asked = scene.profile().fields().stream().anyMatch(f -> f.writable() && asks(f, i));
        scene.only(asked ? f -> asks(f, i) : FirmFinder::isCustomer)
                .ifPresent(
                        field -> texts.firms(field, i).forEach(name -> out.add(Segment.Bare.of(i, COST, field, name))));
    }

    private boolean asks(FieldProfile field, int i) {
        return field.spec().proper() == Proper.BODY
                && Firms.fits(u, i, field.field().cleanLabel());
    }

    /// A customer or partner may be a firm.
    private static boolean isCustomer(FieldProfile field) {
        return (field.spec().kind() == ValueKind.NAME || field.spec().kind() == ValueKind.TEXT)
                && CUSTOMER.matcher(field.field().cleanLabel()).matches();
    }

    /// Whether the name of a field leads to the word.
    private boolean isNamedBefore(int i) {
        return i > 0 && (u.says(i - 1, "la") || u.says(i - 1, "ten"));
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Proper;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Firms and other bodies said without a field, where the form asks for one.
final class FirmFinder {
    private static final double COST = 0.9;
    private static final Pattern CUSTOMER = Pattern.compile(
            "(tên )?(khách hàng|khách|đối tác)( doanh nghiệp| được thăm)?|(customer|client|partner)( name)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WORKPLACE = Pattern.compile(
            "nơi làm việc|nơi công tác|cơ quan|tên công ty|workplace|employer|company",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int WORKING = 6;

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
        workplace(i, out);
        if (!Firms.opens(u, i) || isNamedBefore(i) || isOther(i)) {
            return;
        }
        boolean asked = scene.profile().fields().stream().anyMatch(f -> f.writable() && asks(f, i));
        scene.only(asked ? f -> asks(f, i) : FirmFinder::isCustomer)
                .ifPresent(field -> texts.firms(field, i)
                        .forEach(name -> out.add(Segment.Bare.of(i, COST, field, plain(field, i, name)))));
    }

    /// Whether a choice or the name of something else begins here.
    private boolean isOther(int i) {
        return scene.profile().options(u, i, f -> true).anyMatch(m -> m.end() > i + 1)
                || scene.profile().names(u, i).stream()
                        .anyMatch(m ->
                                !m.meaning().cue() && m.meaning().field().spec().proper() != Proper.BODY);
    }

    /// "nhân viên ở FPT Software", "làm cho Samsung": a firm that does not say what it is, but is no Vietnamese word.
    private void workplace(int i, List<Segment> out) {
        boolean led = u.has(i + 1)
                && (u.lower(i).equals("ở")
                        || u.lower(i).equals("tại")
                        || u.lower(i).equals("cho"));
        boolean works = IntStream.range(Math.max(0, i - WORKING), i)
                .anyMatch(k -> u.says(k, "lam") || (u.says(k, "nhan") && u.says(k + 1, "vien")));
        if (!led || !works || u.unmarked() || u.brokenBefore(i + 1) || Names.isSyllable(u.word(i + 1))) {
            return;
        }
        scene.only(
                        "workplace",
                        f -> WORKPLACE.matcher(f.field().cleanLabel()).find()
                                && !f.spec().kind().typed())
                .ifPresent(field -> {
                    int end = i + 2;
                    while (u.has(end) && !u.brokenBefore(end) && !Names.isSyllable(u.word(end))) {
                        end++;
                    }
                    out.add(Segment.Bare.of(i, COST, field, ValueReader.text(field.spec(), u, i + 1, end)));
                });
    }

    private boolean asks(FieldProfile field, int i) {
        return field.spec().proper() == Proper.BODY
                && Firms.fits(u, i, field.field().cleanLabel());
    }

    /// "trường University of Toronto" says in two languages what it is.
    private ValueReading plain(FieldProfile field, int i, ValueReading name) {
        boolean twice =
                u.says(i, "truong") && name.end() > i + 2 && u.capital(i + 1) && !Names.isSyllable(u.word(i + 1));
        return twice
                ? new ValueReading(
                        name.end(),
                        ValueReader.text(field.spec(), u, i + 1, name.end()).value(),
                        name.cost(),
                        name.doubt())
                : name;
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

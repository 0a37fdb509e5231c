package vn.vpbank.voiceagent.language.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.SeveralOptions;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What a value brings with it, and what it joins, when more was said in the same breath.
final class SameBreath {
    /// Words between two choices of one breath.
    private static final Set<String> JOINING = Set.of("va", "voi", "lai", "ca", "bang", "roi", "lan");
    private static final Set<String> LEADING = Set.of("o", "tren", "qua", "bang", "them");

    private static final int REACH = 3;
    /// A choice said by a synonym, no part of one.
    private static final double SYNONYM = 0.84;
    private static final Pattern BANK = Pattern.compile("ngân hàng|bank");

    private final Utterance u;
    private final Scene scene;
    private final Outcome out;

    SameBreath(Utterance u, Scene scene, Outcome out) {
        this.u = u;
        this.scene = scene;
        this.out = out;
    }

    /// "hai trăm ngàn đô": the sum tells its currency too, where the form asks for that.
    void currency(FieldProfile sum, int from, int end) {
        if (sum.spec().kind() != ValueKind.MONEY || !sum.spec().currencies() || end <= from) {
            return;
        }
        scene.profile().fields().stream()
                .filter(f -> f.writable() && !out.isSet(f.field().ref()) && f.isCurrency() && !u.says(end - 1, "dong"))
                .findFirst()
                .ifPresent(f -> IntStream.range(from + 1, end)
                        .mapToObj(i -> f.spec().options().at(u, i, end).stream()
                                .filter(m -> m.end() == end && m.values().size() == 1 && m.strength() >= 0.6))
                        .flatMap(found -> found)
                        .findFirst()
                        .ifPresent(m -> out.set(
                                f.field().ref(), FieldValue.of(m.values().getFirst()))));
    }

    /// "mùng bảy tháng mười hai, về ngày mùng chín": a day without a month lies in the month just told.
    FieldValue day(FieldProfile field, FieldValue value, int from, int end) {
        boolean bare = field.spec().kind() == ValueKind.DATE
                && (u.says(from, "ngay") || u.says(from, "mung") || u.says(from, "mong") || u.says(from, "hom"))
                && Starts.number(u, end - 1)
                && IntStream.range(from, end)
                        .noneMatch(i -> u.says(i, "thang") || u.word(i).text().contains("/"));
        Optional<LocalDate> last = bare ? out.lastDate().flatMap(SameBreath::iso) : Optional.empty();
        Optional<LocalDate> said = last.isPresent() ? iso(value.toString()) : Optional.empty();
        if (said.isEmpty() || said.get().getDayOfMonth() < last.orElseThrow().getDayOfMonth()) {
            return value;
        }
        LocalDate month = last.orElseThrow();
        return said.get().getDayOfMonth() > month.lengthOfMonth()
                ? value
                : FieldValue.of(month.withDayOfMonth(said.get().getDayOfMonth()).toString());
    }

    private static Optional<LocalDate> iso(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// "tài khoản bidv số 2151 …", "tài khoản nó bên techcombank": the bank stands between an account and its number.
    ///
    /// @return whether a bank was told
    boolean bank(FieldProfile account, int from, int to) {
        List<FieldProfile> banks = scene.profile()
                .those(
                        "bank",
                        f -> f.spec().kind() == ValueKind.OPTION
                                && BANK.matcher(f.field().cleanLabel().toLowerCase(Locale.ROOT))
                                        .find());
        return chosen(banks, account, IntStream.range(from, to), to);
    }

    /// "cho con trai tui tên Lê Minh Khôi": the words before a name tell how somebody is related, where the form asks.
    void relation(FieldProfile name, int from, int to) {
        boolean kin = IntStream.range(from, to).anyMatch(i -> Persons.isRelative(u, i));
        if (name.spec().kind() == ValueKind.NAME && kin) {
            IntStream words = IntStream.range(from, to).filter(i -> !Names.isTitle(u, i));
            chosen(Persons.relations(scene), name, words, to);
        }
    }

    /// Sets the first of the fields that stands beside another one and has a choice among the words.
    ///
    /// @return whether one of its choices was said
    private boolean chosen(List<FieldProfile> fields, FieldProfile beside, IntStream words, int to) {
        Optional<FieldProfile> field = fields.stream()
                .filter(f -> !out.isSet(f.field().ref())
                        && f.field().section().equals(beside.field().section()))
                .findFirst();
        Optional<String> value = field.flatMap(f -> words.boxed()
                .flatMap(i -> f.spec().options().at(u, i, to).stream()
                        .filter(m -> m.values().size() == 1
                                && m.strength() >= SYNONYM
                                && Sound.isPlain(m.cost(), m.end() - i)))
                .map(m -> m.values().getFirst())
                .findFirst());
        value.ifPresent(v -> out.set(field.orElseThrow().field().ref(), FieldValue.of(v)));
        return value.isPresent();
    }

    /// The last word before what is done with a choice: "với | mở thẻ tín dụng", "rồi | trên app".
    private int beforeVerbs(int from) {
        int at = from - 1;
        while (at > from - 3
                && at > 0
                && !JOINING.contains(u.word(at).folded())
                && !u.brokenBefore(at)
                && (LEADING.contains(u.word(at).folded())
                        || Grammar.at(Grammar.Part.OPEN, u, at, from)
                        || Grammar.at(Grammar.Part.CONTEXT, u, at, from)
                        || Grammar.at(Grammar.Part.SET, u, at, from))) {
            at--;
        }
        return at;
    }

    /// "hoá đơn, vận đơn và phiếu đóng gói", "bỏ camera, thêm tài xế": what is chosen later in a breath joins the rest.
    FieldValue joined(FieldProfile field, FieldValue value, int from, int end) {
        Optional<FieldValue> before = out.value(field.field().ref());
        if (field.spec().kind() != ValueKind.MULTI || before.isEmpty()) {
            return value;
        }
        if (SeveralOptions.change(u, from, end) > from) {
            return ValueReader.read(field.spec(), before.get(), u, from, u.size(), scene.today()).stream()
                    .filter(r -> r.end() == end)
                    .map(ValueReading::value)
                    .findFirst()
                    .orElse(value);
        }
        boolean more = from > 1 && (u.says(from - 1, "them") || u.says(from - 2, "them"));
        // "bể kính với gãy gương": the word may stand before what happened to it
        boolean joined = JOINING.contains(u.word(beforeVerbs(from)).folded())
                || (value instanceof FieldValue.Choices
                        && IntStream.range(Math.max(1, from - REACH), from)
                                .anyMatch(i -> JOINING.contains(u.word(i).folded()) && !u.brokenBefore(i + 1)));
        if (!more && !joined && u.brokenBefore(from)) {
            // "…, uỷ quyền cho …" names no further choice
            boolean alone = end == u.size() || u.brokenBefore(end) || SeveralOptions.isAnd(u, end);
            if (!alone) {
                return before.get();
            }
        } else if (!more && !joined) {
            return value;
        }
        List<String> chosen = Stream.of(before.get(), value)
                .flatMap(v -> v instanceof FieldValue.Choices c ? c.values().stream() : Stream.empty())
                .toList();
        return FieldValue.of(field.spec().options().choices().stream()
                .map(Choice::value)
                .filter(chosen::contains)
                .toList());
    }
}

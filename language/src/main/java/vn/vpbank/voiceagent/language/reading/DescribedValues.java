package vn.vpbank.voiceagent.language.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.TellingWords;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What may be the value of a field that was described and not named: only what is plainly a value of its kind.
final class DescribedValues {
    /// No value of the field begins here.
    static final ValueReading NONE = new ValueReading(0, FieldValue.EMPTY, 0, Optional.empty());
    /// Any words may be its value, up to the next thing said.
    static final ValueReading OPEN = new ValueReading(-1, FieldValue.EMPTY, 0, Optional.empty());

    private static final double PLAIN = 0.35;
    /// The same for a choice that no word leads to.
    private static final double CHOSEN = 0.13;
    private static final double EXACT = 0.07;
    private static final int LONG = 4;
    /// A word of a label rather than of a part of the form.
    private static final double ITS_OWN = 0.5;
    private static final int LONG_NUMBER = 6;
    /// Letters said or printed one by one.
    private static final int LETTERS = 3;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Set<String> CONNECTING = Set.of("va", "con", "roi");

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    private final Readings readings;

    DescribedValues(Utterance u, Scene scene, Mentions mentions, Readings readings) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.readings = readings;
    }

    static boolean isNone(ValueReading reading) {
        return reading.end() == NONE.end();
    }

    static boolean isOpen(ValueReading reading) {
        return reading.end() == OPEN.end();
    }

    /// The longest value of the field's kind that plainly begins here.
    ValueReading read(FieldProfile field, int value, boolean linked) {
        ValueKind kind = field.spec().kind();
        if (!mayBegin(kind, value, linked)) {
            return NONE;
        }
        Optional<ValueReading> plain = readings.at(field, value).stream()
                .filter(r -> r.isSure() && r.cost() < (kind == ValueKind.OPTION && !linked ? CHOSEN : PLAIN))
                .filter(r -> kind != ValueKind.CHECK || linked || (isPlainAnswer(value) && ends(r.end())))
                .max(Comparator.comparingDouble(r -> r.end() - 10 * r.cost()));
        boolean open = kind == ValueKind.TEXT || kind == ValueKind.LONG_TEXT || kind == ValueKind.ADDRESS;
        return plain.orElse(open ? OPEN : NONE);
    }

    private boolean mayBegin(ValueKind kind, int value, boolean linked) {
        return switch (kind) {
            case NAME -> Names.isSurname(u, value) || (linked && !isChoice(value));
            case FILE, PASSWORD -> false;
            case EMAIL -> linked;
            case CHECK, OPTION, MULTI, ADDRESS, TEXT, LONG_TEXT -> true;
            case MONTH -> u.says(value, "thang") || u.word(value).isFigure() || linked;
            case DATE, DATETIME, TIME -> Starts.number(u, value) || Starts.date(u, value) || u.says(value, "thang");
            case NUMBER -> isNumber(value) && !isSum(value, MILLION);
            case MONEY, PERCENT, TERM -> isNumber(value);
            case PHONE, NATIONAL_ID, TAX_CODE, CARD, DIGITS -> Starts.number(u, value) && !isSum(value);
            case CODE -> (Starts.number(u, value) || u.word(value).text().length() <= LETTERS) && !isSum(value);
        };
    }

    /// "giới tính bệnh nhân là nữ": nobody is called like a choice of the form.
    private boolean isChoice(int value) {
        return scene.profile().options(u, value, f -> true).findAny().isPresent() || !Names.isSeveral(u, value);
    }

    /// A day, a sum or a number of somebody: no words of a text that was not called by its name.
    boolean isOfNoText(int value) {
        List<String> digits = Digits.read(u, value, u.size()).strings();
        return Starts.date(u, value)
                || isSum(value)
                || (!digits.isEmpty() && digits.getFirst().length() >= LONG_NUMBER);
    }

    private boolean isNumber(int value) {
        return (Starts.number(u, value) && !u.says(value, "khong"))
                || (u.says(value, "am") && Starts.number(u, value + 1));
    }

    /// Nothing is counted by the million.
    private boolean isSum(int value, BigDecimal least) {
        return Numbers.read(u, value, u.size())
                .filter(n -> n.scaled() && n.value().compareTo(least) >= 0)
                .isPresent();
    }

    /// "mười lăm triệu" is no number of an account.
    boolean isSum(int value) {
        return Numbers.read(u, value, u.size()).filter(Numbers.Reading::scaled).isPresent();
    }

    private boolean isPlainAnswer(int i) {
        return u.says(i, "co") || u.says(i, "khong") || u.says(i, "chua");
    }

    /// Whether a choice is told by its label, so that it hardly belongs to another field.
    boolean tells(int value, ValueReading reading) {
        return reading.cost() < EXACT && u.text(value, reading.end()).length() >= LONG;
    }

    /// Whether something new begins at the word, or nothing more was said.
    private boolean ends(int i) {
        return !u.has(i)
                || u.brokenBefore(i)
                || CONNECTING.contains(u.word(i).folded())
                || Grammar.skipAll(Grammar.Part.FILLER, u, i, u.size(), u.size()) == u.size()
                || mentions.at(i).stream().anyMatch(m -> !m.cue() && m.strength() > 0.6);
    }

    /// Whether the value can belong to no other field of the form: a sum, a day, a month where one is asked for.
    boolean isOnly(FieldProfile field, int value, ValueReading reading) {
        boolean telling = switch (field.spec().kind()) {
            case MONEY -> isSum(value);
            case DATE, DATETIME, MONTH -> Starts.date(u, value) || u.says(value, "thang");
            case TIME, EMAIL, PERCENT -> true;
            default -> false;
        };
        return telling
                && scene.profile().fields().stream()
                        .filter(f -> !f.equals(field)
                                && f.writable()
                                && f.spec().kind().typed())
                        .filter(f -> f.spec().options().isEmpty())
                        .noneMatch(f -> mayBegin(f.spec().kind(), value, true)
                                && readings.at(f, value).stream()
                                        .anyMatch(r -> r.isSure() && r.end() == reading.end()));
    }

    /// "giá bốn tỷ, cọc | hai trăm triệu": a sum, and the word right before it is of this sum alone, whatever days and
    /// names it is of besides.
    boolean isOnlySum(TellingWords.Description said, FieldProfile field, Set<FieldProfile> last, int value) {
        return value > 1
                && isSum(value)
                && last.contains(field)
                && said.belongs(field, u.word(value - 2), u.word(value - 1)) >= ITS_OWN
                && last.stream()
                        .filter(f -> f.spec().kind() == ValueKind.MONEY)
                        .filter(f -> said.belongs(f, u.word(value - 2), u.word(value - 1)) >= ITS_OWN)
                        .allMatch(field::equals);
    }

    /// "người làm tờ khai Kiều Trung Hiếu": a full name, and one field alone where somebody is asked for.
    boolean isOnlyPerson(FieldProfile field, int value) {
        return Names.isSurname(u, value)
                && !scene.profile().opensOption(u, value)
                && Names.isLong(u, value)
                && scene.profile().fields().stream()
                        .noneMatch(f -> !f.equals(field) && f.spec().kind() == ValueKind.NAME);
    }
}

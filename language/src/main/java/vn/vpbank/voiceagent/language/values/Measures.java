package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Numbers with a unit of measure, in the unit that the field asks for ("Chiều cao (cm)": "một mét bảy hai" is 172;
/// "ba ký rưỡi" is 3.5).
public final class Measures {
    /// A unit: what it is written and called, and how many of the smallest unit of its kind it holds.
    ///
    /// @param signs as labels write it
    /// @param said  as people call it
    private record Unit(Kind kind, String factor, List<String> signs, List<String> said, Lexicon words) {
        Unit(Kind kind, String factor, String signs, String... said) {
            this(kind, factor, List.of(signs.split(" ")), List.of(said), Lexicon.of(said));
        }

        BigDecimal size() {
            return new BigDecimal(factor);
        }
    }

    private enum Kind {
        LENGTH,
        WEIGHT,
        AREA,
        VOLUME,
        POWER,
        HEAT
    }

    /// A number of a unit that was named.
    ///
    /// @param value in the unit of the field where both are known, else as said
    /// @param fits  false where the field counts in a unit of another kind, or in one that is not known
    record Reading(int end, BigDecimal value, boolean fits) {}

    private static final List<Unit> UNITS = List.of(
            new Unit(Kind.AREA, "1", "m2 m²", "mét vuông", "m2", "m²", "thước vuông"),
            new Unit(Kind.AREA, "10000", "ha", "héc ta", "hecta", "ha"),
            new Unit(Kind.VOLUME, "1000", "m3 m³", "mét khối", "khối", "m3", "m³"),
            new Unit(Kind.VOLUME, "1", "lít l", "lít"),
            new Unit(Kind.VOLUME, "0.001", "ml cc", "phân khối", "mi li lít", "mililít", "ml", "cc", "xê xê"),
            new Unit(Kind.LENGTH, "1", "mm", "mi li mét", "mi li", "milimét", "mm", "li", "ly"),
            new Unit(Kind.LENGTH, "10", "cm", "xen ti mét", "xăng ti mét", "xăng ti", "xentimét", "cm", "phân"),
            new Unit(Kind.LENGTH, "1000000", "km", "ki lô mét", "cây số", "kilômét", "km", "cây"),
            new Unit(Kind.LENGTH, "1000", "m", "mét", "thước", "m"),
            new Unit(
                    Kind.WEIGHT,
                    "1000",
                    "kg",
                    "ki lô gam",
                    "kí lô gam",
                    "ki lô",
                    "kí lô",
                    "ký lô",
                    "ký",
                    "kí",
                    "kg",
                    "cân"),
            new Unit(Kind.WEIGHT, "1", "g gram gam", "gam", "gram"),
            new Unit(Kind.WEIGHT, "100000", "tạ", "tạ"),
            new Unit(Kind.WEIGHT, "1000000", "tấn t", "tấn"),
            new Unit(Kind.POWER, "1000", "kw kva kwp", "ki lô oát", "kí lô oát", "kilôoát", "kw"),
            new Unit(Kind.HEAT, "1", "°c", "độ xê", "độ c", "độ"));
    private static final Pattern IN_LABEL =
            Pattern.compile("(?iu)[(,/] ?(m2|m²|ha|m3|m³|lít|mm|cm|km|m|kg|g|gam|gram|tạ|tấn|kw|ml|°c)\\)?$");
    /// What else is counted ("Trọng lượng (chỉ)").
    private static final Pattern OTHER = Pattern.compile("\\((\\p{L}{2,8}(?: (?:đồng|vnđ|vnd))?)\\)$");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Measures() {}

    /// The unit in a label, as its sign; empty where there is none.
    public static String unit(String label) {
        String plain = label.replaceAll("[*: ]+$", "");
        Matcher unit = IN_LABEL.matcher(plain);
        Matcher other = OTHER.matcher(plain);
        return unit.find()
                ? unit.group(1).toLowerCase(Locale.ROOT)
                : other.find() ? other.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /// What people say for the unit in a label; nothing where there is none. A square metre is also just a metre.
    public static List<String> said(String label) {
        String sign = unit(label);
        List<String> said = of(sign).map(Unit::said).orElse(List.of());
        return sign.startsWith("m") && sign.length() == 2 && said.contains("mét vuông")
                ? Stream.concat(said.stream(), Stream.of("mét")).toList()
                : said;
    }

    private static Optional<Unit> of(String sign) {
        return UNITS.stream().filter(u -> u.signs.contains(sign)).findFirst();
    }

    /// Where the words for a unit that begin at `i` end; `i` if there are none.
    static int unitEnd(Utterance u, int i, int to) {
        return UNITS.stream().mapToInt(unit -> unit.words.skip(u, i, to)).max().orElse(i);
    }

    /// A number and its unit that begin at `from`; nothing where no unit follows.
    static Optional<Reading> read(String wanted, Utterance u, int from, int to) {
        Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
        Optional<Unit> field = of(wanted);
        // "mét sáu lăm": the one is not said
        BigDecimal value = number.map(Numbers.Reading::value).orElse(BigDecimal.ONE);
        int at = number.map(Numbers.Reading::end).orElse(from);
        // "ki lô oát" is no "ki lô"
        int longest = unitEnd(u, at, to);
        for (Unit unit : UNITS) {
            int end = unit.words.skip(u, at, to);
            if (end < longest) {
                continue;
            }
            boolean tail = unit.signs.contains("m") && Numeral.isDigit(u, end);
            // "nặng ký rưỡi"
            boolean half = end < to && Numeral.is(u, end, Numeral.Kind.HALF);
            if (end > at && (number.isPresent() || tail || half)) {
                Reading whole = fraction(unit, u, end, to, value);
                return Optional.of(new Reading(
                        whole.end, converted(whole.value, unit, field), fits(wanted, field, unit, u.text(at, end))));
            }
        }
        if (wanted.isEmpty() || field.isPresent() || number.isEmpty()) {
            return Optional.empty();
        }
        int end = Lexicon.of(wanted).skip(u, at, to);
        boolean half = end > at && end < to && Numeral.is(u, end, Numeral.Kind.HALF);
        return half ? Optional.of(new Reading(end + 1, value.add(HALF), true)) : Optional.empty();
    }

    private static boolean fits(String wanted, Optional<Unit> field, Unit said, String words) {
        // a square metre is also just a metre
        return field.map(f -> f.kind == said.kind || (f.kind == Kind.AREA && said.kind == Kind.LENGTH))
                .orElseGet(() -> wanted.isEmpty()
                        || wanted.equals(words.toLowerCase(Locale.ROOT))
                        || said.signs.stream().anyMatch(wanted::startsWith));
    }

    /// "rưỡi", "(một mét) bảy", "(một mét) bảy hai", "(ba tám độ) tư".
    private static Reading fraction(Unit unit, Utterance u, int end, int to, BigDecimal value) {
        if (end < to && Numeral.is(u, end, Numeral.Kind.HALF)) {
            return new Reading(end + 1, value.add(HALF), true);
        }
        boolean counted = unit.signs.contains("m") || unit.signs.contains("kg") || unit.kind == Kind.HEAT;
        Optional<Numbers.Reading> tail = counted && !u.brokenBefore(end)
                ? Numbers.readCount(u, end, to)
                        .filter(n -> !n.scaled() && n.value().scale() <= 0)
                : Optional.empty();
        boolean small =
                tail.filter(n -> n.value().compareTo(BigDecimal.TEN) < 0).isPresent();
        boolean two = unit.signs.contains("m")
                && tail.filter(n -> n.value().compareTo(new BigDecimal(100)) < 0)
                        .isPresent();
        if (!small && !two) {
            return new Reading(end, value, true);
        }
        BigDecimal part = tail.get().value().multiply(small ? TENTH : HUNDREDTH);
        return new Reading(tail.get().end(), value.add(part), true);
    }

    private static BigDecimal converted(BigDecimal value, Unit said, Optional<Unit> field) {
        return field.filter(f -> f.kind == said.kind && !f.equals(said))
                .map(f -> value.multiply(said.size()).divide(f.size(), MathContext.DECIMAL64))
                .orElse(value);
    }
}

package vn.vpbank.voiceagent.language.saying;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.Sayer;
import vn.vpbank.voiceagent.language.fields.FieldSpecs;
import vn.vpbank.voiceagent.language.values.NumberWords;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Says values so that they can be checked by ear: numbers in words, ids in groups of digits, options by label. A value
/// that does not have the shape of its kind is said as it stands.
public final class Saying implements Sayer {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,15}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public String spoken(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Choices c ->
                c.values().stream()
                        .map(v -> figuresInWords(field.optionLabel(v)))
                        .collect(Collectors.joining(" và "));
            case FieldValue.Text t -> t.isEmpty() ? "" : shaped(() -> spoken(field, t.text()), t.text());
        };
    }

    @Override
    public String written(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Choices c ->
                c.values().stream().map(field::optionLabel).collect(Collectors.joining(", "));
            case FieldValue.Text t -> t.isEmpty() ? "" : shaped(() -> written(field, t.text()), t.text());
        };
    }

    private interface Words {
        String get();
    }

    private static String shaped(Words words, String fallback) {
        try {
            return words.get();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return fallback;
        }
    }

    private static String spoken(Field field, String value) {
        if (!field.options().isEmpty()) {
            return figuresInWords(field.optionLabel(value));
        }
        ValueKind kind = FieldSpecs.of(field).kind();
        return switch (kind) {
            case MONEY -> NumberWords.of(Long.parseLong(value)) + " đồng";
            case NUMBER -> NumberWords.of(new BigDecimal(value));
            case PERCENT -> NumberWords.of(new BigDecimal(value)) + " phần trăm";
            case TERM ->
                NumberWords.of(new BigDecimal(value)) + (FieldSpecs.of(field).years() ? " năm" : " tháng");
            case PHONE, NATIONAL_ID, TAX_CODE, CARD, DIGITS -> grouped(value, kind, ", ", true);
            case DATE -> DateWords.of(LocalDate.parse(value));
            case MONTH -> DateWords.of(YearMonth.parse(value));
            case TIME -> DateWords.of(LocalTime.parse(value));
            case DATETIME -> {
                LocalDateTime moment = LocalDateTime.parse(value);
                yield DateWords.of(moment.toLocalTime()) + " " + DateWords.of(moment.toLocalDate());
            }
            case EMAIL -> email(value);
            case CHECK -> value.equals("true") ? "có" : "không";
            case PASSWORD -> "đã nhập";
            case ADDRESS, TEXT, LONG_TEXT -> figuresInWords(value);
            case CODE, NAME, FILE, OPTION, MULTI -> value;
        };
    }

    private static String written(Field field, String value) {
        if (!field.options().isEmpty()) {
            return field.optionLabel(value);
        }
        ValueKind kind = FieldSpecs.of(field).kind();
        return switch (kind) {
            case MONEY -> "%,d".formatted(Long.parseLong(value)).replace(',', '.') + " đồng";
            case NUMBER -> value.replace('.', ',');
            case PERCENT -> value.replace('.', ',') + " %";
            case TERM -> value + (FieldSpecs.of(field).years() ? " năm" : " tháng");
            case PHONE, NATIONAL_ID, TAX_CODE, CARD, DIGITS -> grouped(value, kind, " ", false);
            case DATE -> LocalDate.parse(value).format(DAY);
            case MONTH -> value.substring(5) + "/" + value.substring(0, 4);
            case DATETIME -> {
                LocalDateTime moment = LocalDateTime.parse(value);
                yield moment.format(CLOCK) + " " + moment.format(DAY);
            }
            case CHECK -> value.equals("true") ? "Có" : "Không";
            case PASSWORD -> "••••••";
            case TIME, EMAIL, ADDRESS, TEXT, LONG_TEXT, CODE, NAME, FILE, OPTION, MULTI -> value;
        };
    }

    /// Ten digits of a phone as 4-3-3, all else in threes with a last group of up to four.
    private static String grouped(String digits, ValueKind kind, String between, boolean words) {
        if (!digits.chars().allMatch(Character::isDigit)) {
            return digits;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < digits.length()) {
            int left = digits.length() - at;
            boolean first = at == 0 && kind == ValueKind.PHONE && digits.length() == 10;
            int size = first || left == 4 ? 4 : Math.min(3, left);
            String group = digits.substring(at, at + size);
            out.append(at == 0 ? "" : between).append(words ? NumberWords.digits(group) : group);
            at += size;
        }
        return out.toString();
    }

    private static String email(String address) {
        return address.replace("@", " a còng ")
                .replace(".", " chấm ")
                .replace("_", " gạch dưới ")
                .replace("-", " gạch ngang ")
                .replaceAll("(?<=\\d)(?=\\d)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String figuresInWords(String text) {
        Matcher matcher = FIGURES.matcher(text);
        return matcher.replaceAll(
                m -> isName(m.group()) ? NumberWords.digits(m.group()) : NumberWords.of(Long.parseLong(m.group())));
    }

    /// Figures that name something rather than count it.
    private static boolean isName(String figures) {
        return (figures.startsWith("0") && figures.length() > 1) || figures.length() > 6;
    }
}

package vn.vpbank.voiceagent.language.fields;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.language.values.Durations;
import vn.vpbank.voiceagent.language.values.Measures;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Times;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueSpec;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// Infers what a field holds from its control, label, name and hints.
final class Profiler {
    private static final Pattern LEAST = Pattern.compile("(?:từ|tối thiểu|ít nhất) (\\d{1,3}(?:\\.\\d{3})+)");
    private static final Pattern MOST = Pattern.compile("(?:đến|tối đa|nhiều nhất) (\\d{1,3}(?:\\.\\d{3})+)");
    private static final Pattern EACH_MONTH = Pattern.compile("(mỗi|hàng|hằng|một|trong|/) ?tháng");
    /// Who does something, in English; the name of somebody is asked for.
    private static final Pattern SOMEBODY = Pattern.compile(
            "(^|.* )(approver|manager|supervisor|requester|applicant|guarantor|contact person|representative|witness"
                    + "|director|owner|buyer|seller|sender|recipient|receiver|holder|cardholder|accountant|officer|teller|driver"
                    + "|passenger|student|patient|employee|borrower|referrer|interviewer|spouse)");
    /// The same in Vietnamese, by what somebody does; whoever takes the form down is no one that is spoken of.
    private static final Pattern OFFICE = Pattern.compile(
            "((?:nhân viên|cán bộ|chuyên viên)(?! (?:thực hiện|phụ trách|tiếp|tư vấn|xử lý|lập|quản lý|nhập))|bác sĩ|luật sư|kỹ sư|kiến trúc sư|giảng viên|giáo viên|tài xế|lái xe|kế toán"
                    + "|thủ quỹ|thủ kho|giám đốc|kỹ thuật viên|tư vấn viên|điều phối viên|hướng dẫn viên|huấn luyện viên|giám thị|giám khảo|trọng tài|điều dưỡng|y tá|dược sĩ"
                    + "|phụ huynh|thân nhân|người thân)( (?!.*(số|mã|ngày|mấy|bao nhiêu|không)( |$)).*)?");
    /// Sums are marked so in labels.
    private static final Pattern SUM = Pattern.compile("\\((đồng|vnđ|vnd|đ)([ /][^)]*)?\\)");

    /// Patterns of nothing but digits: no signs between them.
    private static final Pattern ONLY_DIGITS = Pattern.compile("(\\\\d|\\[[0-9-]+]|\\d|\\{[\\d,]+}|[+*?^$()|]|\\?:)+");

    private static final Pattern LENGTH_OF_TIME = Pattern.compile("^(thời hạn|kỳ hạn|thời gian) ");
    /// The currency, and no contract or council.
    private static final Pattern DONG = Pattern.compile(
            "(?<!hợp |cộng |hội |bất |lao )đồng(?! (sở|vay|ý|hồ|phục|nghiệp|quản|chủ|thuê|bộ|thời|hành))");
    private static final Pattern EACH = Pattern.compile("(mỗi|hàng|hằng) (ngày|tháng|năm|quý|kỳ|tuần)");
    private static final Set<String> MONTHS = Set.of("tháng", "month", "months");
    private static final Set<ValueKind> TEMPORAL =
            Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.TIME, ValueKind.MONTH);
    private static final Pattern FOREIGN = Pattern.compile("ngoại tệ|nguyên tệ|foreign|usd|eur");
    private static final Pattern CURRENCY =
            Pattern.compile("(loại|đồng|đơn vị) (tiền|ngoại tệ)|ngoại tệ|nguyên tệ|currency");

    /// What has a name and is nobody.
    private static final Pattern THINGS = Pattern.compile(
            "(^|[^\\p{L}])(công ty|doanh nghiệp|ngân hàng|sản phẩm|chi nhánh|tổ chức|trường|cửa hàng|tiệm|quán|đơn vị"
                    + "|cơ quan|hộ kinh doanh|đoàn|hội|câu lạc bộ|đề tài|dự án|gói thầu|công trình|hợp đồng|gợi nhớ|mục tiêu|kế hoạch|sự kiện|môn học|khoá học|khóa học|hàng hoá|hàng hóa|thiết bị|thương hiệu|chương trình|shop|store|company|business|supplier|vendor|exporter|importer|school|university|bank"
                    + "|product|branch|organi[sz]ation|project|brand)([^\\p{L}]|$)");

    private Profiler() {}

    static FieldProfile profile(int index, Field field, Specs specs, boolean currencies) {
        String label = Labels.plain(field);
        String name = Labels.words(
                field.hints().name().isBlank()
                        ? field.ref().value()
                        : field.hints().name());
        boolean thing = THINGS.matcher(Labels.lower(label)).find();
        boolean money = SUM.matcher(Labels.lower(field.label())).find();
        boolean somebody = Labels.lower(label).startsWith("người ");
        boolean lasting = LENGTH_OF_TIME.matcher(Labels.lower(label)).find();
        boolean recurring = EACH.matcher(Labels.lower(label)).find();
        // the head of a label decides: "Người chuyển tiền" is no sum, "Cước hàng tháng" no month
        Predicate<Concepts.Concept> fits = c -> fits(field, c)
                && !(thing && c.kind() == ValueKind.NAME)
                && !((money || recurring) && TEMPORAL.contains(c.kind()))
                && !(somebody && c.kind() == ValueKind.MONEY)
                && !(lasting && c.kind().digits());
        Optional<Concepts.Found> found = (Utterance.of(label).unmarked()
                        ? Concepts.ofEnglish(label, fits)
                        : Concepts.ofLabel(label, fits))
                .or(() -> repeats(name, label) ? Optional.empty() : Concepts.ofName(name, fits))
                .or(() -> Concepts.ofName(Labels.words(field.hints().id()), fits));
        OptionMatcher options = specs.options(field.options());
        ValueKind kind = CodeFields.kind(field, label, kind(field, label, found, options));
        kind = DigitCounts.leaveRoom(field, kind) ? kind : ValueKind.DIGITS;
        String all = Labels.lower(field.label() + " " + field.hints().description() + " "
                + field.hints().placeholder());
        ValueSpec spec = new ValueSpec(
                kind,
                Tenses.of(found, Labels.lower(field.label()), Labels.lower(field.section())),
                DigitCounts.of(field, kind, all),
                bound(field.hints().min(), kind, LEAST, all),
                bound(field.hints().max(), kind, MOST, all),
                DigitCounts.pattern(field),
                CodeFields.sample(field, kind),
                field.hints().maxLength(),
                options,
                ProperNames.of(field, kind, Labels.lower(label)),
                kind == ValueKind.MONEY && (all.contains("tháng") || name.contains("month")),
                kind == ValueKind.TERM && (all.contains("(năm)") || name.contains("year")),
                kind == ValueKind.NUMBER && field.hints().inputmode().equals("numeric"),
                kind == ValueKind.MONEY && (currencies || FOREIGN.matcher(all).find()),
                Measures.unit(field.label()),
                kind == ValueKind.TIME ? Times.partOfDay(label) : Optional.empty());
        return new FieldProfile(
                index,
                field,
                specs.shared(spec),
                found.map(f -> f.concept().id()).orElse(""),
                tags(field, name));
    }

    /// Whether the control is called like its label, without marks: "dungLuong" is no "lương".
    private static boolean repeats(String name, String label) {
        Set<String> words = new HashSet<>();
        Utterance.of(label).words().forEach(w -> words.add(w.folded()));
        return !Utterance.of(label).unmarked()
                && Utterance.of(name).words().stream().allMatch(w -> words.contains(w.folded()));
    }

    /// Whether the field asks in which money sums are told.
    static boolean asksCurrency(Field field) {
        return !field.options().isEmpty()
                && CURRENCY.matcher(Labels.lower(field.label())).find();
    }

    /// A bound from the attribute, else from what the page says beside the field ("Từ 10.000.000 đến …").
    private static Optional<String> bound(Optional<String> attribute, ValueKind kind, Pattern told, String words) {
        Optional<String> given = attribute.filter(s -> !s.isBlank());
        if (given.isPresent() || kind != ValueKind.MONEY) {
            return given;
        }
        Matcher matcher = told.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(1).replace(".", "")) : Optional.empty();
    }

    private static boolean fits(Field field, Concepts.Concept concept) {
        ValueKind kind = concept.kind();
        return switch (field.type()) {
            case EMAIL -> kind == ValueKind.EMAIL;
            case TEL -> kind == ValueKind.PHONE;
            case DATE -> kind == ValueKind.DATE || concept.id().equals("moment");
            case DATETIME_LOCAL -> kind == ValueKind.DATETIME || kind == ValueKind.DATE;
            case TIME -> kind == ValueKind.TIME || kind == ValueKind.DATETIME;
            case MONTH -> kind == ValueKind.MONTH;
            case NUMBER ->
                kind == ValueKind.MONEY
                        || kind == ValueKind.NUMBER
                        || kind == ValueKind.PERCENT
                        || kind == ValueKind.TERM
                        || kind.digits();
            case CHECKBOX -> kind == ValueKind.CHECK;
            case FILE -> kind == ValueKind.FILE;
            case SELECT, RADIO, MULTISELECT, COMBOBOX -> kind != ValueKind.CHECK && kind != ValueKind.FILE;
            case TEXT, TEXTAREA, PASSWORD -> kind != ValueKind.CHECK && kind != ValueKind.MULTI;
        };
    }

    private static ValueKind kind(Field field, String label, Optional<Concepts.Found> found, OptionMatcher options) {
        return switch (field.type()) {
            case EMAIL -> ValueKind.EMAIL;
            case TEL -> ValueKind.PHONE;
            case DATE -> ValueKind.DATE;
            case DATETIME_LOCAL -> ValueKind.DATETIME;
            case TIME -> ValueKind.TIME;
            case MONTH -> ValueKind.MONTH;
            case CHECKBOX -> field.options().size() > 1 ? ValueKind.MULTI : ValueKind.CHECK;
            case FILE -> ValueKind.FILE;
            case MULTISELECT -> ValueKind.MULTI;
            case PASSWORD -> ValueKind.PASSWORD;
            case SELECT, RADIO -> options.amounts().isTerm() ? ValueKind.TERM : ValueKind.OPTION;
            case COMBOBOX -> options.isEmpty() ? text(field, label, found) : ValueKind.OPTION;
            case NUMBER -> number(field, label, found);
            case TEXTAREA -> {
                ValueKind kind = text(field, label, found);
                yield kind == ValueKind.ADDRESS ? kind : ValueKind.LONG_TEXT;
            }
            case TEXT -> text(field, label, found);
        };
    }

    private static ValueKind number(Field field, String label, Optional<Concepts.Found> found) {
        String all = Labels.lower(field.label() + " " + field.hints().description() + " "
                + field.hints().placeholder());
        if (all.contains("%") || all.contains("phần trăm")) {
            return ValueKind.PERCENT;
        }
        if (DONG.matcher(all).find()
                || all.contains("vnd")
                || all.contains("vnđ")
                || SUM.matcher(all).find()) {
            return ValueKind.MONEY;
        }
        String unit = Measures.unit(field.label());
        if (Durations.isUnit(unit)) {
            return ValueKind.NUMBER;
        }
        if (MONTHS.contains(unit)) {
            return ValueKind.TERM;
        }
        boolean small = field.hints().max().filter(m -> m.length() < 5).isPresent();
        if (found.isPresent()
                && !found.get().concept().kind().digits()
                && !(small && found.get().concept().kind() == ValueKind.MONEY)) {
            return found.get().concept().kind();
        }
        boolean term = EACH_MONTH.matcher(all).replaceAll(" ").contains("tháng") || all.contains("(month");
        if (term && !label.startsWith("Số ngày") && !label.startsWith("Ngày")) {
            return ValueKind.TERM;
        }
        return ValueKind.NUMBER;
    }

    private static ValueKind text(Field field, String label, Optional<Concepts.Found> found) {
        String complete = Labels.lower(field.hints().autocomplete());
        String hint = Labels.lower(field.hints().placeholder());
        String lower = Labels.lower(label);
        String all = Labels.lower(field.label() + " " + field.hints().description());
        if (found.isPresent()) {
            ValueKind kind = found.get().concept().kind();
            if (kind == ValueKind.NATIONAL_ID && (lower.contains("hộ chiếu") || lower.contains("passport"))) {
                return ValueKind.CODE;
            }
            return kind == ValueKind.OPTION || kind == ValueKind.FILE ? ValueKind.TEXT : kind;
        }
        if (hint.matches(".*dd.mm.*|.*ngày.tháng.*") || lower.startsWith("ngày ")) {
            return ValueKind.DATE;
        }
        if (complete.contains("tel")) {
            return ValueKind.PHONE;
        }
        if (complete.contains("email") || hint.contains("@")) {
            return ValueKind.EMAIL;
        }
        if (complete.equals("bday")) {
            return ValueKind.DATE;
        }
        if (complete.contains("name") && !complete.contains("user") && !complete.contains("organization")) {
            return ValueKind.NAME;
        }
        if (complete.contains("address") || lower.startsWith("địa chỉ") || lower.startsWith("nơi ở")) {
            return ValueKind.ADDRESS;
        }
        if (SUM.matcher(all).find() || all.contains("vnd") || all.contains("vnđ") || lower.contains("số tiền")) {
            return ValueKind.MONEY;
        }
        if (all.contains("%")) {
            return ValueKind.PERCENT;
        }
        if (onlyDigits(field)) {
            return ValueKind.DIGITS;
        }
        if (SOMEBODY.matcher(lower).matches()
                || OFFICE.matcher(lower).matches()
                || lower.startsWith("người ")
                || (lower.startsWith("chủ ") && !lower.contains("số "))
                || lower.startsWith("họ tên")
                || lower.startsWith("tên người")) {
            return ValueKind.NAME;
        }
        if (lower.startsWith("mã ") || lower.startsWith("số hiệu") || lower.matches(".* (number|code|no\\.?)")) {
            return ValueKind.CODE;
        }
        return ValueKind.TEXT;
    }

    private static boolean onlyDigits(Field field) {
        String mode = field.hints().inputmode();
        return mode.equals("numeric")
                || mode.equals("decimal")
                || mode.equals("tel")
                || field.hints()
                        .pattern()
                        .map(p -> ONLY_DIGITS.matcher(p).matches())
                        .orElse(false);
    }

    private static Set<String> tags(Field field, String name) {
        Set<String> tags = new LinkedHashSet<>();
        if (!field.section().isBlank()) {
            tags.add(field.section());
        }
        Set<String> words = new HashSet<>(Set.of(name.split(" ")[0]));
        words.addAll(Arrays.asList(name.split(" ")));
        words.addAll(Arrays.asList(Labels.lower(field.section()).split(" ")));
        for (Vocabulary.Entry entry : Owners.ENTRIES) {
            if (words.contains(entry.meaning().toLowerCase(Locale.ROOT))) {
                tags.add(entry.phrase());
            }
        }
        return tags;
    }

    /// English words for whose or of what a field is, with what Vietnamese call them.
    static java.util.List<Vocabulary.Entry> owners() {
        return Owners.ENTRIES;
    }

    /// Read once.
    private static final class Owners {
        static final java.util.List<Vocabulary.Entry> ENTRIES = Vocabulary.read("english.txt");
    }
}

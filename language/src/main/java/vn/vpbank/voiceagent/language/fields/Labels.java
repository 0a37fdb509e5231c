package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;

/// Labels and names as plain words.
final class Labels {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern ACRONYM = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\d]{1,5})\\)");
    private static final Pattern NAMED_AGAIN = Pattern.compile("[(\\[](\\p{L}{3}[\\p{L} .'-]*)[)\\]]");
    private static final Pattern HINTS = Pattern.compile(
            "bắt buộc|nếu có|không bắt|tùy chọn|tuỳ chọn|optional|required|vnd|vnđ|usd|đồng|triệu|tháng|năm|ngày|giờ"
                    + "|phút|tuổi|người|month|year|day|hour|minute|ví dụ|example|dd|mm|nhập|chọn|chữ|số");
    private static final Pattern SOME_DIGITS =
            Pattern.compile("(?iu)\\((\\d{1,2} (?:chữ |ký tự |)(?:số|ký tự) (?:cuối|đầu|sau))\\)");
    private static final Pattern MARKS = Pattern.compile("[*＊:：?]+");
    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L})/(?=\\p{L})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WHETHER =
            Pattern.compile("(?iu)^(?:bạn |anh chị |quý khách |khách hàng )?có (.+?) không$");
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\\-.\\[\\]:]+");

    private Labels() {}

    /// The label without brackets, marks and the frame of a yes-or-no question.
    static String plain(Field field) {
        String label = bare(field);
        Matcher whether = WHETHER.matcher(label);
        String words = whether.matches() ? whether.group(1) : label;
        return BLANKS.matcher(SLASH.matcher(words).replaceAll(" ")).replaceAll(" ");
    }

    /// "CIF" of "Mã khách hàng (CIF)": a short name for the whole.
    static Optional<String> acronym(Field field) {
        Matcher matcher = ACRONYM.matcher(field.label());
        return matcher.find() ? Optional.of(lower(matcher.group(1))) : Optional.empty();
    }

    /// "Beneficiary" of "Bên thụ hưởng (Beneficiary)": another name of the same, no unit and no hint.
    static List<String> bracketed(Field field) {
        List<String> out = new ArrayList<>();
        Matcher matcher = NAMED_AGAIN.matcher(field.label());
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (!HINTS.matcher(lower(name)).find()) {
                out.add(name);
            }
        }
        return out;
    }

    /// "6 số cuối" of "Số khung (6 số cuối)": which of the digits are asked for.
    static Optional<String> digitsMeant(Field field) {
        Matcher matcher = SOME_DIGITS.matcher(field.label());
        return matcher.find() ? Optional.of(lower(matcher.group(1))) : Optional.empty();
    }

    private static String bare(Field field) {
        String label = BRACKETS.matcher(field.label()).replaceAll(" ");
        return MARKS.matcher(label).replaceAll(" ").strip();
    }

    static boolean asksWhether(Field field) {
        String label = bare(field);
        return WHETHER.matcher(label).matches();
    }

    /// "guarantorPhone", "guarantor_phone": "guarantor phone".
    static String words(String name) {
        return HUMPS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /// A box to search with takes no value of the form.
    static boolean isSearchBox(String label) {
        String lower = lower(label);
        return lower.startsWith("tìm") || lower.startsWith("tra cứu") || lower.startsWith("search");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

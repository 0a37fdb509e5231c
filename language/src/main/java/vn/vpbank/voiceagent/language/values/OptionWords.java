package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// How else the label of an option is said: in pieces, without words that tell nothing, with its figures as words.
final class OptionWords {
    private static final List<String> DIGIT_WORDS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final Pattern PLACE_WORDS = Pattern.compile(
            "(?iu)^(tỉnh|thành phố|tp\\.?|cn|chi nhánh|pgd|phòng giao dịch|quận|huyện|phường|xã|người|nước) ");

    private static final Pattern FIGURES = Pattern.compile("(?<![\\d.,])\\d{1,3}(?![\\d.,])");

    private static final Pattern ORDINAL = Pattern.compile(
            "(?iu)(thứ|số|loại|hạng|nhóm|lớp|khối|cấp|tầng|kỳ|quý) (hai|ba|bốn|năm|sáu|bảy|tám|chín)\\b");
    private static final Pattern TENS = Pattern.compile("(?<![\\d.,])([2-9])([1-9])(?![\\d.,])");

    /// "macOS", "VinFast".
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?i)(ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnprstvx])?[aăâeêioôơuưy]{1,3}(ch|ng|nh|[cmnpt])?");

    private static final Set<String> NEGATIONS = Set.of("không", "chưa", "no", "not", "non");

    private OptionWords() {}

    /// "Nhóm 3" is said "nhóm ba", "Tỉnh Nghệ An" just "Nghệ An", "Bán lẻ tạp hoá" also "bán tạp hoá".
    static List<String> variants(String label) {
        List<String> out = new ArrayList<>();
        for (String piece : pieces(label)) {
            out.add(PLACE_WORDS.matcher(piece).replaceFirst(""));
            boolean figures = piece.chars().anyMatch(Character::isDigit);
            if (figures) {
                out.add(spoken(piece));
                out.addAll(shortened(piece));
            }
            for (int digit = 1; figures && digit < DIGIT_WORDS.size(); digit++) {
                if (piece.matches(".*(?<!\\d)" + digit + "(?!\\d).*")) {
                    out.add(piece.replaceAll("(?<!\\d)" + digit + "(?!\\d)", DIGIT_WORDS.get(digit)));
                }
            }
            figured(piece).ifPresent(out::add);
            String[] words = piece.split(" ");
            for (int at = 1; words.length >= 4 && words.length <= 6 && at < words.length - 1; at++) {
                List<String> shorter = new ArrayList<>(List.of(words));
                shorter.remove(at);
                out.add(String.join(" ", shorter));
            }
            out.add(HUMP.matcher(piece).replaceAll(" "));
            out.addAll(Twins.of(piece));
        }
        out.removeIf(o -> o.isBlank() || o.equals(label));
        return out;
    }

    /// "1 - 3 năm" is said "một đến ba năm", ">10 tỷ" "trên mười tỷ".
    private static String spoken(String label) {
        String words = label.replaceAll("(?<=\\d) ?[-–] ?(?=\\d)", " đến ")
                .replaceAll("[<≤] ?(?=\\d)", "dưới ")
                .replaceAll("[>≥] ?(?=\\d)", "trên ")
                .replaceAll("(?<=\\d) ?\\+", " trở lên");
        return FIGURES.matcher(words).replaceAll(m -> NumberWords.of(Long.parseLong(m.group())));
    }

    /// "Thứ hai" is printed "thứ 2" by recognisers.
    private static Optional<String> figured(String label) {
        Matcher ordinal = ORDINAL.matcher(label);
        return ordinal.find()
                ? Optional.of(ordinal.replaceFirst(
                        m -> m.group(1) + " " + DIGIT_WORDS.indexOf(m.group(2).toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    /// "Xe 29 chỗ" is said "xe hai chín chỗ", "45" "bốn lăm".
    private static List<String> shortened(String label) {
        Matcher tens = TENS.matcher(label);
        if (!tens.find()) {
            return List.of();
        }
        String ten = DIGIT_WORDS.get(tens.group(1).charAt(0) - '0');
        int unit = tens.group(2).charAt(0) - '0';
        List<String> units = switch (unit) {
            case 1 -> List.of("mốt");
            case 4 -> List.of("tư", "bốn");
            case 5 -> List.of("lăm");
            default -> List.of(DIGIT_WORDS.get(unit));
        };
        return units.stream().map(u -> tens.replaceFirst(ten + " " + u)).toList();
    }

    static List<String> pieces(String label) {
        String plain = label.replaceAll("\\(.*?\\)", " ").strip();
        List<String> out = new ArrayList<>();
        out.add(plain);
        if (plain.matches(".*\\d ?[-–] ?\\d.*")) {
            return out;
        }
        for (String piece : plain.split("[,/–]|-(?!$)| hoặc ")) {
            if (!piece.isBlank()) {
                out.add(piece.strip());
            }
        }
        return out;
    }

    static List<List<Word>> parts(String label) {
        List<Word> words = Utterance.of(label).words();
        List<List<Word>> out = new ArrayList<>();
        int n = Math.min(words.size(), 8);
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= n; to++) {
                out.add(words.subList(from, to));
            }
        }
        return out;
    }

    static boolean isTelling(List<Word> part) {
        if (part.size() > 1) {
            return true;
        }
        Word word = part.getFirst();
        return word.folded().length() > 2
                && !word.isFigure()
                && !Set.of(
                                "và", "hoặc", "không", "có", "đã", "đang", "khác", "năm", "tháng", "của", "theo",
                                "người", "nghỉ", "mua", "khách", "hàng", "chủ", "nhân", "hôn", "kết", "thị", "chuyển",
                                "trong", "ngoài", "trên", "dưới", "cho", "với", "loại", "đồng")
                        .contains(word.lower());
    }

    /// "Không gắn chip", "Chưa kết hôn".
    static boolean isNegated(List<Word> label) {
        return label.size() > 1 && NEGATIONS.contains(label.getFirst().lower());
    }

    /// Whether it may be a Vietnamese word; a name such as "Vios" may not.
    static boolean isSyllable(Word word) {
        return SYLLABLE.matcher(word.base()).matches();
    }

    static String key(List<Word> part) {
        StringBuilder out = new StringBuilder();
        part.forEach(w -> out.append(w.base()).append(w.tone()).append(' '));
        return out.toString();
    }
}

package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Labels as they are turned around in speech: "Ngày hẹn" is "hẹn ngày" or "hẹn hôm", "Giờ giao dịch" "giao dịch
/// lúc", "Nơi sinh" "sinh ở", "Số lượng kiện" "số kiện" or "bao nhiêu kiện".
final class TurnedNames {
    /// By the words a label begins with, longest first; `%s` is the rest of it.
    private static final Map<String, List<String>> BY_HEAD = Map.ofEntries(
            Map.entry("ngày giờ", List.of("%s lúc", "%s ngày", "%s vào lúc", "lúc %s", "giờ %s")),
            Map.entry("ngày", List.of("%s ngày", "%s vào ngày", "%s hôm", "hôm %s", "bữa %s")),
            Map.entry("giờ", List.of("%s lúc", "%s giờ", "%s vào lúc", "lúc %s", "%s hồi")),
            Map.entry("thời điểm", List.of("%s lúc", "%s vào lúc", "lúc %s", "giờ %s")),
            Map.entry("nơi", List.of("%s ở", "%s tại", "chỗ %s", "địa điểm %s")),
            Map.entry("địa điểm", List.of("%s ở", "%s tại", "chỗ %s", "nơi %s")),
            Map.entry("số lượng", List.of("số %s", "bao nhiêu %s", "mấy %s", "%s số lượng")),
            Map.entry("số", List.of("%s số", "bao nhiêu %s", "mấy %s", "số lượng %s")),
            Map.entry("mã số", List.of("%s mã số", "mã %s", "số %s")),
            Map.entry("mã", List.of("%s mã", "mã số %s", "%s mã số")),
            Map.entry("tên", List.of("%s tên", "%s tên là")),
            Map.entry("loại", List.of("%s loại")),
            Map.entry("hạng", List.of("%s hạng", "loại %s")),
            Map.entry("cấp", List.of("%s cấp")),
            Map.entry("mức", List.of("%s mức")),
            Map.entry("tháng", List.of("%s tháng", "%s vào tháng")),
            Map.entry("năm", List.of("%s năm", "%s vào năm")),
            Map.entry("thời gian", List.of("%s trong", "%s mất", "%s trong vòng")),
            Map.entry("thời hạn", List.of("%s trong", "%s trong vòng", "hạn %s")));
    /// Sizes are asked for by their adjective ("cao bao nhiêu").
    private static final Map<Pattern, List<String>> SIZES = Map.of(
            Pattern.compile("chiều (\\p{L}+)( .+)?"),
                    List.of("$1 bao nhiêu", "$2 $1", "$2 $1 bao nhiêu", "$1$2", "$2 $1 khoảng"),
            Pattern.compile("(?:cân nặng|trọng lượng|khối lượng)(?: của)?( .+)?"),
                    List.of(
                            "nặng bao nhiêu",
                            "nặng bao nhiêu ký",
                            "nặng bao nhiêu cân",
                            "số cân",
                            "số ký",
                            "$1 nặng",
                            "$1 nặng bao nhiêu"),
            Pattern.compile("diện tích( .+)?"), List.of("$1 rộng", "$1 rộng bao nhiêu", "rộng bao nhiêu"));
    /// Labels that end in what they ask for ("Vào viện lúc", "Có hiệu lực đến", "Tàu rời cảng ngày").
    private static final Map<Pattern, List<String>> BY_TAIL = Map.of(
            Pattern.compile("(.+?)(?: vào)? lúc"),
                    List.of("giờ $1", "thời điểm $1", "thời gian $1", "ngày giờ $1", "lúc $1", "$1 hồi"),
            Pattern.compile("(.+?)(?: từ| vào)? ngày"), List.of("ngày $1", "hôm $1", "thời điểm $1"),
            Pattern.compile("(.+? .+?)(?<!hiện) (?:ở|tại)"), List.of("nơi $1", "địa điểm $1", "chỗ $1"),
            Pattern.compile("(.+?) (?:có |còn )?(?:hiệu lực|giá trị|hạn) (?:đến|tới)"),
                    List.of(
                            "hết hạn $1",
                            "$1 hết hạn",
                            "ngày hết hạn $1",
                            "hạn $1",
                            "$1 có giá trị đến",
                            "$1 có hiệu lực đến",
                            "hiệu lực $1 đến"));
    /// "Hạn mức ngày" asks for no day.
    private static final Set<ValueKind> MEASURED =
            Set.of(ValueKind.NUMBER, ValueKind.TERM, ValueKind.MONEY, ValueKind.PERCENT);
    private static final Set<ValueKind> COUNTED = Set.of(ValueKind.NUMBER, ValueKind.TERM);
    private static final int LONGEST_REST = 5;

    private TurnedNames() {}

    static List<String> of(String label, ValueKind kind) {
        String plain = label.toLowerCase(Locale.ROOT).strip();
        List<String> out = new ArrayList<>();
        SIZES.forEach((size, templates) -> turn(size, plain, templates, out));
        if (!MEASURED.contains(kind)) {
            BY_TAIL.forEach((tail, templates) -> turn(tail, plain, templates, out));
        }
        BY_HEAD.forEach((head, templates) -> {
            if (!plain.startsWith(head + " ")) {
                return;
            }
            String rest = plain.substring(head.length() + 1);
            boolean longer =
                    BY_HEAD.keySet().stream().anyMatch(h -> h.startsWith(head + " ") && plain.startsWith(h + " "));
            if (longer || rest.split(" ").length > LONGEST_REST) {
                return;
            }
            templates.stream()
                    .filter(t -> COUNTED.contains(kind) || !(t.startsWith("bao nhiêu") || t.startsWith("mấy")))
                    .map(t -> t.formatted(rest))
                    .forEach(out::add);
        });
        return out;
    }

    private static void turn(Pattern label, String plain, List<String> templates, List<String> out) {
        Matcher matcher = label.matcher(plain);
        if (matcher.matches()) {
            templates.stream().map(matcher::replaceFirst).map(String::strip).forEach(out::add);
        }
    }
}

package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Which two fields tell where something begins and ends ("Từ ngày", "Đến ngày"), or what it was and what it becomes
/// ("Lương hiện tại", "Lương đề xuất").
final class Ranges {
    private static final Pattern BEGINS = Pattern.compile(
            "^từ |bắt đầu|khởi|^ngày đi|hiệu lực từ|nhận phòng|mở cửa|^ngày hiệu lực|^open|^start|^from|^begin|departure|check-?in");
    private static final Pattern ENDS = Pattern.compile(
            "^đến |^tới |kết thúc|^ngày về|hết hạn|trả phòng|đóng cửa|^clos|^end|^to |^until|return|finish|check-?out");
    private static final Pattern OLD = Pattern.compile("hiện tại|hiện nay|hiện hữu| cũ|current|previous|old ");
    private static final Pattern NEW =
            Pattern.compile("mới|đề xuất|đề nghị|chuyển đến|điều chuyển|mong muốn|new|proposed|requested");

    private Ranges() {}

    static List<FormProfile.Range> of(List<FieldProfile> fields) {
        List<FormProfile.Range> ranges = new ArrayList<>();
        for (FieldProfile old : fields) {
            if (OLD.matcher(whole(old)).find() && old.writable()) {
                fields.stream()
                        .filter(f -> f.spec().kind() == old.spec().kind() && f.writable() && isNewOf(old, f))
                        .findFirst()
                        .ifPresent(f -> ranges.add(new FormProfile.Range(old, f)));
            }
        }
        for (int i = 0; i + 1 < fields.size(); i++) {
            if (isSpan(fields.get(i), fields.get(i + 1))) {
                ranges.add(new FormProfile.Range(fields.get(i), fields.get(i + 1)));
            }
        }
        return List.copyOf(ranges);
    }

    private static boolean isSpan(FieldProfile begin, FieldProfile end) {
        ValueKind kind = begin.spec().kind();
        return (kind == ValueKind.DATE || kind == ValueKind.TIME)
                && end.spec().kind() == kind
                && BEGINS.matcher(label(begin)).find()
                && ENDS.matcher(label(end)).find()
                && begin.writable()
                && end.writable();
    }

    private static boolean isNewOf(FieldProfile old, FieldProfile other) {
        String first = label(old).split(" ")[0];
        return !other.equals(old)
                && label(other).startsWith(first)
                && NEW.matcher(whole(other)).find();
    }

    private static String whole(FieldProfile field) {
        return label(field) + " | " + Labels.lower(field.field().section());
    }

    private static String label(FieldProfile field) {
        return Labels.lower(field.field().cleanLabel());
    }
}

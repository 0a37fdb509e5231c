package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// The sentences of a report.
final class Say {
    /// More than this nobody keeps in mind when it is read aloud.
    private static final int MOST_NAMES = 4;

    private Say() {}

    static String filled(List<FieldOutcome> asked, FormModel form) {
        List<FieldOutcome> right = asked.stream().filter(FieldOutcome::ok).toList();
        List<FieldOutcome> wrong = asked.stream().filter(o -> !o.ok()).toList();
        StringBuilder text = new StringBuilder();
        if (!right.isEmpty() || wrong.isEmpty()) {
            text.append("Đã điền ").append(right.size()).append(" trường");
            String missing = names(form, form.missing());
            text.append(missing.isEmpty() || !wrong.isEmpty() ? "." : ", còn thiếu " + missing + ".");
        }
        wrong.forEach(o -> text.append(text.isEmpty() ? "" : " ").append(problem(o)));
        return text.toString();
    }

    private static String problem(FieldOutcome outcome) {
        String name = outcome.label().isEmpty() ? outcome.ref().value() : outcome.label();
        return switch (outcome.problem().orElse("")) {
            case "unknown_field" -> "Biểu mẫu không có trường " + name + ".";
            case "disabled" -> name + " đang khoá, không điền được.";
            case "readonly" -> name + " do trang tự điền, không sửa được.";
            case "not_in_options" -> name + " không có lựa chọn này.";
            case "too_long" -> name + " dài hơn mức trang cho phép.";
            case "needs_file" -> name + " cần tệp do anh chị chọn.";
            case "no_such_file" -> name + " chưa đính kèm được vì chưa nhận được tệp này.";
            case "which_file" -> name + " chưa đính kèm được vì có nhiều tệp hợp tên này.";
            case "no_file_field" -> name + " không phải mục đính kèm tệp.";
            case "not_sent_on" -> name + ": trang gửi tệp đi không thành công.";
            case "behind_dialog" -> name + " nằm sau hộp thoại đang mở của trang.";
            case "other_step" -> name + " nằm ở bước khác và chưa tới được.";
            case String words when words.contains(" ") -> name + ": " + words + ".";
            default -> name + " không nhận giá trị này.";
        };
    }

    /// Asks for a file that was not sent, or which of several is meant.
    static Question whichFile(Field field, String said, List<SentFile> meant, List<SentFile> sent) {
        List<String> names =
                (meant.isEmpty() ? sent : meant).stream().map(SentFile::name).toList();
        String label = field.cleanLabel();
        String say;
        if (names.isEmpty()) {
            say = "Chưa nhận được tệp nào; hãy gửi tệp cho mục " + label + ".";
        } else if (meant.isEmpty()) {
            say = "Chưa nhận được tệp “" + said + "”. Đã có " + String.join(", ", names)
                    + "; anh chị muốn đính kèm tệp nào vào " + label + "?";
        } else {
            say = "Anh chị muốn đính kèm tệp nào vào " + label + ": " + String.join(", ", names) + "?";
        }
        return new Question(Optional.of(field.ref()), Question.Reason.NOT_IN_OPTIONS, said, "", names, say);
    }

    static String missing(FormModel form) {
        String names = names(form, form.missing());
        return names.isEmpty() ? "Không còn mục bắt buộc nào trống." : "Còn thiếu " + names + ".";
    }

    /// A button that cannot be pressed mostly waits for something that nobody has given yet.
    static String locked(PageButton button, FormModel form) {
        List<FieldRef> open = form.fields().stream()
                .filter(f -> !f.disabled() && (f.value().isEmpty() || f.value().equals(FieldValue.of("false"))))
                .map(Field::ref)
                .toList();
        return "Nút " + button.label() + " đang khoá."
                + (open.isEmpty() ? "" : " Còn để trống: " + names(form, open) + ".");
    }

    static String names(FormModel form, List<FieldRef> refs) {
        List<String> labels = refs.stream()
                .flatMap(ref -> form.field(ref).stream())
                .map(Field::cleanLabel)
                .toList();
        String named = labels.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return labels.size() > MOST_NAMES ? named + " và " + (labels.size() - MOST_NAMES) + " mục nữa" : named;
    }

    static String read(List<Field> fields) {
        String all = fields.stream()
                .map(f -> f.cleanLabel() + ": " + (f.value().isEmpty() ? "chưa có" : shown(f)))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "Chưa có mục nào để đọc." : all + ".";
    }

    private static String shown(Field field) {
        return switch (field.value()) {
            case FieldValue.Choices(List<String> values) ->
                values.stream().map(field::optionLabel).collect(Collectors.joining(", "));
            case FieldValue.Text(String text) ->
                switch (field.type()) {
                    case CHECKBOX -> text.equals("true") ? "có" : "không";
                    case PASSWORD -> "đã nhập";
                    case TEXT,
                            TEXTAREA,
                            TEL,
                            EMAIL,
                            NUMBER,
                            DATE,
                            DATETIME_LOCAL,
                            TIME,
                            MONTH,
                            SELECT,
                            RADIO,
                            MULTISELECT,
                            FILE,
                            COMBOBOX -> field.optionLabel(text);
                };
        };
    }

    static String page(List<String> words) {
        return words.stream().distinct().limit(3).collect(Collectors.joining(" "));
    }

    static String dialogs(List<Dialogs.Answered> dialogs) {
        return dialogs.stream()
                .filter(d -> !d.message().isBlank() || d.kind().equals("beforeunload"))
                .map(d -> switch (d.kind()) {
                    case "alert" -> "Trang báo: “" + d.message().strip() + "”.";
                    case "confirm" ->
                        "Trang hỏi: “" + d.message().strip() + "” – "
                                + (d.agreed()
                                        ? "đã đồng ý."
                                        : "đã trả lời Không; nếu đồng ý, anh chị bấm trên màn hình.");
                    case "beforeunload" -> "Trang hỏi có rời đi không – đã ở lại.";
                    default -> "Trang hỏi: “" + d.message().strip() + "” – đã bỏ qua.";
                })
                .collect(Collectors.joining(" "));
    }

    /// What a page says at fields that were filled in, with their names.
    static List<String> exceptions(PageState page) {
        return page.form().fields().stream()
                .filter(f -> page.complaints().containsKey(f.ref()))
                .map(f -> (f.cleanLabel() + ": " + page.complaints().getOrDefault(f.ref(), ""))
                        .replaceFirst(": \\?$", ""))
                .toList();
    }
}

package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Doubt;

/// Questions in the words of a friendly clerk: short, one thing at a time, saying what is expected.
final class Wording {
    private Wording() {}

    static Question doubt(FieldProfile field, Doubt doubt, String heard) {
        return new Question(
                Optional.of(field.field().ref()),
                doubt.reason(),
                heard,
                doubt.partial(),
                doubt.candidates(),
                say(field.field(), doubt, heard));
    }

    private static String say(Field field, Doubt doubt, String heard) {
        String label = label(field);
        return switch (doubt.why()) {
            case TOO_SHORT -> label + " còn thiếu " + count(doubt) + "số, anh chị đọc tiếp giúp.";
            case TOO_LONG -> label + " dài quá, anh chị đọc lại giúp.";
            case NO_SUCH_DATE -> "Không có ngày " + heard + ", anh chị nói lại " + lower(label) + " giúp.";
            case INCOMPLETE -> label + " chưa đủ, anh chị nói đầy đủ giúp.";
            case TOO_SMALL -> label + " " + heard + " có vẻ quá nhỏ, anh chị nói lại giúp.";
            case TOO_BIG -> label + " " + heard + " vượt mức cho phép, anh chị nói lại giúp.";
            case NOT_LISTED ->
                doubt.candidates().isEmpty()
                        ? label + " không có lựa chọn đó, anh chị chọn lại giúp."
                        : label + " không có " + heard + ", anh chị chọn " + labels(field, doubt.candidates()) + "?";
            case WRONG_SHAPE -> label + " chưa đúng, anh chị đọc lại giúp.";
            case TWO_READINGS ->
                doubt.candidates().isEmpty()
                        ? label + " em nghe chưa rõ, anh chị nói đầy đủ giúp."
                        : label + " là " + labels(field, doubt.candidates()) + "?";
            case OLD_NUMBER ->
                "Đầu số " + lower(label) + " này đã đổi, bây giờ là " + labels(field, doubt.candidates())
                        + " phải không ạ?";
            case YEARLY -> label + " tính theo tháng, mỗi tháng là bao nhiêu ạ?";
            case LUNAR -> label + " là ngày âm lịch, ngày dương lịch là ngày nào ạ?";
            case NOT_UNDERSTOOD -> "Em chưa hiểu " + lower(label) + ", anh chị nói lại giúp.";
            case UNSURE -> label + " là " + labels(field, doubt.candidates()) + " phải không ạ?";
        };
    }

    private static String count(Doubt doubt) {
        return doubt.missing().isPresent() ? doubt.missing().getAsInt() + " " : "";
    }

    private static String labels(Field field, List<String> values) {
        return values.stream().limit(4).map(field::optionLabel).collect(Collectors.joining(" hay "));
    }

    static Question ambiguous(List<FieldProfile> fields, String heard, String value) {
        String choices = fields.stream().limit(4).map(Wording::owned).collect(Collectors.joining(" hay "));
        return new Question(
                Optional.empty(),
                Question.Reason.AMBIGUOUS,
                heard,
                value,
                fields.stream().map(f -> f.field().ref().value()).toList(),
                "Ý anh chị là " + choices + "?");
    }

    private static String owned(FieldProfile field) {
        String section = field.field().section();
        String label = lower(label(field.field()));
        return section.isBlank() ? label : label + " ở phần " + lower(section);
    }

    static Question whichValue(FieldProfile field, String heard) {
        return new Question(
                Optional.of(field.field().ref()),
                Question.Reason.WHICH_VALUE,
                heard,
                "",
                List.of(),
                label(field.field()) + " là gì ạ?");
    }

    static Question unread(FieldProfile field, String heard) {
        boolean choice = !field.spec().options().isEmpty();
        List<String> options =
                field.spec().options().choices().stream().map(Choice::value).toList();
        String say = choice
                ? label(field.field()) + " không có " + heard + ", anh chị chọn một trong các mục có sẵn giúp."
                : "Em chưa hiểu " + lower(label(field.field())) + ", anh chị nói lại giúp.";
        return new Question(
                Optional.of(field.field().ref()),
                choice ? Question.Reason.NOT_IN_OPTIONS : Question.Reason.INVALID,
                heard,
                "",
                choice ? options : List.of(),
                say);
    }

    static Question closed(FieldProfile field, String heard, String value) {
        return new Question(
                Optional.of(field.field().ref()),
                Question.Reason.INVALID,
                heard,
                value,
                List.of(),
                label(field.field()) + " không sửa được, trang đang khoá mục này.");
    }

    static Question mismatch(FieldProfile field, String heard, String value, String with) {
        return new Question(
                Optional.of(field.field().ref()),
                Question.Reason.MISMATCH,
                heard,
                value,
                List.of(),
                label(field.field()) + " không khớp với " + lower(with) + ", anh chị xem lại giúp.");
    }

    static Question unknownField(String name, String heard) {
        return new Question(
                Optional.empty(),
                Question.Reason.UNKNOWN_FIELD,
                heard,
                "",
                List.of(),
                "Biểu mẫu này không có mục " + name + ". Anh chị muốn điền mục nào ạ?");
    }

    static Question unknownForm(String name, List<String> known) {
        return new Question(
                Optional.empty(),
                Question.Reason.UNKNOWN_FORM,
                name,
                "",
                List.of(),
                "Em chưa có biểu mẫu " + name + ". Có các biểu mẫu: " + String.join(", ", known) + ".");
    }

    static String label(Field field) {
        String label = field.cleanLabel()
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("\\?+$", "")
                .strip();
        return label.isEmpty() ? name(field.ref()) : label;
    }

    private static String name(FieldRef ref) {
        return "Mục " + ref.value();
    }

    private static String lower(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}

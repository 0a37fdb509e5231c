package vn.vpbank.voiceagent.conversation.testkit;

import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// A small wizard with one field of each kind that matters to a talk.
public final class LoanForm {
    public static final FormId ID = new FormId("loan");

    public static final List<KnownForm> FORMS = List.of(
            new KnownForm(ID, "Đơn vay vốn", List.of("vay vốn")),
            new KnownForm(new FormId("hr"), "Đơn nghỉ phép", List.of("nghỉ phép")));

    private LoanForm() {}

    public static FormModel empty() {
        List<Field> fields = new ArrayList<>();
        fields.add(field("customerName", "Họ và tên *", FieldType.TEXT, true, "Khách hàng", 1));
        fields.add(field("phoneNumber", "Số điện thoại *", FieldType.TEL, true, "Khách hàng", 1));
        fields.add(field("guarantorName", "Họ và tên", FieldType.TEXT, false, "Người bảo lãnh", 1));
        fields.add(field("loanAmount", "Số tiền vay (VND) *", FieldType.TEXT, true, "Khoản vay", 2));
        fields.add(choice("loanTerm", "Kỳ hạn", "Khoản vay", 2));
        fields.add(field("note", "Ghi chú", FieldType.TEXTAREA, false, "Khoản vay", 2));
        fields.add(field("agree", "Tôi đồng ý điều khoản *", FieldType.CHECKBOX, true, "Khoản vay", 2));
        List<Button> buttons = List.of(new Button("b1", "Tiếp tục", false));
        return new FormModel(ID, "Đơn vay vốn", 1, 2, fields, buttons, List.of(), "");
    }

    /// The form with one more field, for a file.
    public static FormModel withFile(String label) {
        FormModel form = empty();
        List<Field> fields = new ArrayList<>(form.fields());
        fields.add(field("scan", label, FieldType.FILE, false, "Khách hàng", 1));
        return withFields(form, fields);
    }

    /// The form as a page shows it that keeps its later steps to itself.
    public static FormModel firstStep() {
        FormModel form = empty();
        return withFields(
                form, form.fields().stream().filter(f -> f.step() == 1).toList());
    }

    /// The form with the fields of this step as well.
    public static FormModel reveal(FormModel form, int step) {
        List<Field> fields = new ArrayList<>(form.fields());
        empty().fields().stream()
                .filter(f -> f.step() == step && form.field(f.ref()).isEmpty())
                .forEach(fields::add);
        return withFields(form, fields);
    }

    private static FormModel withFields(FormModel form, List<Field> fields) {
        return new FormModel(
                form.id(), form.title(), form.step(), form.steps(), fields, form.buttons(), form.errors(), form.text());
    }

    /// The form on its last step with nothing missing.
    public static FormModel complete() {
        FormModel form = empty();
        form = with(form, "customerName", "Nguyễn Văn An");
        form = with(form, "phoneNumber", "0912345678");
        form = with(form, "loanAmount", "3000000000");
        form = with(form, "loanTerm", "12");
        form = with(form, "agree", "true");
        return atStep(form, 2);
    }

    public static FormModel with(FormModel form, String ref, String value) {
        return with(form, new FieldRef(ref), FieldValue.of(value));
    }

    public static FormModel with(FormModel form, FieldRef ref, FieldValue value) {
        List<Field> fields = form.fields().stream()
                .map(f -> f.ref().equals(ref) ? f.withValue(value) : f)
                .toList();
        return withFields(form, fields);
    }

    public static FormModel atStep(FormModel form, int step) {
        return new FormModel(
                form.id(), form.title(), step, form.steps(), form.fields(), form.buttons(), List.of(), form.text());
    }

    public static FormModel withErrors(FormModel form, List<String> errors) {
        return new FormModel(
                form.id(), form.title(), form.step(), form.steps(), form.fields(), form.buttons(), errors, form.text());
    }

    private static Field field(String ref, String label, FieldType type, boolean required, String section, int step) {
        return new Field(
                new FieldRef(ref),
                label,
                type,
                FieldValue.EMPTY,
                required,
                false,
                false,
                section,
                step,
                List.of(),
                Field.Hints.NONE);
    }

    private static Field choice(String ref, String label, String section, int step) {
        return new Field(
                new FieldRef(ref),
                label,
                FieldType.SELECT,
                FieldValue.EMPTY,
                true,
                false,
                false,
                section,
                step,
                List.of(new Choice("12", "12 tháng"), new Choice("24", "24 tháng")),
                Field.Hints.NONE);
    }
}

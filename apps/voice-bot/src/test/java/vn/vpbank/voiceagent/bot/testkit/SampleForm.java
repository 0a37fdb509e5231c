package vn.vpbank.voiceagent.bot.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

/// A form of two fields.
public final class SampleForm {
    public static final FieldRef NAME = new FieldRef("customerName");
    public static final FieldRef PHONE = new FieldRef("phoneNumber");
    public static final FormModel LOAN = new FormModel(
            new FormId("loan"),
            "Đơn vay vốn",
            1,
            1,
            List.of(field(NAME, "Họ và tên"), field(PHONE, "Số điện thoại")),
            List.of(),
            List.of(),
            "");

    private SampleForm() {}

    private static Field field(FieldRef ref, String label) {
        return new Field(
                ref, label, FieldType.TEXT, FieldValue.EMPTY, true, false, false, "", 1, List.of(), Field.Hints.NONE);
    }

    public static FormModel with(FormModel form, FieldRef ref, FieldValue value) {
        return new FormModel(
                form.id(),
                form.title(),
                form.step(),
                form.steps(),
                form.fields().stream()
                        .map(f -> f.ref().equals(ref) ? f.withValue(value) : f)
                        .toList(),
                form.buttons(),
                form.errors(),
                form.text());
    }

    /// Every value that was asked for stands in the form.
    public static FillReport report(FormModel form, List<FormCommand> commands) {
        List<FillReport.FieldOutcome> fields = commands.stream()
                .filter(FormCommand.Set.class::isInstance)
                .map(FormCommand.Set.class::cast)
                .map(set -> new FillReport.FieldOutcome(
                        set.field(),
                        set.field().value(),
                        Optional.of(set.value()),
                        form.field(set.field()).map(Field::value).orElse(FieldValue.EMPTY),
                        set.value().toString(),
                        true,
                        Optional.empty()))
                .toList();
        return new FillReport(
                fields.isEmpty() ? FillReport.Status.ANSWERED : FillReport.Status.FILLED,
                fields,
                List.of(),
                1,
                1,
                form.missing(),
                Optional.empty(),
                "Đã điền.",
                Map.of("total", 1.0));
    }
}

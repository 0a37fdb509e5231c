package vn.vpbank.voiceagent.agent.testkit;

import java.util.List;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

/// Small forms to fill in memory.
public final class FakeForms {
    private FakeForms() {}

    /// Two required texts and an optional one, over two steps.
    public static FormModel twoSteps(FormId id) {
        return new FormModel(
                id,
                "Đơn " + id,
                1,
                2,
                List.of(
                        field("customerName", "Họ và tên *", FieldType.TEXT, true, 1),
                        field("phoneNumber", "Số điện thoại *", FieldType.TEL, true, 1),
                        field("note", "Ghi chú", FieldType.TEXTAREA, false, 2)),
                List.of(new Button("b1", "Tiếp tục", false)),
                List.of(),
                "");
    }

    /// What a bank shows to people who have not signed in.
    public static FormModel signIn(FormId id) {
        return new FormModel(
                id,
                "Đăng nhập",
                1,
                1,
                List.of(
                        field("user", "Tên đăng nhập", FieldType.TEXT, true, 1),
                        field("password", "Mật khẩu", FieldType.PASSWORD, true, 1)),
                List.of(new Button("b1", "Đăng nhập", false)),
                List.of(),
                "");
    }

    private static Field field(String ref, String label, FieldType type, boolean required, int step) {
        return new Field(
                new FieldRef(ref),
                label,
                type,
                FieldValue.EMPTY,
                required,
                false,
                false,
                "",
                step,
                List.of(),
                Field.Hints.NONE);
    }
}

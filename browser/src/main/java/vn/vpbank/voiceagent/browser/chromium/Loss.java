package vn.vpbank.voiceagent.browser.chromium;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.chromium.Consent.Answer;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// Acts by which what was filled in is lost: emptying the form, beginning it anew, leaving it by a button of the page.
/// Nothing here asks; that was done before.
final class Loss {
    /// A page that has not shown anything after this does nothing.
    private static final long EFFECT_MS = 1_000;

    private final FormDesk desk;

    Loss(FormDesk desk) {
        this.desk = desk;
    }

    /// Whether the form holds anything that people may have put in.
    boolean isAtStake() {
        return desk.state().form().fields().stream().anyMatch(Loss::isFilled);
    }

    private static boolean isFilled(Field field) {
        return !field.readonly()
                && !field.disabled()
                && !field.value().isEmpty()
                && !field.value().equals(FieldValue.of("false"));
    }

    /// By the page's own button, else field by field.
    Answer empty() {
        Optional<PageButton> button = desk.state().buttons().stream()
                .filter(b -> b.type().equals("reset") && !b.disabled())
                .findFirst();
        button.ifPresent(b -> desk.keep(desk.page().press(b.ref(), 500).page()));
        Map<FieldRef, FieldValue> left = new LinkedHashMap<>();
        for (Field field : desk.read().form().fields()) {
            if (isFilled(field)) {
                left.put(
                        field.ref(),
                        field.type() == FieldType.MULTISELECT ? FieldValue.of(List.of()) : FieldValue.EMPTY);
            }
        }
        if (!left.isEmpty() && button.isEmpty()) {
            new Filler(desk, new Navigator(desk)).fill(left);
        }
        List<String> kept = desk.state().form().fields().stream()
                .filter(f -> button.isEmpty() && isFilled(f))
                .map(Field::cleanLabel)
                .toList();
        return kept.isEmpty()
                ? new Answer(Status.ANSWERED, "Đã xoá hết.")
                : new Answer(Status.NEEDS_INPUT, "Chưa xoá được: " + String.join(", ", kept) + ".");
    }

    /// Loads the form again.
    Answer restart() {
        desk.reload();
        return new Answer(Status.ANSWERED, "Đã huỷ, biểu mẫu trở về ban đầu.");
    }

    /// @param button its ref
    Answer leave(String button) {
        LivePage.Pressed pressed = desk.page().press(button, EFFECT_MS);
        desk.keep(pressed.page());
        return pressed.effect()
                ? new Answer(Status.ANSWERED, "Đã bấm để rời biểu mẫu.")
                : new Answer(Status.FAILED, "Đã bấm nhưng trang không thay đổi.");
    }
}

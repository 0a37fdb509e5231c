package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.chromium.Navigator.Move;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand.Place;
import vn.vpbank.voiceagent.forms.FormModel;

/// What a request does with the page's buttons: moves, searches, presses. What would hand the form in is asked about.
final class Presses {
    private final FormDesk desk;
    private final Navigator navigator;
    private final Consent consent;
    private final Findings findings;

    Presses(FormDesk desk, Navigator navigator, Consent consent, Findings findings) {
        this.desk = desk;
        this.navigator = navigator;
        this.consent = consent;
        this.findings = findings;
    }

    void moved(Move move) {
        switch (move) {
            case Move.Done d -> findings.arrived();
            case Move.Refused(List<String> said) ->
                findings.stop(Status.NEEDS_INPUT, "Chưa chuyển bước được. " + Say.page(said));
            case Move.NoButton n -> findings.stop(Status.FAILED, "Trang không có nút để chuyển bước như vậy.");
            case Move.Disabled(String label) ->
                findings.stop(
                        Status.NEEDS_INPUT,
                        "Nút " + label + " đang khoá. "
                                + Say.missing(desk.state().form()));
            case Move.NoEffect n -> findings.stop(Status.FAILED, "Đã bấm nhưng trang không chuyển bước.");
            case Move.WouldSubmit(PageButton button) -> findings.take(consent.askSubmit(Optional.of(button)));
        }
    }

    void goTo(Place place) {
        FormModel form = desk.state().form();
        Optional<Integer> step = switch (place) {
            case Place.OfField(FieldRef ref) -> form.field(ref).map(Field::step);
            case Place.OfSection(String label) -> inSection(label).map(Field::step);
            case Place.OfStep(int n) -> Optional.of(n);
        };
        if (step.isEmpty()) {
            findings.stop(Status.NEEDS_INPUT, "Biểu mẫu không có mục này.");
            return;
        }
        Move move = step.get() == form.step() ? new Move.Done() : navigator.goTo(step.get());
        moved(move);
        if (move instanceof Move.Done) {
            switch (place) {
                case Place.OfField(FieldRef ref) -> desk.page().does("show", ref.value());
                case Place.OfSection(String label) -> desk.page().does("showSection", label);
                case Place.OfStep s -> {}
            }
        }
    }

    private Optional<Field> inSection(String label) {
        return desk.state().form().fields().stream()
                .filter(f -> Words.plain(f.section()).equals(Words.plain(label)))
                .findFirst();
    }

    void search(String query) {
        desk.page()
                .search(query)
                .ifPresentOrElse(desk::keep, () -> findings.stop(Status.NEEDS_INPUT, "Trang không có ô tìm kiếm."));
    }

    void press(String name) {
        Optional<PageButton> button =
                desk.state().button(name).or(() -> desk.read().button(name));
        button.ifPresentOrElse(this::press, () -> findings.stop(Status.NEEDS_INPUT, "Trang không có nút này."));
    }

    private void press(PageButton button) {
        switch (desk.state().kindOf(button, desk.form().submitButton())) {
            case SUBMIT -> findings.take(consent.askSubmit(Optional.of(button)));
            case NEXT, BACK -> moved(navigator.press(button));
            case RESET -> findings.take(consent.askLoss("reset"));
            case CANCEL -> consent.askLeave(button).ifPresentOrElse(findings::take, () -> pressed(button));
            case SAVE, SEARCH, OTHER -> pressed(button);
        }
    }

    private void pressed(PageButton button) {
        if (button.disabled()) {
            findings.stop(Status.NEEDS_INPUT, "Nút " + button.label() + " đang khoá.");
            return;
        }
        PageState earlier = desk.state();
        desk.tab().gate().takeHeldBack();
        LivePage.Pressed pressed = desk.page().press(button.ref(), 1_000);
        PageState now = desk.keep(pressed.page());
        if (desk.tab().gate().takeHeldBack() > 0) {
            // It tried to send the form off after all.
            findings.take(consent.askSubmit(Optional.of(button)));
            return;
        }
        List<String> said = new ArrayList<>(now.notices());
        said.removeAll(earlier.notices());
        boolean isSilent = said.isEmpty() && !pressed.effect();
        findings.say("Đã bấm " + button.label() + (isSilent ? " nhưng trang không thay đổi gì." : ".")
                + (said.isEmpty() ? "" : " " + Say.page(said)));
        List<String> complaints = new ArrayList<>(now.form().errors());
        complaints.removeAll(earlier.form().errors());
        complaints.removeAll(said);
        if (!complaints.isEmpty()) {
            findings.stop(Status.NEEDS_INPUT, Say.page(complaints));
        }
    }

    void pressKind(ButtonKind kind, String none) {
        desk.state()
                .button(kind, desk.form().submitButton())
                .ifPresentOrElse(this::pressed, () -> findings.stop(Status.NEEDS_INPUT, none));
    }

    void pressLabel(String pattern, String none) {
        desk.state().buttons().stream()
                .filter(b -> Words.plain(b.label()).matches(pattern))
                .findFirst()
                .ifPresentOrElse(this::press, () -> findings.stop(Status.NEEDS_INPUT, none));
    }
}

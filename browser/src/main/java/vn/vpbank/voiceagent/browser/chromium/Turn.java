package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.browser.chromium.Navigator.Move;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormCommand.Place;
import vn.vpbank.voiceagent.forms.FormModel;

/// Carries out one request: changes of values are collected and made in one batch, anything else is done in its place.
final class Turn {
    private static final String AT_STEP = "Đang ở bước ";

    private final FormDesk desk;
    private final History history;
    private final Consent consent;
    private final Navigator navigator;
    private final List<FormCommand> commands;
    private final PageState before;
    private final Map<FieldRef, FieldValue> waiting = new LinkedHashMap<>();
    private final Map<FieldRef, FieldOutcome> asked = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final long start = System.nanoTime();
    private double fillMs;
    private Optional<Status> decided = Optional.empty();
    private boolean stopped;
    private int next;
    private int begun = -1;

    Turn(FormDesk desk, History history, Consent consent, List<FormCommand> commands) {
        this.commands = commands;
        this.before = desk.state();
        this.desk = desk;
        this.history = history;
        this.consent = consent;
        this.navigator = new Navigator(desk);
    }

    /// Carries the commands out. If the page dies under it, it may be called again once the page is back: it goes on
    /// with the command that was not finished.
    FillReport run() {
        while (next < commands.size() && !stopped) {
            carryOut(commands.get(next));
            next++;
        }
        flush();
        return report();
    }

    /// Fields asked for so far, to tell them from those that the page changed.
    Set<FieldRef> askedFor() {
        return new HashSet<>(asked.keySet());
    }

    private void carryOut(FormCommand command) {
        switch (command) {
            case FormCommand.Set(FieldRef field, FieldValue value) -> waiting.put(field, value);
            case FormCommand.Clear(FieldRef field) -> waiting.put(field, emptyOf(field));
            case FormCommand.Append(FieldRef field, String value) -> waiting.put(field, appended(field, value));
            default -> {
                flush();
                if (stopped) {
                    return;
                }
                boolean again = begun == next;
                begun = next;
                if (again && isOnceOnly(command)) {
                    stop(Status.FAILED, "Trang phải mở lại giữa chừng; các giá trị đã điền lại, nút chưa bấm lại.");
                } else {
                    act(command);
                }
            }
        }
    }

    /// What a page may have done already when it died, and should not be asked for twice.
    private static boolean isOnceOnly(FormCommand command) {
        return command instanceof FormCommand.Press
                || command instanceof FormCommand.Save
                || command instanceof FormCommand.Search
                || command instanceof FormCommand.Print
                || command instanceof FormCommand.Download;
    }

    private void act(FormCommand command) {
        switch (command) {
            case FormCommand.Set s -> throw new IllegalStateException("collected before");
            case FormCommand.Clear c -> throw new IllegalStateException("collected before");
            case FormCommand.Append a -> throw new IllegalStateException("collected before");
            case FormCommand.Upload(FieldRef field, String name) -> upload(field, name);
            case FormCommand.Next n -> moved(navigator.next());
            case FormCommand.Back b -> moved(navigator.back());
            case FormCommand.Goto(Place place) -> goTo(place);
            case FormCommand.Search(String query) -> search(query);
            case FormCommand.Scroll(FormCommand.Direction direction) ->
                desk.page().does("scroll", direction.name().toLowerCase(Locale.ROOT));
            case FormCommand.Save s -> pressKind(ButtonKind.SAVE, "Trang không có nút lưu.");
            case FormCommand.Submit s -> take(consent.askSubmit(Optional.empty()));
            case FormCommand.Cancel c -> take(consent.askLoss("cancel"));
            case FormCommand.Reset r -> take(consent.askLoss("reset"));
            case FormCommand.Print p -> pressLabel("in|print|in (ho so|don|trang)", "Trang không có nút in.");
            case FormCommand.Download d ->
                pressLabel("tai (ve|xuong)( .*)?|download( .*)?", "Trang không có nút tải xuống.");
            case FormCommand.Press(String button) -> press(button);
            case FormCommand.Confirm(Optional<String> token) -> take(consent.agree(token));
            case FormCommand.Deny d -> consent.deny();
            case FormCommand.Undo u -> again(history.undo().map(History.Change::before), "Không có gì để hoàn tác.");
            case FormCommand.Redo r -> again(history.redo().map(History.Change::after), "Không có gì để làm lại.");
            case FormCommand.Read(Optional<Place> place) -> words.add(Say.read(at(place)));
            case FormCommand.Missing m -> words.add(Say.missing(desk.read().form()));
            case FormCommand.Help h ->
                words.add("Anh chị có thể đọc giá trị từng mục, nói “tiếp tục”, “quay lại”, “còn thiếu gì”, “đọc lại”,"
                        + " “hoàn tác” hoặc “nộp”.");
            case FormCommand.OpenForm o -> {}
            case FormCommand.Repeat r -> {}
            case FormCommand.Skip s -> {}
            case FormCommand.Stop s -> {}
            case FormCommand.Resume r -> {}
            case FormCommand.Handoff h -> {}
            case FormCommand.OutOfScope o -> {}
        }
    }

    private FieldValue emptyOf(FieldRef ref) {
        return desk.state()
                .form()
                .field(ref)
                .filter(f -> f.type() == FieldType.MULTISELECT)
                .map(f -> FieldValue.of(List.of()))
                .orElse(FieldValue.EMPTY);
    }

    private FieldValue appended(FieldRef ref, String more) {
        FieldValue now = Optional.ofNullable(waiting.get(ref))
                .or(() -> desk.state().form().field(ref).map(Field::value))
                .orElse(FieldValue.EMPTY);
        return switch (now) {
            case FieldValue.Text(String text) -> FieldValue.of(text.isEmpty() ? more : text + " " + more);
            case FieldValue.Choices(List<String> values) -> {
                List<String> all = new ArrayList<>(values);
                if (!all.contains(more)) {
                    all.add(more);
                }
                yield FieldValue.of(all);
            }
        };
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<FieldRef, FieldValue> old = valuesOf(waiting.keySet());
        history.add(old, fill(waiting));
        waiting.clear();
    }

    private Map<FieldRef, FieldValue> fill(Map<FieldRef, FieldValue> wanted) {
        long from = System.nanoTime();
        for (FieldOutcome outcome : new Filler(desk, navigator).fill(wanted)) {
            asked.put(outcome.ref(), outcome);
        }
        fillMs += (System.nanoTime() - from) / 1e6;
        return valuesOf(wanted.keySet());
    }

    private Map<FieldRef, FieldValue> valuesOf(Set<FieldRef> refs) {
        Map<FieldRef, FieldValue> values = new LinkedHashMap<>();
        refs.forEach(ref -> desk.state().form().field(ref).ifPresent(f -> values.put(ref, f.value())));
        return values;
    }

    private void again(Optional<Map<FieldRef, FieldValue>> values, String nothing) {
        values.ifPresentOrElse(this::fill, () -> words.add(nothing));
    }

    private void upload(FieldRef ref, String name) {
        Optional<Field> field = desk.state().form().field(ref);
        asked.put(
                ref,
                new FieldOutcome(
                        ref,
                        field.map(Field::cleanLabel).orElse(""),
                        Optional.of(FieldValue.of(name)),
                        field.map(Field::value).orElse(FieldValue.EMPTY),
                        "",
                        false,
                        Optional.of(field.isPresent() ? "not_available" : "unknown_field")));
    }

    private void moved(Move move) {
        switch (move) {
            case Move.Done d -> {
                words.removeIf(w -> w.startsWith(AT_STEP));
                words.add(AT_STEP + desk.state().form().step() + ".");
            }
            case Move.Refused(List<String> said) ->
                stop(Status.NEEDS_INPUT, "Chưa chuyển bước được. " + Say.page(said));
            case Move.NoButton n -> stop(Status.FAILED, "Trang không có nút để chuyển bước như vậy.");
            case Move.Disabled(String label) ->
                stop(
                        Status.NEEDS_INPUT,
                        "Nút " + label + " đang khoá. "
                                + Say.missing(desk.state().form()));
            case Move.NoEffect n -> stop(Status.FAILED, "Đã bấm nhưng trang không chuyển bước.");
            case Move.WouldSubmit(PageButton button) -> take(consent.askSubmit(Optional.of(button)));
        }
    }

    private void goTo(Place place) {
        FormModel form = desk.state().form();
        Optional<Integer> step = switch (place) {
            case Place.OfField(FieldRef ref) -> form.field(ref).map(Field::step);
            case Place.OfSection(String label) -> inSection(label).map(Field::step);
            case Place.OfStep(int n) -> Optional.of(n);
        };
        if (step.isEmpty()) {
            stop(Status.NEEDS_INPUT, "Biểu mẫu không có mục này.");
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

    private List<Field> at(Optional<Place> place) {
        FormModel form = desk.read().form();
        if (place.isEmpty()) {
            return form.fields().stream().filter(f -> !f.value().isEmpty()).toList();
        }
        return switch (place.get()) {
            case Place.OfField(FieldRef ref) -> form.field(ref).stream().toList();
            case Place.OfSection(String label) ->
                form.fields().stream()
                        .filter(f -> Words.plain(f.section()).equals(Words.plain(label)))
                        .toList();
            case Place.OfStep(int step) ->
                form.fields().stream().filter(f -> f.step() == step).toList();
        };
    }

    private void search(String query) {
        desk.page()
                .search(query)
                .ifPresentOrElse(desk::keep, () -> stop(Status.NEEDS_INPUT, "Trang không có ô tìm kiếm."));
    }

    private void press(String name) {
        Optional<PageButton> button =
                desk.state().button(name).or(() -> desk.read().button(name));
        button.ifPresentOrElse(this::press, () -> stop(Status.NEEDS_INPUT, "Trang không có nút này."));
    }

    private void press(PageButton button) {
        switch (desk.state().kindOf(button, desk.form().submitButton())) {
            case SUBMIT -> take(consent.askSubmit(Optional.of(button)));
            case NEXT, BACK -> moved(navigator.press(button));
            case RESET -> take(consent.askLoss("reset"));
            case CANCEL -> take(consent.askLoss("cancel"));
            case SAVE, SEARCH, OTHER -> pressed(button);
        }
    }

    private void pressed(PageButton button) {
        if (button.disabled()) {
            stop(Status.NEEDS_INPUT, "Nút " + button.label() + " đang khoá.");
            return;
        }
        PageState earlier = desk.state();
        LivePage.Pressed pressed = desk.page().press(button.ref(), 1_000);
        PageState now = desk.keep(pressed.page());
        if (desk.tab().gate().takeHeldBack() > 0) {
            // It tried to send the form off after all.
            take(consent.askSubmit(Optional.of(button)));
            return;
        }
        List<String> said = new ArrayList<>(now.notices());
        said.removeAll(earlier.notices());
        words.add("Đã bấm " + button.label() + "." + (said.isEmpty() ? "" : " " + Say.page(said)));
        List<String> complaints = new ArrayList<>(now.form().errors());
        complaints.removeAll(earlier.form().errors());
        complaints.removeAll(said);
        if (!complaints.isEmpty()) {
            stop(Status.NEEDS_INPUT, Say.page(complaints));
        }
    }

    private void pressKind(ButtonKind kind, String none) {
        desk.state()
                .button(kind, desk.form().submitButton())
                .ifPresentOrElse(this::pressed, () -> stop(Status.NEEDS_INPUT, none));
    }

    private void pressLabel(String pattern, String none) {
        desk.state().buttons().stream()
                .filter(b -> Words.plain(b.label()).matches(pattern))
                .findFirst()
                .ifPresentOrElse(this::press, () -> stop(Status.NEEDS_INPUT, none));
    }

    private void take(Consent.Answer answer) {
        decided = Optional.of(answer.status());
        words.add(answer.words());
        stopped = true;
    }

    private void stop(Status status, String why) {
        decided = Optional.of(status);
        words.add(why);
        stopped = true;
    }

    private FillReport report() {
        long from = System.nanoTime();
        boolean allRight = asked.values().stream().allMatch(FieldOutcome::ok);
        Status status = decided.orElseGet(
                () -> !allRight ? Status.NEEDS_INPUT : asked.isEmpty() ? Status.ANSWERED : Status.FILLED);
        if (status == Status.ANSWERED && !allRight) {
            status = Status.NEEDS_INPUT;
        }
        FormModel form = desk.state().form();
        List<FieldOutcome> fields =
                new ArrayList<>(asked.values().stream().map(o -> fresh(o, form)).toList());
        fields.addAll(changedByPage(form));
        if (!asked.isEmpty()) {
            words.addFirst(Say.filled(List.copyOf(asked.values()), form));
        }
        String dialogs = Say.dialogs(desk.tab().dialogs().take());
        if (!dialogs.isEmpty()) {
            words.add(dialogs);
        }
        double verifyMs = (System.nanoTime() - from) / 1e6;
        return new FillReport(
                status,
                fields,
                List.of(),
                form.step(),
                form.steps(),
                form.missing(),
                consent.shown(),
                String.join(" ", words).strip(),
                Map.of("plan", 0.0, "fill", fillMs, "verify", verifyMs, "total", (System.nanoTime() - start) / 1e6));
    }

    /// A later command of the same request may have overwritten what an earlier one filled.
    private FieldOutcome fresh(FieldOutcome outcome, FormModel form) {
        return form.field(outcome.ref())
                .filter(f -> outcome.ok() && outcome.requested().isPresent())
                .filter(f -> desk.state().mounted().containsKey(f.ref()))
                .filter(f -> !Canonical.agree(f, outcome.requested().get()))
                .map(f -> new FieldOutcome(
                        f.ref(),
                        outcome.label(),
                        outcome.requested(),
                        f.value(),
                        desk.state().mounted().getOrDefault(f.ref(), ""),
                        false,
                        Optional.of("differs")))
                .orElse(outcome);
    }

    private List<FieldOutcome> changedByPage(FormModel form) {
        return form.fields().stream()
                .filter(f ->
                        !asked.containsKey(f.ref()) && desk.state().mounted().containsKey(f.ref()))
                .filter(f -> before.form()
                        .field(f.ref())
                        .map(old -> !old.value().equals(f.value()))
                        .orElse(!f.value().isEmpty() && before.form().step() == f.step()))
                .map(f -> new FieldOutcome(
                        f.ref(),
                        f.cleanLabel(),
                        Optional.empty(),
                        f.value(),
                        desk.state().mounted().getOrDefault(f.ref(), ""),
                        true,
                        Optional.empty()))
                .toList();
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
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
    private final FormDesk desk;
    private final History history;
    private final Consent consent;
    private final Navigator navigator;
    private final Uploader uploader;
    private final Findings findings;
    private final Presses presses;
    private final List<FormCommand> commands;
    private final Map<FieldRef, FieldValue> waiting = new LinkedHashMap<>();
    private int next;
    private int begun = -1;

    Turn(FormDesk desk, History history, Consent consent, List<FormCommand> commands) {
        this.commands = commands;
        this.desk = desk;
        this.history = history;
        this.consent = consent;
        this.navigator = new Navigator(desk);
        this.uploader = new Uploader(desk, navigator);
        this.findings = new Findings(desk, consent);
        this.presses = new Presses(desk, navigator, consent, findings);
    }

    /// Carries the commands out. If the page dies under it, it may be called again once the page is back: it goes on
    /// with the command that was not finished.
    FillReport run() {
        while (next < commands.size() && !findings.isStopped()) {
            carryOut(commands.get(next));
            next++;
        }
        flush(false);
        if (!findings.isStopped()) {
            catchUp();
        }
        return findings.report();
    }

    /// Fields asked for so far, to tell them from those that the page changed.
    Set<FieldRef> askedFor() {
        return findings.askedFor();
    }

    private void carryOut(FormCommand command) {
        if (!isChange(command)) {
            flush(command instanceof FormCommand.Next);
        }
        if (command instanceof FormCommand.Submit) {
            catchUp();
        }
        boolean again = begun == next;
        begun = next;
        if (again && isOnceOnly(command)) {
            findings.stop(Status.FAILED, "Trang phải mở lại giữa chừng; các giá trị đã điền lại, nút chưa bấm lại.");
        } else if (handsIn(command) && !findings.isAllRight()) {
            // The report says which field; reading back a form that is not as asked would only confuse.
            findings.stop(Status.NEEDS_INPUT, "Chưa nộp.");
        } else {
            act(command);
        }
    }

    private static boolean isChange(FormCommand command) {
        return command instanceof FormCommand.Set
                || command instanceof FormCommand.Clear
                || command instanceof FormCommand.Append;
    }

    private static boolean handsIn(FormCommand command) {
        return command instanceof FormCommand.Submit || command instanceof FormCommand.Confirm;
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
            case FormCommand.Set(FieldRef field, FieldValue value) -> waiting.put(field, value);
            case FormCommand.Clear(FieldRef field) -> waiting.put(field, emptyOf(field));
            case FormCommand.Append(FieldRef field, String value) -> waiting.put(field, appended(field, value));
            case FormCommand.Upload(FieldRef field, String name) -> upload(field, name);
            case FormCommand.Next n -> presses.moved(navigator.next());
            case FormCommand.Back b -> presses.moved(navigator.back());
            case FormCommand.Goto(Place place) -> presses.goTo(place);
            case FormCommand.Search(String query) -> presses.search(query);
            case FormCommand.Scroll(FormCommand.Direction direction) ->
                desk.page().does("scroll", direction.name().toLowerCase(Locale.ROOT));
            case FormCommand.Save s -> presses.pressKind(ButtonKind.SAVE, "Trang không có nút lưu.");
            case FormCommand.Submit s -> findings.take(consent.askSubmit(Optional.empty()));
            case FormCommand.Cancel c -> findings.take(consent.askLoss("cancel"));
            case FormCommand.Reset r -> findings.take(consent.askLoss("reset"));
            case FormCommand.Print p -> presses.pressLabel("in|print|in (ho so|don|trang)", "Trang không có nút in.");
            case FormCommand.Download d ->
                presses.pressLabel("tai (ve|xuong)( .*)?|download( .*)?", "Trang không có nút tải xuống.");
            case FormCommand.Press(String button) -> presses.press(button);
            case FormCommand.Confirm(Optional<String> token) -> findings.take(consent.agree(token));
            case FormCommand.Deny d -> consent.deny();
            case FormCommand.Undo u -> again(history.undo().map(History.Change::before), "Không có gì để hoàn tác.");
            case FormCommand.Redo r -> again(history.redo().map(History.Change::after), "Không có gì để làm lại.");
            case FormCommand.Read(Optional<Place> place) -> findings.say(Say.read(at(place)));
            case FormCommand.Missing m -> findings.say(Say.missing(desk.read().form()));
            case FormCommand.Help h ->
                findings.say(
                        "Anh chị có thể đọc giá trị từng mục, nói “tiếp tục”, “quay lại”, “còn thiếu gì”, “đọc lại”,"
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

    private void flush(boolean goesOn) {
        if (waiting.isEmpty()) {
            return;
        }
        Map<FieldRef, FieldValue> old = valuesOf(waiting.keySet());
        history.add(old, fill(waiting, goesOn));
        waiting.clear();
    }

    /// What an earlier request asked for on a step that could not be reached then is put in once the way is open: the
    /// fields that stood in the way are filled, or somebody has gone there.
    private void catchUp() {
        Map<FieldRef, FieldValue> due = new LinkedHashMap<>(desk.due());
        due.keySet().removeIf(ref -> desk.state().form().field(ref).isEmpty());
        if (due.isEmpty()
                || !findings.isAllRight()
                || !desk.state().form().missing().stream().allMatch(due::containsKey)) {
            return;
        }
        Map<FieldRef, FieldValue> old = valuesOf(due.keySet());
        List<FieldOutcome> outcomes = new Filler(desk, navigator).fill(due, false);
        desk.note(due, outcomes);
        findings.add(outcomes.stream().filter(o -> !FormDesk.isOutOfReach(o)).toList(), 0);
        history.add(old, valuesOf(due.keySet()));
    }

    private Map<FieldRef, FieldValue> fill(Map<FieldRef, FieldValue> wanted, boolean goesOn) {
        long from = System.nanoTime();
        List<FieldOutcome> outcomes = new Filler(desk, navigator).fill(wanted, goesOn);
        desk.note(wanted, outcomes);
        findings.add(outcomes, (System.nanoTime() - from) / 1e6);
        return valuesOf(wanted.keySet());
    }

    private Map<FieldRef, FieldValue> valuesOf(Set<FieldRef> refs) {
        Map<FieldRef, FieldValue> values = new LinkedHashMap<>();
        refs.forEach(ref -> desk.state().form().field(ref).ifPresent(f -> values.put(ref, f.value())));
        return values;
    }

    private void again(Optional<Map<FieldRef, FieldValue>> values, String nothing) {
        values.ifPresentOrElse(this::bringBack, () -> findings.say(nothing));
    }

    /// Files are not written but put in.
    private void bringBack(Map<FieldRef, FieldValue> values) {
        Map<FieldRef, FieldValue> written = new LinkedHashMap<>(values);
        values.forEach((ref, value) -> desk.state()
                .form()
                .field(ref)
                .filter(f -> f.type() == FieldType.FILE && !value.isEmpty())
                .ifPresent(f -> {
                    written.remove(ref);
                    findings.add(List.of(uploader.putBack(f.withValue(value))), 0);
                }));
        if (!written.isEmpty()) {
            fill(written, false);
        }
    }

    private void upload(FieldRef ref, String name) {
        long from = System.nanoTime();
        Map<FieldRef, FieldValue> old = valuesOf(Set.of(ref));
        Uploader.Done done = uploader.upload(ref, name);
        findings.add(List.of(done.outcome()), (System.nanoTime() - from) / 1e6);
        done.question().ifPresent(findings::ask);
        history.add(old, valuesOf(Set.of(ref)));
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
}

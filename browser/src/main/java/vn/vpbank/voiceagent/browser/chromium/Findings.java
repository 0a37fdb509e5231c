package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// What one request has brought to light so far, and the report made of it.
final class Findings {
    private static final String AT_STEP = "Đang ở bước ";

    private final FormDesk desk;
    private final Consent consent;
    private final PageState before;
    private final Map<FieldRef, FieldOutcome> asked = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final long start = System.nanoTime();
    private double fillMs;
    private Optional<Status> decided = Optional.empty();

    Findings(FormDesk desk, Consent consent) {
        this.desk = desk;
        this.consent = consent;
        this.before = desk.state();
    }

    void add(List<FieldOutcome> outcomes, double tookMs) {
        outcomes.forEach(o -> asked.put(o.ref(), o));
        fillMs += tookMs;
    }

    void ask(Question question) {
        questions.add(question);
        words.add(question.say());
    }

    void say(String sentence) {
        words.add(sentence);
    }

    void arrived() {
        words.removeIf(w -> w.startsWith(AT_STEP));
        words.add(AT_STEP + desk.state().form().step() + ".");
    }

    void take(Consent.Answer answer) {
        stop(answer.status(), answer.words());
    }

    /// Nothing that follows in this request is carried out.
    void stop(Status status, String why) {
        decided = Optional.of(status);
        words.add(why);
    }

    boolean isStopped() {
        return decided.isPresent();
    }

    boolean isAllRight() {
        return asked.values().stream().allMatch(FieldOutcome::ok);
    }

    /// Fields asked for so far, to tell them from those that the page changed.
    Set<FieldRef> askedFor() {
        return new HashSet<>(asked.keySet());
    }

    FillReport report() {
        long from = System.nanoTime();
        Status status = decided.orElseGet(
                () -> !isAllRight() ? Status.NEEDS_INPUT : asked.isEmpty() ? Status.ANSWERED : Status.FILLED);
        if (status == Status.ANSWERED && !isAllRight()) {
            status = Status.NEEDS_INPUT;
        }
        FormModel form = desk.state().form();
        List<FieldOutcome> fields =
                new ArrayList<>(asked.values().stream().map(o -> fresh(o, form)).toList());
        fields.addAll(changedByPage(form));
        if (!asked.isEmpty()) {
            words.addFirst(Say.filled(List.copyOf(asked.values()), form));
        }
        if (desk.tab().gate().takeHeldBack() > 0) {
            words.add("Trang định tự gửi biểu mẫu khi chưa xác nhận, đã chặn lại.");
        }
        String dialogs = Say.dialogs(desk.tab().dialogs().take());
        if (!dialogs.isEmpty()) {
            words.add(dialogs);
        }
        desk.newModal()
                .filter(said -> words.stream().noneMatch(w -> w.contains(said)))
                .ifPresent(said -> words.add("Trang mở hộp thoại: “" + said + "”."));
        double verifyMs = (System.nanoTime() - from) / 1e6;
        return new FillReport(
                status,
                fields,
                questions,
                form.step(),
                form.steps(),
                form.missing(),
                consent.shown(),
                String.join(" ", words).strip(),
                Map.of("plan", 0.0, "fill", fillMs, "verify", verifyMs, "total", (System.nanoTime() - start) / 1e6));
    }

    /// A later command of the same request may have overwritten what an earlier one filled, or the page refused it
    /// since.
    private FieldOutcome fresh(FieldOutcome outcome, FormModel form) {
        return form.field(outcome.ref())
                .filter(f -> outcome.ok() && outcome.requested().isPresent())
                .filter(f -> desk.state().mounted().containsKey(f.ref()))
                .filter(f -> !Canonical.agree(f, outcome.requested().get()) || isRefused(f))
                .map(f -> new FieldOutcome(
                        f.ref(),
                        outcome.label(),
                        outcome.requested(),
                        f.value(),
                        desk.state().mounted().getOrDefault(f.ref(), ""),
                        false,
                        Optional.of(isRefused(f) ? "refused" : "differs")))
                .orElse(outcome);
    }

    /// Some pages think about a value before they take exception to it.
    private boolean isRefused(Field field) {
        return desk.state().complaints().containsKey(field.ref());
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

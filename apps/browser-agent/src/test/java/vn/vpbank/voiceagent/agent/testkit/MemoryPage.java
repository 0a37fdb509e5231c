package vn.vpbank.voiceagent.agent.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// A page in memory that keeps the promises of [FormSession]: values are read back, a click that submits needs the open
/// token, and goes through the ledger.
public final class MemoryPage implements FormSession {
    private final String id;
    private final RegisteredForm form;
    private final SubmitLedger ledger;
    private final List<Map<String, String>> received;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final List<FrameSink> viewers = new CopyOnWriteArrayList<>();
    private final List<LiveInput> inputs = new CopyOnWriteArrayList<>();
    private final List<String> executed = new CopyOnWriteArrayList<>();
    private FormModel model;
    private Optional<Confirmation> confirmation = Optional.empty();
    private volatile boolean dead;
    private volatile boolean dyingAtSubmit;
    private volatile boolean closed;
    private volatile Optional<CountDownLatch> held = Optional.empty();
    private final CountDownLatch entered = new CountDownLatch(1);

    MemoryPage(
            String id, RegisteredForm form, FormModel model, SubmitLedger ledger, List<Map<String, String>> received) {
        this.id = id;
        this.form = form;
        this.model = model;
        this.ledger = ledger;
        this.received = received;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RegisteredForm form() {
        return form;
    }

    @Override
    public synchronized FillReport execute(List<FormCommand> commands) {
        check();
        hold();
        commands.forEach(c -> executed.add(c.getClass().getSimpleName()));
        List<FieldOutcome> outcomes = new ArrayList<>();
        Status status = Status.ANSWERED;
        String message = "";
        for (FormCommand command : commands) {
            switch (command) {
                case FormCommand.Set(FieldRef ref, FieldValue value) -> {
                    outcomes.add(set(ref, value));
                    status = outcomes.stream().allMatch(FieldOutcome::ok) ? Status.FILLED : Status.NEEDS_INPUT;
                }
                case FormCommand.Next _ -> step(Math.min(model.steps(), model.step() + 1));
                case FormCommand.Back _ -> step(Math.max(1, model.step() - 1));
                case FormCommand.Submit _ -> {
                    boolean unknown = ledger.isUnknown(id, form.id());
                    if (!unknown) {
                        ask();
                    }
                    status = unknown ? Status.UNKNOWN : Status.NEEDS_CONFIRMATION;
                }
                case FormCommand.Confirm(Optional<String> token) -> {
                    boolean good = confirmation
                            .filter(c -> token.isEmpty() || token.get().equals(c.token()))
                            .isPresent();
                    status = good ? submit() : Status.NEEDS_INPUT;
                    message = good ? "Đã tiếp nhận." : "Xác nhận này không còn hiệu lực.";
                }
                case FormCommand.Missing _, FormCommand.OutOfScope _ -> status = Status.ANSWERED;
                case FormCommand other -> throw new IllegalArgumentException("Not played here: " + other);
            }
        }
        return new FillReport(
                status,
                outcomes,
                List.of(),
                model.step(),
                model.steps(),
                model.missing(),
                confirmation,
                message,
                Map.of("fill", 1.0));
    }

    private FieldOutcome set(FieldRef ref, FieldValue value) {
        Optional<Field> field = model.field(ref);
        if (field.isEmpty()) {
            return new FieldOutcome(
                    ref, "", Optional.of(value), FieldValue.EMPTY, "", false, Optional.of("unknown_field"));
        }
        change(ref, value, Source.VOICE);
        return new FieldOutcome(
                ref, field.get().cleanLabel(), Optional.of(value), value, value.toString(), true, Optional.empty());
    }

    /// A person or the page itself writes a value.
    public synchronized void change(FieldRef ref, FieldValue value, Source source) {
        model = new FormModel(
                model.id(),
                model.title(),
                model.step(),
                model.steps(),
                model.fields().stream()
                        .map(f -> f.ref().equals(ref) ? f.withValue(value) : f)
                        .toList(),
                model.buttons(),
                model.errors(),
                model.text());
        confirmation = Optional.empty();
        ledger.voidOpen(id);
        List<Field> changed = model.field(ref).stream().toList();
        watchers.forEach(w -> w.fields(changed, source));
    }

    private void step(int step) {
        model = new FormModel(
                model.id(),
                model.title(),
                step,
                model.steps(),
                model.fields(),
                model.buttons(),
                model.errors(),
                model.text());
        watchers.forEach(w -> w.form(model));
    }

    private void ask() {
        String attempt = UUID.randomUUID().toString();
        Instant expires = Instant.now().plusSeconds(300);
        String token = attempt + ".hash";
        ledger.open(new Attempt(attempt, id, form.id(), token, State.PREPARED, expires, ""));
        confirmation = Optional.of(new Confirmation(
                "submit",
                token,
                model.fields().stream()
                        .map(f -> new FillReport.DigestLine(f.ref(), f.cleanLabel(), f.value()))
                        .toList(),
                expires));
    }

    private Status submit() {
        String attempt = confirmation.orElseThrow().token().replaceFirst("\\..*", "");
        confirmation = Optional.empty();
        if (!ledger.confirm(attempt, Instant.now()) || !ledger.arm(attempt)) {
            return Status.NEEDS_INPUT;
        }
        Map<String, String> values = new LinkedHashMap<>();
        model.fields().forEach(f -> values.put(f.ref().value(), f.value().toString()));
        received.add(values);
        ledger.clicked(attempt);
        if (dyingAtSubmit) {
            dead = true;
        }
        check();
        ledger.settle(attempt, State.DONE, "Đã tiếp nhận.");
        return Status.SUBMITTED;
    }

    @Override
    public synchronized FormModel read() {
        check();
        return model;
    }

    @Override
    public FormModel home() {
        return read();
    }

    @Override
    public synchronized FormModel known() {
        return model;
    }

    @Override
    public synchronized Optional<Confirmation> confirmation() {
        return confirmation;
    }

    @Override
    public URI pageUrl() {
        return form.url();
    }

    @Override
    public Subscription watch(Watcher watcher) {
        watcher.form(model);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public LiveView live(FrameSink sink) {
        viewers.add(sink);
        return new LiveView() {
            @Override
            public void input(LiveInput input) {
                inputs.add(input);
            }

            @Override
            public void close() {
                viewers.remove(sink);
            }
        };
    }

    /// Shows every viewer a frame.
    public void show(byte[] jpeg) {
        viewers.forEach(v -> v.frame(jpeg, 800, 600));
    }

    /// From now on the page is gone.
    public void die() {
        dead = true;
    }

    /// The click goes out, and the page is gone before it could be judged.
    public void dieAtSubmit() {
        dyingAtSubmit = true;
    }

    /// Makes the next execution wait.
    ///
    /// @return lets it go on
    public CountDownLatch holdNext() {
        CountDownLatch latch = new CountDownLatch(1);
        held = Optional.of(latch);
        return latch;
    }

    /// Returns once an execution waits.
    public void awaitHeld() throws InterruptedException {
        entered.await();
    }

    private void hold() {
        Optional<CountDownLatch> latch = held;
        held = Optional.empty();
        latch.ifPresent(l -> {
            entered.countDown();
            try {
                l.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void check() {
        if (dead || closed) {
            throw new PageException("Gone on request");
        }
    }

    public List<LiveInput> inputs() {
        return List.copyOf(inputs);
    }

    public int viewers() {
        return viewers.size();
    }

    public List<String> executed() {
        return List.copyOf(executed);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}

package vn.vpbank.voiceagent.browser.testkit;

import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormCommand.Place;

/// Fills a loan application and hands it in; asks once more where the answer is no success; remembers what it was told.
public final class PatientCaller {
    private final FormSession session;
    private final IntConsumer beforeCall;
    private final Map<FieldRef, FieldValue> acknowledged = new LinkedHashMap<>();
    private final List<Long> tookNanos = new ArrayList<>();
    private Status end = Status.ANSWERED;

    /// @param beforeCall told the number of each request just before it is sent, counted from 0
    public PatientCaller(FormSession session, IntConsumer beforeCall) {
        this.session = session;
        this.beforeCall = beforeCall;
    }

    public void applyForLoan() {
        List<FormCommand> request = new ArrayList<>();
        int step = 1;
        for (FormCommand command : Applications.loan()) {
            if (command.equals(NEXT)) {
                ask(request, Status.FILLED);
                request.clear();
                step++;
                // By its number: a move that was made and not heard of must not be made twice.
                request.add(new FormCommand.Goto(new Place.OfStep(step)));
            } else {
                request.add(command);
            }
        }
        ask(request, Status.FILLED);
        ask(List.of(SUBMIT), Status.NEEDS_CONFIRMATION);
        end = call(List.of(CONFIRM)).status();
    }

    public Status askToSubmit() {
        return call(List.of(SUBMIT)).status();
    }

    private void ask(List<FormCommand> request, Status wanted) {
        FillReport report = call(request);
        if (report.status() != wanted) {
            report = call(request);
        }
        if (report.status() != wanted) {
            throw new AssertionError("told " + report.status() + " instead of " + wanted + ": " + report.message());
        }
    }

    private FillReport call(List<FormCommand> request) {
        beforeCall.accept(tookNanos.size());
        long start = System.nanoTime();
        FillReport report = session.execute(request);
        tookNanos.add(System.nanoTime() - start);
        report.fields().stream()
                .filter(o -> o.ok() && o.requested().isPresent())
                .forEach(o -> acknowledged.put(o.ref(), o.actual()));
        return report;
    }

    /// The values that were reported as standing in the page.
    public Map<FieldRef, FieldValue> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /// How long each request took.
    public List<Long> tookNanos() {
        return List.copyOf(tookNanos);
    }

    /// What was said of handing in.
    public Status end() {
        return end;
    }
}

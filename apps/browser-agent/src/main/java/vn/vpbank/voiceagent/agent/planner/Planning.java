package vn.vpbank.voiceagent.agent.planner;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.agent.planner.Plan.Meaning;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;

/// Places what the rules left open in a message: from memory, else with the help of a planner. A plan says only which
/// field or option is meant; the value is read by the rules, written and read back as any other.
public final class Planning {
    /// More open things than this in one message are a story.
    private static final int MOST = 8;

    private final Planner planner;
    private final PlanMemory memory;
    private final Placing placing;
    private final MeterRegistry meters;

    Planning(Planner planner, PlanMemory memory, Placing placing, MeterRegistry meters) {
        this.planner = planner;
        this.memory = memory;
        this.placing = placing;
        this.meters = meters;
    }

    /// What has become of a message.
    ///
    /// @param placed by field, what a plan gave that place to
    /// @param millis how long that took
    public record Placed(UnderstandResult result, Map<FieldRef, OpenPhrase> placed, double millis) {}

    /// @param result what the rules made of the request
    public Placed place(UnderstandRequest request, UnderstandResult result) {
        long start = System.nanoTime();
        List<OpenPhrase> open = mayPlan(result) ? open(request, result) : List.of();
        if (open.isEmpty()) {
            return new Placed(result, Map.of(), 0);
        }
        FormModel form = request.form().orElseThrow();
        Plan known = memory.recall(form, open);
        count("remembered", known.meanings().size());
        List<OpenPhrase> unknown =
                open.stream().filter(p -> !isIn(known.meanings(), p)).toList();
        Plan fresh = unknown.isEmpty() ? Plan.EMPTY : ask(form, unknown);
        List<Meaning> all = Stream.concat(known.meanings().stream(), fresh.meanings().stream())
                .toList();
        Placing.Outcome outcome = placing.of(request, result, open, all);
        memory.remember(
                form,
                fresh.meanings().stream()
                        .filter(m ->
                                m instanceof Plan.IsNothing || outcome.placed().containsValue(m.phrase()))
                        .toList());
        return new Placed(
                outcome.result(),
                outcome.placed(),
                (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }

    /// Forgets what phrases were taken for: a person took it back.
    public void forget(FormId form, Collection<OpenPhrase> phrases) {
        memory.forget(form, phrases);
    }

    /// A yes belongs to what was read back, and another form has other fields.
    private static boolean mayPlan(UnderstandResult result) {
        return result.commands().stream()
                .noneMatch(c -> c instanceof FormCommand.Confirm || c instanceof FormCommand.OpenForm);
    }

    private static List<OpenPhrase> open(UnderstandRequest request, UnderstandResult result) {
        return request.form().stream()
                .flatMap(form -> Understanding.leftOpen(request, result).stream()
                        .filter(p -> !ShownValues.areIn(p.words(), form)))
                .limit(MOST)
                .toList();
    }

    private static boolean isIn(List<Meaning> meanings, OpenPhrase phrase) {
        return meanings.stream().anyMatch(m -> m.phrase().equals(phrase));
    }

    private Plan ask(FormModel form, List<OpenPhrase> phrases) {
        long start = System.nanoTime();
        Planner.Answer answer = planner.plan(form, phrases);
        String outcome = switch (answer) {
            case Planner.Planned _ -> "planned";
            case Planner.Unavailable(Planner.Reason why) -> why.name().toLowerCase(Locale.ROOT);
        };
        meters.timer("agent_planner_call", "outcome", outcome).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return switch (answer) {
            case Planner.Planned(Plan plan) -> {
                count("planned", plan.meanings().size());
                count("dropped", phrases.size() - plan.meanings().size());
                yield plan;
            }
            case Planner.Unavailable _ -> {
                count("asked", phrases.size());
                yield Plan.EMPTY;
            }
        };
    }

    private void count(String source, int phrases) {
        meters.counter("agent_planner_phrases", "source", source).increment(phrases);
    }
}

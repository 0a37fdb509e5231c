package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;

/// Whether understanding keeps anything: the heap in use after each tenth of a million calls, over forms and words that
/// keep changing. Flat means that nothing is kept for good; the first figures still hold what is loaded once.
public final class MemoryBench {
    private static final int CALLS = 1_000_000;
    private static final int POINTS = 10;
    /// A form becomes another after so many calls: a page never seen before.
    private static final int CALLS_PER_FORM = 500;
    /// Fields of a changing form; more would measure how long forms take to be prepared.
    private static final int FIELDS = 5;

    private final List<Case> cases = Corpus.load();
    private final FormModel wide = Heavy.wide(cases);
    private final Understander understander = Understanding.rules();

    public static Result run() {
        return new MemoryBench().measure();
    }

    private Result measure() {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("calls", new Metric.Value(CALLS));
        List<Double> heaps = new ArrayList<>();
        for (int point = 1; point <= POINTS; point++) {
            int from = (point - 1) * (CALLS / POINTS);
            IntStream.range(from, from + CALLS / POINTS).parallel().forEach(this::call);
            heaps.add(usedMb());
            System.out.printf(Locale.ROOT, "%,d calls: %.1f MB%n", from + CALLS / POINTS, heaps.getLast());
            metrics.put("heap_mb_after_" + point * (CALLS / POINTS), new Metric.Value(heaps.getLast()));
        }
        metrics.put("heap_growth_mb_second_half", new Metric.Value(heaps.getLast() - heaps.get(POINTS / 2 - 1)));
        return new Result("understand-memory", metrics, Map.of());
    }

    private void call(int i) {
        UnderstandRequest r = cases.get(i % cases.size()).request();
        FormModel form = changed(r.form().orElse(wide), i / CALLS_PER_FORM);
        understander.understand(r.about(form).saying(r.text() + " " + i, i % 3 == 0));
    }

    /// A few of the form's fields, with labels that no other change has.
    private static FormModel changed(FormModel form, int change) {
        List<Field> fields = form.fields().stream()
                .skip(change % Math.max(1, form.fields().size() - FIELDS))
                .limit(FIELDS)
                .map(f -> relabelled(f, f.label() + " " + change))
                .toList();
        return new FormModel(form.id(), form.title(), form.step(), form.steps(), fields, form.buttons(), List.of(), "");
    }

    private static Field relabelled(Field f, String label) {
        return new Field(
                f.ref(),
                label,
                f.type(),
                f.value(),
                f.required(),
                f.disabled(),
                f.readonly(),
                f.section(),
                f.step(),
                f.options(),
                f.hints());
    }

    private static double usedMb() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}

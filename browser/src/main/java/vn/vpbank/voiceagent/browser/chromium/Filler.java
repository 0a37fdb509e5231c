package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.browser.chromium.Navigator.Move;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;

/// Fills many fields at once and reports what the page holds afterwards: one batch in the page, then keys and clicks
/// for those that differ, then those whose options or fields came late. Fields of steps that are not in the page are
/// filled on their own step, and the way back is taken.
final class Filler {
    /// How long a field may take to appear after the choice that reveals it.
    private static final long REVEAL_MS = 250;

    /// How long a page may ask its server about a choice.
    private static final long SERVER_MS = 2_500;

    /// How long a page may take to show a value that it has taken, without asking its server.
    private static final long LATE_MS = 300;

    /// How many such changes of a page are waited for.
    private static final int LATE_ROUNDS = 4;

    /// In how many ways a date is spelled at most.
    private static final int SPELLINGS = 4;

    /// The problem of a field on a step that the page does not let anyone reach yet.
    static final String OTHER_STEP = "other_step";

    /// Kinds that may be written in parts, which keys alone can empty.
    private static final Set<FieldType> IN_PARTS =
            EnumSet.of(FieldType.DATE, FieldType.DATETIME_LOCAL, FieldType.TIME, FieldType.MONTH);

    private final FormDesk desk;
    private final Navigator navigator;
    private final Map<FieldRef, String> problems = new HashMap<>();
    private String next = "";

    Filler(FormDesk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
    }

    /// Fills, and reports on each field asked for.
    List<FieldOutcome> fill(Map<FieldRef, FieldValue> wanted) {
        return fill(wanted, false);
    }

    /// @param goesOn whether the button to the next step is pressed right after, and the page read afresh then
    List<FieldOutcome> fill(Map<FieldRef, FieldValue> wanted, boolean goesOn) {
        PageState before = desk.state();
        Map<FieldRef, FieldValue> here = new LinkedHashMap<>();
        Map<Integer, Map<FieldRef, FieldValue>> elsewhere = new TreeMap<>();
        wanted.forEach((ref, value) -> {
            Optional<Field> field = before.form().field(ref);
            if (field.isPresent() && !isInReach(field.get(), before)) {
                elsewhere
                        .computeIfAbsent(field.get().step(), s -> new LinkedHashMap<>())
                        .put(ref, value);
            } else {
                here.put(ref, value);
            }
        });
        if (!here.isEmpty()) {
            next = goesOn && elsewhere.isEmpty()
                    ? before.wayOn(desk.form().submitButton())
                            .map(PageButton::ref)
                            .orElse("")
                    : "";
            fillHere(here);
            unseen(here).forEach((ref, step) -> {
                FieldValue value = here.remove(ref);
                if (value != null) {
                    elsewhere.computeIfAbsent(step, s -> new LinkedHashMap<>()).put(ref, value);
                }
            });
        }
        Map<FieldRef, FieldOutcome> outcomes = new LinkedHashMap<>();
        here.forEach((ref, value) -> outcomes.put(ref, outcome(ref, value)));
        elsewhere.forEach((step, values) -> fillThere(step, values, outcomes));
        return List.copyOf(outcomes.values());
    }

    /// Fields that turned out to open something, which they do only where they are seen, with their steps.
    private Map<FieldRef, Integer> unseen(Map<FieldRef, FieldValue> tried) {
        Map<FieldRef, Integer> unseen = new LinkedHashMap<>();
        int step = desk.state().form().step();
        tried.keySet().stream()
                .filter(ref -> OTHER_STEP.equals(problems.get(ref)))
                .flatMap(ref -> desk.state().form().field(ref).stream())
                .filter(field -> field.step() != step)
                .forEach(field -> unseen.put(field.ref(), field.step()));
        return unseen;
    }

    /// Whether a field can be filled from here. A list that the page draws opens only where it is seen.
    private static boolean isInReach(Field field, PageState page) {
        boolean opens = field.type() == FieldType.COMBOBOX
                || (field.type() == FieldType.MULTISELECT && field.options().isEmpty());
        return page.mounted().containsKey(field.ref())
                && (!opens || field.step() == page.form().step());
    }

    private void fillThere(int step, Map<FieldRef, FieldValue> values, Map<FieldRef, FieldOutcome> outcomes) {
        int from = desk.state().form().step();
        if (navigator.goTo(step) instanceof Move.Done) {
            fillHere(values);
            values.forEach((ref, value) -> outcomes.put(ref, outcome(ref, value)));
            navigator.goTo(from);
        } else {
            values.forEach((ref, value) -> {
                problems.put(ref, OTHER_STEP);
                outcomes.put(ref, outcome(ref, value));
            });
        }
    }

    /// Fills what is in the page now, and once more what the page has dropped or brought since: it may ask its server,
    /// or
    /// load itself anew, after each choice.
    void fillHere(Map<FieldRef, FieldValue> wanted) {
        Map<FieldRef, FieldValue> ordered = inPageOrder(wanted);
        Gate gate = desk.tab().gate();
        gate.postback(desk.state().url(), names(ordered.keySet()));
        try {
            boolean unsettled = batch(ordered);
            int before = Integer.MAX_VALUE;
            while (awaitServer() || unsettled) {
                Map<FieldRef, FieldValue> late = wrong(ordered);
                if (late.isEmpty() || late.size() >= before) {
                    break;
                }
                before = late.size();
                unsettled = batch(late);
            }
            respell(ordered);
        } finally {
            gate.postback("", Set.of());
        }
        byHand(ordered);
        awaitLate(ordered);
    }

    /// Pages that answer each change by a timer of their own show a value a moment after it was put in.
    private void awaitLate(Map<FieldRef, FieldValue> wanted) {
        for (int round = 0; round < LATE_ROUNDS && !late(wanted).isEmpty(); round++) {
            PageState before = desk.state();
            desk.keep(desk.page().awaitChange(LATE_MS));
            if (desk.state().equals(before)) {
                break;
            }
        }
        Map<FieldRef, FieldValue> still = late(wanted);
        if (!still.isEmpty() && still.size() < wanted.size()) {
            batch(still);
            desk.keep(desk.page().awaitChange(LATE_MS));
        }
    }

    /// What is not as it should be though nothing spoke against it.
    private Map<FieldRef, FieldValue> late(Map<FieldRef, FieldValue> wanted) {
        Map<FieldRef, FieldValue> late = wrong(wanted);
        late.keySet().removeIf(ref -> problems.containsKey(ref) || !isTaken(ref));
        return late;
    }

    /// Dates that the page has understood otherwise, or not at all, in other spellings.
    private void respell(Map<FieldRef, FieldValue> wanted) {
        for (int way = 0; way < SPELLINGS; way++) {
            List<LivePage.Item> items = new ArrayList<>();
            for (Map.Entry<FieldRef, FieldValue> late : wrong(wanted).entrySet()) {
                List<String> others = problems.containsKey(late.getKey())
                        ? List.of()
                        : desk.state()
                                .form()
                                .field(late.getKey())
                                .map(f -> Canonical.otherSpellings(
                                        f, late.getValue().toString()))
                                .orElse(List.of());
                if (way < others.size()) {
                    items.add(new LivePage.Item(late.getKey().value(), List.of(others.get(way))));
                }
            }
            if (items.isEmpty()) {
                return;
            }
            desk.keep(desk.page().fill(items, REVEAL_MS, 0, "").page());
        }
    }

    /// Whether the page had asked its server; it has its answer now.
    private boolean awaitServer() {
        boolean busy = desk.tab().network().isBusy();
        if (busy) {
            desk.tab().network().awaitQuiet(SERVER_MS);
            desk.read();
        }
        return busy;
    }

    private Set<String> names(Set<FieldRef> refs) {
        return refs.stream()
                .flatMap(ref -> desk.state().form().field(ref).stream())
                .map(f -> f.hints().name())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /// @return whether the page loaded itself anew meanwhile
    private boolean batch(Map<FieldRef, FieldValue> wanted) {
        List<LivePage.Item> items = new ArrayList<>();
        wanted.forEach((ref, value) -> items.add(new LivePage.Item(ref.value(), spell(ref, value))));
        long lists = wanted.keySet().stream()
                .flatMap(ref -> desk.state().form().field(ref).stream())
                .filter(f -> f.type() == FieldType.COMBOBOX || f.type() == FieldType.MULTISELECT)
                .count();
        LivePage.Filled filled = desk.page().fill(items, REVEAL_MS, lists, next);
        wanted.keySet().forEach(problems::remove);
        problems.putAll(filled.problems());
        desk.keep(filled.page());
        return filled.left();
    }

    /// Hands reach only what is on screen: for a field of another step they go there and come back.
    private void byHand(Map<FieldRef, FieldValue> wanted) {
        int from = desk.state().form().step();
        byHand(from, wanted);
        for (int step : stepsForHands(wanted)) {
            if (step != from && navigator.goTo(step) instanceof Move.Done) {
                byHand(step, wanted);
                navigator.goTo(from);
            }
        }
    }

    private void byHand(int step, Map<FieldRef, FieldValue> wanted) {
        Keyboard keyboard = new Keyboard(desk.page());
        List<Field> fields =
                forHands(wanted).stream().filter(f -> f.step() == step).toList();
        for (Field field : fields) {
            FieldValue value = wanted.getOrDefault(field.ref(), FieldValue.EMPTY);
            keyboard.put(field, spell(field.ref(), value).stream().findFirst().orElse(""));
        }
        if (!fields.isEmpty()) {
            desk.read();
        }
    }

    private List<Integer> stepsForHands(Map<FieldRef, FieldValue> wanted) {
        return forHands(wanted).stream().map(Field::step).distinct().sorted().toList();
    }

    /// Fields that took the value from no script, and may take it from a person's hands.
    private List<Field> forHands(Map<FieldRef, FieldValue> wanted) {
        return wrong(wanted).entrySet().stream()
                .filter(e -> !problems.containsKey(e.getKey()))
                .flatMap(e -> desk.state().form().field(e.getKey()).stream()
                        .filter(f ->
                                Keyboard.takes(f.type()) && (!e.getValue().isEmpty() || IN_PARTS.contains(f.type()))))
                .toList();
    }

    private Map<FieldRef, FieldValue> wrong(Map<FieldRef, FieldValue> wanted) {
        Map<FieldRef, FieldValue> wrong = new LinkedHashMap<>(wanted);
        wrong.entrySet()
                .removeIf(e -> desk.state()
                        .form()
                        .field(e.getKey())
                        .filter(f -> Canonical.agree(f, e.getValue()) && isTaken(f.ref()))
                        .isPresent());
        return wrong;
    }

    /// Whether the page takes no exception to what was filled in.
    private boolean isTaken(FieldRef ref) {
        return !desk.state().complaints().containsKey(ref);
    }

    /// Triggers stand before what depends on them on almost every page; what is not there yet comes last.
    private Map<FieldRef, FieldValue> inPageOrder(Map<FieldRef, FieldValue> wanted) {
        List<FieldRef> order =
                desk.state().form().fields().stream().map(Field::ref).toList();
        Map<FieldRef, FieldValue> sorted = new LinkedHashMap<>();
        wanted.keySet().stream()
                .sorted(Comparator.comparingInt(ref -> order.contains(ref) ? order.indexOf(ref) : Integer.MAX_VALUE))
                .forEach(ref -> sorted.put(ref, wanted.getOrDefault(ref, FieldValue.EMPTY)));
        return sorted;
    }

    private List<String> spell(FieldRef ref, FieldValue value) {
        Optional<Field> field = desk.state().form().field(ref);
        return switch (value) {
            case FieldValue.Choices c
            when field.filter(f -> Canonical.isOnlyAnswer(f, c)).isPresent() -> List.of("true");
            case FieldValue.Choices(List<String> values) -> values;
            case FieldValue.Text(String text)
            when text.isEmpty() ->
                field.map(Field::type).filter(t -> t == FieldType.CHECKBOX).isPresent() ? List.of("false") : List.of();
            case FieldValue.Text(String text) ->
                List.of(field.map(f -> Canonical.toPage(f, text)).orElse(text));
        };
    }

    private FieldOutcome outcome(FieldRef ref, FieldValue requested) {
        PageState state = desk.state();
        Optional<Field> found = state.form().field(ref);
        if (found.isEmpty()) {
            String why = problems.getOrDefault(ref, "unknown_field");
            return new FieldOutcome(
                    ref,
                    "",
                    Optional.of(requested),
                    FieldValue.EMPTY,
                    "",
                    false,
                    Optional.of(why.isEmpty() ? "unknown_field" : why));
        }
        Field field = found.get();
        boolean agrees = state.mounted().containsKey(ref) && Canonical.agree(field, requested);
        boolean ok = agrees && isTaken(ref);
        return new FieldOutcome(
                ref,
                field.cleanLabel(),
                Optional.of(requested),
                agrees ? Canonical.actual(field, requested) : field.value(),
                state.mounted().getOrDefault(ref, ""),
                ok,
                ok ? Optional.empty() : Optional.of(agrees ? complaint(ref) : problems.getOrDefault(ref, "differs")));
    }

    /// The page's words, where it has any.
    private String complaint(FieldRef ref) {
        String said = desk.state().complaints().getOrDefault(ref, "");
        return said.contains(" ") ? said : "refused";
    }
}

package vn.vpbank.voiceagent.agent.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.agent.planner.Plan.IsField;
import vn.vpbank.voiceagent.agent.planner.Plan.IsNothing;
import vn.vpbank.voiceagent.agent.planner.Plan.IsOption;
import vn.vpbank.voiceagent.agent.planner.Plan.Meaning;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// Plans that were made, so that nobody is asked twice. Each meaning is kept by itself with a print of what it rests
/// on:
/// a field's label, type and section, and the option it names. Where those have changed it is dropped; the rest of the
/// form may change as it likes. No words, labels or values are kept, only keyed hashes of them.
///
/// Safe for use by many threads. What cannot be written is still known until the service ends.
final class PlanMemory {
    /// What people call the fields of some fifty forms; those used longest ago go first.
    static final int MOST = 2_000;

    private final Prints prints;
    private final PlanFile file;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /// One meaning, by hashes.
    ///
    /// @param ref    of the field, empty where nothing was meant
    /// @param print  of what the meaning rests on
    /// @param option print of the option, empty where none is meant
    record Kept(String ref, String print, String option) {}

    PlanMemory(Prints prints, PlanFile file) {
        this.prints = prints;
        this.file = file;
        kept.putAll(file.read());
    }

    /// What is known of these phrases on this form. What does not hold any more is forgotten.
    synchronized Plan recall(FormModel form, List<OpenPhrase> phrases) {
        List<Meaning> known = new ArrayList<>();
        boolean broken = false;
        for (OpenPhrase phrase : phrases) {
            String key = prints.phrase(form.id(), phrase);
            Kept entry = kept.get(key);
            if (entry == null) {
                continue;
            }
            Optional<Meaning> meaning = meaning(form, phrase, entry);
            meaning.ifPresent(known::add);
            if (meaning.isEmpty()) {
                kept.remove(key);
                broken = true;
            }
        }
        if (broken) {
            file.write(kept);
        }
        return new Plan(known);
    }

    /// Keeps what was found to hold.
    synchronized void remember(FormModel form, List<? extends Meaning> meanings) {
        meanings.forEach(m -> kept.put(prints.phrase(form.id(), m.phrase()), entry(form, m)));
        if (!meanings.isEmpty()) {
            file.write(kept);
        }
    }

    /// Forgets what these phrases were taken for.
    synchronized void forget(FormId form, Collection<OpenPhrase> phrases) {
        boolean known = false;
        for (OpenPhrase phrase : phrases) {
            known |= kept.remove(prints.phrase(form, phrase)) != null;
        }
        if (known) {
            file.write(kept);
        }
    }

    private Kept entry(FormModel form, Meaning meaning) {
        return switch (meaning) {
            case IsField(var _, FieldRef ref) -> new Kept(ref.value(), fieldPrint(form, ref), "");
            case IsOption(OpenPhrase.OptionName name, String value) ->
                new Kept(
                        name.field().value(),
                        fieldPrint(form, name.field()),
                        form.field(name.field()).stream()
                                .flatMap(f -> f.options().stream())
                                .filter(o -> o.value().equals(value))
                                .map(prints::option)
                                .findFirst()
                                .orElse(""));
            case IsNothing(OpenPhrase.FieldName _) -> new Kept("", prints.names(form), "");
            case IsNothing(OpenPhrase.OptionName name) ->
                new Kept("", form.field(name.field()).map(prints::options).orElse(""), "");
        };
    }

    private String fieldPrint(FormModel form, FieldRef ref) {
        return form.field(ref).map(prints::field).orElse("");
    }

    private Optional<Meaning> meaning(FormModel form, OpenPhrase phrase, Kept entry) {
        return switch (phrase) {
            case OpenPhrase.FieldName name ->
                entry.ref.isEmpty()
                        ? nothing(phrase, prints.names(form), entry)
                        : field(form, entry).map(f -> new IsField(name, f.ref()));
            case OpenPhrase.OptionName name -> {
                Optional<Field> field = form.field(name.field());
                yield entry.ref.isEmpty()
                        ? nothing(phrase, field.map(prints::options).orElse(""), entry)
                        : field.filter(f -> prints.field(f).equals(entry.print))
                                .flatMap(f -> option(f, entry))
                                .map(o -> new IsOption(name, o.value()));
            }
        };
    }

    private static Optional<Meaning> nothing(OpenPhrase phrase, String print, Kept entry) {
        return print.equals(entry.print) ? Optional.of(new IsNothing(phrase)) : Optional.empty();
    }

    private Optional<Choice> option(Field field, Kept entry) {
        return field.options().stream()
                .filter(o -> prints.option(o).equals(entry.option))
                .findFirst();
    }

    /// The field under its ref; or under another one, where a single field looks the same: refs made up for controls
    /// without a name may move when a page is built anew.
    private Optional<Field> field(FormModel form, Kept entry) {
        List<Field> same = form.fields().stream()
                .filter(FormOutline::isOpen)
                .filter(f -> prints.field(f).equals(entry.print))
                .toList();
        return same.stream()
                .filter(f -> f.ref().value().equals(entry.ref))
                .findFirst()
                .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
    }
}

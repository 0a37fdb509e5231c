package vn.vpbank.voiceagent.browser.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;

/// Remembers the fields of steps that a page takes away when it shows another one, so that the form model has the
/// fields of all steps seen. Where the page does not say which step it shows, that is told by the fields it has.
/// For use by one thread at a time.
public final class StepMemory {
    private final Map<Integer, List<Field>> seen = new TreeMap<>();
    private int current = 1;

    /// Takes in a fresh reading and gives it back with what is remembered.
    public PageState merge(PageState page) {
        FormModel form = page.form();
        current = page.told() ? form.step() : place(form.fields());
        if (page.allPanes()) {
            seen.clear();
        }
        List<Field> here = form.fields().stream()
                .map(f -> page.allPanes() ? f : at(f, current))
                .toList();
        if (!page.allPanes() && !here.isEmpty()) {
            seen.put(current, here);
        }
        Set<FieldRef> mounted = form.fields().stream().map(Field::ref).collect(Collectors.toSet());
        List<Field> all = new ArrayList<>(here);
        seen.forEach((step, fields) -> fields.stream()
                .filter(f -> step != current && !mounted.contains(f.ref()))
                .forEach(all::add));
        all.sort(Comparator.comparingInt(Field::step));
        int steps = Math.max(
                form.steps(),
                Math.max(current, seen.keySet().stream().mapToInt(i -> i).max().orElse(1)));
        return page.withForm(new FormModel(
                form.id(), form.title(), current, steps, all, form.buttons(), form.errors(), form.text()));
    }

    /// Forgets all, for a page that starts anew.
    public void clear() {
        seen.clear();
        current = 1;
    }

    private int place(List<Field> fields) {
        Set<FieldRef> now = fields.stream().map(Field::ref).collect(Collectors.toSet());
        if (seen.isEmpty() || now.isEmpty()) {
            return current;
        }
        for (Map.Entry<Integer, List<Field>> step : seen.entrySet()) {
            Set<FieldRef> both = new HashSet<>(now);
            both.retainAll(step.getValue().stream().map(Field::ref).toList());
            // Half is enough: dependents come and go within a step.
            if (both.size() * 2 >= Math.min(now.size(), step.getValue().size())) {
                return step.getKey();
            }
        }
        return current + 1;
    }

    private static Field at(Field field, int step) {
        return new Field(
                field.ref(),
                field.label(),
                field.type(),
                field.value(),
                field.required(),
                field.disabled(),
                field.readonly(),
                field.section(),
                step,
                field.options(),
                field.hints());
    }
}

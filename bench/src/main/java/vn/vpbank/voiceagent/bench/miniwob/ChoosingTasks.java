package vn.vpbank.voiceagent.bench.miniwob;

import static vn.vpbank.voiceagent.bench.miniwob.TypingTasks.iso;
import static vn.vpbank.voiceagent.forms.FieldType.CHECKBOX;
import static vn.vpbank.voiceagent.forms.FieldType.MULTISELECT;
import static vn.vpbank.voiceagent.forms.FieldType.NUMBER;
import static vn.vpbank.voiceagent.forms.FieldType.RADIO;
import static vn.vpbank.voiceagent.forms.FieldType.SELECT;
import static vn.vpbank.voiceagent.forms.FieldType.TEXT;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Field;

/// Tasks whose values are chosen: from lists, calendars, boxes to tick, sliders and spinners.
final class ChoosingTasks {
    private ChoosingTasks() {}

    static void addTo(Tasks tasks) {
        tasks.add("choose-list", "Select (.*) from the list", (p, m) -> {
            p.choose(p.nth(1, SELECT), m.group(1));
            p.submit();
        });
        tasks.add("click-scroll-list", "Select (.*) from the scroll list", (p, m) -> {
            p.choose(p.nth(1, MULTISELECT), m.group(1).split(", "));
            p.submit();
        });
        tasks.add("click-option", "Select (.*) and click Submit", (p, m) -> {
            p.choose(p.nth(1, RADIO), m.group(1));
            p.submit();
        });
        String boxes = "click-checkboxes click-checkboxes-large click-checkboxes-transfer click-checkboxes-soft";
        tasks.add(boxes, "Select (?:words similar to )?(.*) and click Submit", (p, m) -> {
            List<String> names = List.of(m.group(1).split(", "));
            for (Field box : p.fields(CHECKBOX)) {
                if (names.contains(box.label())) {
                    p.set(box, "true");
                }
            }
            p.submit();
        });
        String dates = "choose-date choose-date-easy choose-date-medium choose-date-nodelay";
        tasks.add(dates, "Select (\\S+) as the date", (p, m) -> {
            p.set(p.labelled("Date"), iso(m.group(1)));
            p.submit();
        });
        String suggested = "use-autocomplete use-autocomplete-nodelay";
        tasks.add(suggested, "starts with \"(.*?)\"(?: and ends with \"(.*)\")?", (p, m) -> {
            String end = Optional.ofNullable(m.group(2)).orElse("");
            p.set(p.labelled("Tags"), m.group(1));
            p.set(p.labelled("Tags"), p.offered("Tags", o -> o.startsWith(m.group(1)) && o.endsWith(end)));
            p.submit();
        });
        tasks.add("use-spinner", "Select (-?\\d+) with the spinner", (p, m) -> {
            p.set(p.labelled("Select a value"), m.group(1));
            p.submit();
        });
        tasks.add("use-slider", "Select (-?\\d+) with the slider", (p, m) -> {
            p.set(p.nth(1, NUMBER), m.group(1));
            p.submit();
        });
        tasks.add("use-slider-2", "combination \\[(.*)\\]", (p, m) -> {
            String[] values = m.group(1).split(",");
            for (int i = 0; i < values.length; i++) {
                p.set(p.nth(i + 1, NUMBER), values[i]);
            }
            p.submit();
        });
        tasks.add("form-sequence", "Select (-?\\d+) with the slider, click the (\\d)", (p, m) -> {
            p.set(p.nth(1, NUMBER), m.group(1));
            p.set(p.nth(Integer.parseInt(m.group(2)), CHECKBOX), "true");
            p.submit();
        });
        tasks.add("form-sequence-2", "the (\\d).* radio .* number \"(.*)\" into the (\\d)", (p, m) -> {
            Field radio = p.nth(1, RADIO);
            p.set(radio, radio.options().get(Integer.parseInt(m.group(1)) - 1).value());
            p.set(p.nth(Integer.parseInt(m.group(3)), TEXT), m.group(2));
            p.submit();
        });
        tasks.add("form-sequence-3", "Choose (.*) from the dropdown, then click .* \"(.*)\"", (p, m) -> {
            p.choose(p.nth(1, SELECT), m.group(1));
            p.press(m.group(2));
        });
    }
}

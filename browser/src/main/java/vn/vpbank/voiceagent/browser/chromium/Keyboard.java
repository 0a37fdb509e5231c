package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;

/// The second tier: keys and clicks as a person's, for the fields that take nothing else (masks, guarded boxes).
final class Keyboard {
    private final LivePage page;

    Keyboard(LivePage page) {
        this.page = page;
    }

    /// Puts a value in by hand. What came of it is for a reading to tell.
    void put(Field field, String text) {
        switch (field.type()) {
            case TEXT, TEXTAREA, TEL, EMAIL, PASSWORD, NUMBER, COMBOBOX ->
                type(field.ref().value(), text);
            case RADIO, CHECKBOX -> click(field.ref().value(), field.type() == FieldType.RADIO ? text : "");
            case DATE, DATETIME_LOCAL, TIME, MONTH -> typeSegments(field.ref().value(), text);
            case SELECT, MULTISELECT, FILE -> {
                // Their native setters either work or the page refuses; keys depend on the browser's language.
            }
        }
    }

    private void type(String ref, String text) {
        if (!page.does("selectAll", ref)) {
            return;
        }
        write(text);
        page.does("blur", ref);
    }

    /// A date in parts, each typed over. The browser's own date boxes are none: keys in them depend on its language.
    private void typeSegments(String ref, String canonical) {
        List<String> texts = page.segments(ref, canonical);
        for (int i = 0; i < texts.size(); i++) {
            if (page.does("enterSegment", ref, i)) {
                write(texts.get(i));
            }
        }
        page.does("blur", ref);
    }

    private void write(String text) {
        key("rawKeyDown", "Backspace", 8, "");
        key("keyUp", "Backspace", 8, "");
        text.codePoints().mapToObj(Character::toString).forEach(c -> {
            key("keyDown", c, 0, c);
            key("keyUp", c, 0, "");
        });
    }

    private void key(String kind, String key, int code, String text) {
        page.tab()
                .post(
                        "Input.dispatchKeyEvent",
                        Map.of("type", kind, "key", key, "windowsVirtualKeyCode", code, "text", text));
    }

    private void click(String ref, String option) {
        page.point(ref, option).ifPresent(at -> {
            for (String kind : new String[] {"mousePressed", "mouseReleased"}) {
                page.tab()
                        .call(
                                "Input.dispatchMouseEvent",
                                Map.of(
                                        "type",
                                        kind,
                                        "x",
                                        at.get(0),
                                        "y",
                                        at.get(1),
                                        "button",
                                        "left",
                                        "clickCount",
                                        1));
            }
        });
    }
}

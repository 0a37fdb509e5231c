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

    /// Whether there is anything to be done by hand for this kind.
    static boolean takes(FieldType type) {
        return switch (type) {
            case TEXT,
                    TEXTAREA,
                    TEL,
                    EMAIL,
                    PASSWORD,
                    NUMBER,
                    COMBOBOX,
                    RADIO,
                    CHECKBOX,
                    DATE,
                    DATETIME_LOCAL,
                    TIME,
                    MONTH -> true;
            // Their native setters either work or the page refuses; keys depend on the browser's language.
            case SELECT, MULTISELECT, FILE -> false;
        };
    }

    /// Puts a value in by hand. What came of it is for a reading to tell.
    void put(Field field, String text) {
        switch (field.type()) {
            case TEXT, TEXTAREA, TEL, EMAIL, PASSWORD, NUMBER, COMBOBOX ->
                type(field.ref().value(), text);
            case RADIO, CHECKBOX -> click(field.ref().value(), field.type() == FieldType.RADIO ? text : "");
            case DATE, DATETIME_LOCAL, TIME, MONTH -> typeSegments(field.ref().value(), text);
            case SELECT, MULTISELECT, FILE -> {}
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
        post(key("rawKeyDown", "Backspace", 8, ""));
        text.codePoints().mapToObj(Character::toString).forEach(c -> {
            post(key("keyDown", c, 0, c));
            post(key("keyUp", c, 0, ""));
        });
        // Keys come in order, but a script may overtake them: the last one's answer says that all have been taken.
        page.tab().call("Input.dispatchKeyEvent", key("keyUp", "Backspace", 8, ""));
    }

    private void post(Map<String, Object> key) {
        page.tab().post("Input.dispatchKeyEvent", key);
    }

    private static Map<String, Object> key(String kind, String key, int code, String text) {
        return Map.of("type", kind, "key", key, "windowsVirtualKeyCode", code, "text", text);
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

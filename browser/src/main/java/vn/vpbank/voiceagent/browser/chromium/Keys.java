package vn.vpbank.voiceagent.browser.chromium;

import java.util.HashMap;
import java.util.Map;

/// Spells a DOM key event the way the browser wants it.
final class Keys {
    /// Windows virtual key codes of the keys that do something without writing anything.
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("Backspace", 8),
            Map.entry("Tab", 9),
            Map.entry("Enter", 13),
            Map.entry("Escape", 27),
            Map.entry("PageUp", 33),
            Map.entry("PageDown", 34),
            Map.entry("End", 35),
            Map.entry("Home", 36),
            Map.entry("ArrowLeft", 37),
            Map.entry("ArrowUp", 38),
            Map.entry("ArrowRight", 39),
            Map.entry("ArrowDown", 40),
            Map.entry("Delete", 46));

    /// Bits of Alt, Ctrl and Meta: with them a letter is a command and writes nothing.
    private static final int COMMAND = 1 | 2 | 4;

    private Keys() {}

    static Map<String, Object> event(String kind, String key, String code, int modifiers) {
        Map<String, Object> event = new HashMap<>();
        boolean writes = key.codePointCount(0, key.length()) == 1 && (modifiers & COMMAND) == 0;
        String text = key.equals("Enter") ? "\r" : writes ? key : "";
        boolean down = kind.equals("down");
        event.put("type", !down ? "keyUp" : text.isEmpty() ? "rawKeyDown" : "keyDown");
        event.put("key", key);
        event.put("code", code);
        event.put("modifiers", modifiers);
        int virtual = CODES.getOrDefault(key, writes ? Character.toUpperCase(key.codePointAt(0)) : 0);
        event.put("windowsVirtualKeyCode", virtual);
        if (down && !text.isEmpty()) {
            event.put("text", text);
        }
        return event;
    }
}

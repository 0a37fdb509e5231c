package vn.vpbank.voiceagent.browser.chromium;

import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.FormSession.FrameSink;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.FormSession.LiveView;

/// The live view of one page: JPEG frames while it changes, a person's pointer and keys back in.
final class Screen implements LiveView {
    /// Sharp enough to read a form, a third of a PNG.
    private static final int QUALITY = 60;

    private final Tab tab;
    private final BiConsumer<String, JsonNode> frames;

    Screen(Tab tab, FrameSink sink) {
        this.tab = tab;
        this.frames = (method, params) -> {
            if (method.equals("Page.screencastFrame")) {
                // The next frame comes only after this one is acknowledged, so a slow page is never flooded.
                tab.post(
                        "Page.screencastFrameAck",
                        Map.of("sessionId", params.path("sessionId").asInt(0)));
                JsonNode size = params.path("metadata");
                sink.frame(
                        Base64.getDecoder().decode(params.path("data").asString("")),
                        (int) Math.round(size.path("deviceWidth").asDouble(0)),
                        (int) Math.round(size.path("deviceHeight").asDouble(0)));
            }
        };
        tab.listen(frames);
        tab.draw(true);
        tab.call("Page.startScreencast", Map.of("format", "jpeg", "quality", QUALITY, "everyNthFrame", 1));
    }

    @Override
    public void input(LiveInput input) {
        tab.gate().hands();
        switch (input) {
            case LiveInput.Pointer p -> tab.post("Input.dispatchMouseEvent", pointer(p));
            case LiveInput.Wheel(double x, double y, double dx, double dy) ->
                tab.post(
                        "Input.dispatchMouseEvent",
                        Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", dx, "deltaY", dy));
            case LiveInput.Key k ->
                tab.post("Input.dispatchKeyEvent", Keys.event(k.kind(), k.key(), k.code(), k.modifiers()));
            case LiveInput.Text t -> tab.post("Input.insertText", Map.of("text", t.text()));
        }
    }

    private static Map<String, Object> pointer(LiveInput.Pointer p) {
        String type = switch (p.kind()) {
            case "down" -> "mousePressed";
            case "up" -> "mouseReleased";
            default -> "mouseMoved";
        };
        String button =
                type.equals("mouseMoved") ? "none" : p.button() == 2 ? "right" : p.button() == 1 ? "middle" : "left";
        return Map.of("type", type, "x", p.x(), "y", p.y(), "button", button, "clickCount", p.clickCount());
    }

    @Override
    public void close() {
        tab.mute(frames);
        if (!tab.isGone()) {
            tab.post("Page.stopScreencast", Map.of());
            tab.draw(false);
        }
    }
}

package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How long a person waits from pressing Start: connects and hangs up again and again in one browser, the
/// first time included, which is what a person has.
public final class Connecting {
    /// The way to a connection, in order; see [TalkEvents#sincePressed].
    private static final List<String> STAGES = List.of("microphone", "offered", "answered", "connected");

    private final TalkRunner.Stack stack;

    public Connecting(TalkRunner.Stack stack) {
        this.stack = stack;
    }

    /// @param form  a registered form
    /// @param times how often to connect
    /// @return by stage, in order: milliseconds since Start was pressed; `connected` is the last
    public Map<String, Latencies> measure(String form, int times) throws IOException {
        Map<String, Latencies> stages = new LinkedHashMap<>();
        STAGES.forEach(stage -> stages.put(stage, new Latencies()));
        try (TalkPage page = TalkPage.launch(stack.chromium())) {
            for (int i = 0; i < times; i++) {
                TalkEvents events = new TalkEvents();
                page.start(stack.bot(), form);
                TalkRunner.awaitTalk(page, events);
                page.hangUp();
                for (Map.Entry<String, Latencies> stage : stages.entrySet()) {
                    OptionalDouble since = events.sincePressed(stage.getKey());
                    stage.getValue().add(since.orElseThrow(() -> new IOException("Never " + stage.getKey())));
                }
            }
        }
        return stages;
    }
}

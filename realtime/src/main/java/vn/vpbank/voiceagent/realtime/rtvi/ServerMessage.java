package vn.vpbank.voiceagent.realtime.rtvi;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What we can send to a client; [RtviWriter] gives it its letter.
public sealed interface ServerMessage {
    /// Ends the client's `connect()`.
    ///
    /// @param id     of the client-ready
    /// @param client the version that came with it
    record BotReady(String id, RtviVersion client) implements ServerMessage {}

    /// Something went wrong. A fatal one makes the client disconnect.
    ///
    /// @param message for people
    record Failure(String message, boolean fatal) implements ServerMessage {}

    /// A request was not served.
    record ErrorResponse(String id, String message) implements ServerMessage {}

    /// A request was served.
    ///
    /// @param id   of the request
    /// @param name the request's own
    record ServerResponse(String id, String name, JsonNode data) implements ServerMessage {}

    /// What the person said; a final one is not changed any more.
    record UserTranscription(String text, boolean isFinal, Instant at, String userId) implements ServerMessage {}

    /// Something began or ended; carries nothing else.
    record Signal(Kind kind) implements ServerMessage {}

    /// Text as it comes, of this kind.
    record Text(TextKind kind, String text) implements ServerMessage {}

    /// A sentence of the bot. The client holds it back until [Kind#BOT_STARTED_SPEAKING].
    ///
    /// @param segment     counts the sentences of a talk from 1
    /// @param spoken      the part that was said
    /// @param remaining   the part that was not
    record BotOutput(
            String text, int segment, boolean willBeSpoken, SpokenStatus status, String spoken, String remaining)
            implements ServerMessage {}

    /// How long things took and how much they were.
    ///
    /// @param ttfb       seconds to the first result
    /// @param processing seconds of work
    /// @param characters given to speech synthesis
    record Metrics(List<Measure> ttfb, List<Measure> processing, List<Measure> characters) implements ServerMessage {
        public Metrics {
            ttfb = List.copyOf(ttfb);
            processing = List.copyOf(processing);
            characters = List.copyOf(characters);
        }
    }

    /// @param model empty if the processor has none
    record Measure(String processor, String model, double value) {}

    /// A message of our own to our page; other clients deliver it to `onServerMessage`.
    record Custom(JsonNode data) implements ServerMessage {}

    /// Asks the page to do something: toast, navigate, scroll_to, highlight, focus, click, set_input_value,
    /// …
    record UiCommand(String command, JsonNode payload) implements ServerMessage {}

    /// The bot leaves; the client disconnects.
    record PeerLeft() implements ServerMessage {}

    /// Asks the client for a new offer on the same connection.
    record Renegotiate() implements ServerMessage {}

    enum Kind {
        USER_STARTED_SPEAKING,
        USER_STOPPED_SPEAKING,
        BOT_STARTED_SPEAKING,
        BOT_STOPPED_SPEAKING,
        USER_MUTE_STARTED,
        USER_MUTE_STOPPED,
        BOT_LLM_STARTED,
        BOT_LLM_STOPPED,
        BOT_TTS_STARTED,
        BOT_TTS_STOPPED,
        BOT_INTERRUPTED
    }

    enum TextKind {
        USER_LLM_TEXT,
        BOT_LLM_TEXT,
        BOT_TTS_TEXT,
        BOT_TRANSCRIPTION
    }

    enum SpokenStatus {
        NEW,
        IN_PROGRESS,
        COMPLETED
    }
}

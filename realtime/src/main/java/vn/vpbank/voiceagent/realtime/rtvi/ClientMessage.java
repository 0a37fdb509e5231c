package vn.vpbank.voiceagent.realtime.rtvi;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a client can send. Ids are the client's own; an answer carries the id of what it answers.
public sealed interface ClientMessage {
    /// The client can hear and show things; answer with [ServerMessage.BotReady], which ends the client's
    /// `connect()`.
    record ClientReady(String id, RtviVersion version) implements ClientMessage {}

    /// A named request of the page: `{"t":"name","d":any}`. Answer with [ServerMessage.ServerResponse] or
    /// [ServerMessage.ErrorResponse] within 10 s, when the client gives up.
    record Request(String id, String name, JsonNode data) implements ClientMessage {}

    /// Typed text.
    ///
    /// @param runImmediately interrupt the bot first
    /// @param audioResponse  answer aloud
    record SendText(String id, String content, boolean runImmediately, boolean audioResponse)
            implements ClientMessage {}

    /// Keys of a telephone pad, each one of `0-9 * # A-D`.
    record Dtmf(String id, List<String> buttons) implements ClientMessage {
        public Dtmf {
            buttons = List.copyOf(buttons);
        }
    }

    /// Something happened in the page.
    record UiEvent(String id, String event, JsonNode payload) implements ClientMessage {}

    /// The page's accessibility tree. Field values are in it in clear, passwords excepted: never log it.
    record UiSnapshot(String id, JsonNode tree) implements ClientMessage {}

    /// The person does not want these jobs any more.
    record UiCancelJobGroup(String id, String jobId) implements ClientMessage {}

    /// The person hangs up.
    record DisconnectBot(String id) implements ClientMessage {}

    /// Sent every second and never answered; silence for 3 s means the person is lost.
    record Ping(long epochMillis) implements ClientMessage {}

    /// The person muted or opened the microphone (0), the camera (1) or the shared screen (2).
    record TrackStatus(int receiver, boolean enabled) implements ClientMessage {}

    /// Has an id and cannot be served; answer with [#answer()].
    ///
    /// @param error for developers, English as in the protocol's own; holds no values of the message
    record Refused(String id, String error) implements ClientMessage {
        public ServerMessage answer() {
            return new ServerMessage.ErrorResponse(id, error);
        }
    }

    /// Not a message of the protocol, or too large: dropped without an answer, as the protocol says.
    ///
    /// @param reason for logs; holds no values of the message
    record Ignored(String reason) implements ClientMessage {}
}

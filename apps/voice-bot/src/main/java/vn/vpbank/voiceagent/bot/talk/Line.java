package vn.vpbank.voiceagent.bot.talk;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;

/// One way to a person's eyes: the data channel of the connection or a `/ws`. Never blocks for long; what cannot be
/// delivered is dropped with the line.
public interface Line extends AutoCloseable {
    /// Words of the person; those that are not final may still change.
    void heard(String text, boolean isFinal, Instant at);

    /// One piece of what the assistant says.
    ///
    /// @param segment counts the pieces of this talk
    /// @param spoken  whether it will also be heard
    void said(int segment, String text, boolean spoken, Instant at);

    /// A piece has been heard to its end.
    void saidToEnd(int segment, String text);

    /// Someone began or ceased to speak.
    void signal(ServerMessage.Kind kind);

    /// A message of our own, for example `{"type":"form",…}`.
    void show(ObjectNode message);

    @Override
    void close();
}

package vn.vpbank.voiceagent.bot.talk;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.rtvi.RtviVersion;
import vn.vpbank.voiceagent.realtime.rtvi.RtviWriter;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage.BotOutput;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage.SpokenStatus;

/// The data channel of a talk's connection.
final class PeerLine implements Line {
    private static final RtviWriter WRITER = new RtviWriter("vpbank-voice-agent", "0.1.0");

    private final MediaPeer peer;
    private final String talk;
    private volatile RtviVersion client = RtviVersion.OURS;

    PeerLine(MediaPeer peer, String talk) {
        this.peer = peer;
        this.talk = talk;
    }

    /// What the client said of itself decides how later messages are written.
    void ready(String id, RtviVersion version) {
        client = version;
        send(new ServerMessage.BotReady(id, version));
    }

    void send(ServerMessage message) {
        peer.send(WRITER.write(message, client));
    }

    @Override
    public void heard(String text, boolean isFinal, Instant at) {
        send(new ServerMessage.UserTranscription(text, isFinal, at, talk));
    }

    @Override
    public void said(int segment, String text, boolean spoken, Instant at) {
        send(new BotOutput(text, segment, spoken, SpokenStatus.NEW, "", text));
    }

    @Override
    public void saidToEnd(int segment, String text) {
        send(new BotOutput(text, segment, true, SpokenStatus.COMPLETED, text, ""));
    }

    @Override
    public void signal(ServerMessage.Kind kind) {
        send(new ServerMessage.Signal(kind));
    }

    @Override
    public void show(ObjectNode message) {
        send(new ServerMessage.Custom(message));
    }

    @Override
    public void close() {
        send(new ServerMessage.PeerLeft());
        peer.close();
    }
}

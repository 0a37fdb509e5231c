package vn.vpbank.voiceagent.realtime.conformance;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.rtvi.ClientMessage;
import vn.vpbank.voiceagent.realtime.rtvi.RtviReader;
import vn.vpbank.voiceagent.realtime.rtvi.RtviVersion;
import vn.vpbank.voiceagent.realtime.rtvi.RtviWriter;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;
import vn.vpbank.voiceagent.realtime.testkit.Heard;
import vn.vpbank.voiceagent.realtime.testkit.Tone;

/// The least that is a bot: answers what must be answered, hums, and says one of everything.
final class TestBot implements MediaPeer.Listener {
    private static final RtviWriter WRITER = new RtviWriter("test-bot", "1");

    final Heard heard = new Heard();
    final BlockingQueue<ClientMessage> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> pinged = new CompletableFuture<>();
    private final MediaPeer peer;
    private final int hertz;

    TestBot(MediaPeer peer, int hertz) {
        this.peer = peer;
        this.hertz = hertz;
    }

    @Override
    public void connected() {
        heard.connected();
        Thread.startVirtualThread(() -> {
            short[] second = Tone.of(hertz, 1_000);
            for (boolean heard = true; heard; ) {
                heard = peer.play(second);
            }
        });
    }

    @Override
    public void sound(short[] samples) {
        heard.sound(samples);
    }

    @Override
    public void message(String text) {
        ClientMessage message = RtviReader.read(text);
        messages.add(message);
        switch (message) {
            case ClientMessage.ClientReady ready -> greet(ready);
            case ClientMessage.Request r
            when r.name().equals("echo") -> send(new ServerMessage.ServerResponse(r.id(), r.name(), r.data()));
            case ClientMessage.Request r -> send(new ServerMessage.ErrorResponse(r.id(), "no such request"));
            case ClientMessage.Refused refused -> send(refused.answer());
            case ClientMessage.SendText t -> send(new ServerMessage.Failure("only a test", false));
            case ClientMessage.Dtmf m -> {}
            case ClientMessage.UiEvent m -> {}
            case ClientMessage.UiSnapshot m -> {}
            case ClientMessage.UiCancelJobGroup m -> {}
            case ClientMessage.DisconnectBot m -> {}
            case ClientMessage.Ping m -> pinged.complete(true);
            case ClientMessage.TrackStatus m -> {}
            case ClientMessage.Ignored m -> {}
        }
    }

    /// Clients ping once a second.
    void awaitPing() throws Exception {
        pinged.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void gone(String reason) {
        heard.gone(reason);
    }

    private void greet(ClientMessage.ClientReady ready) {
        send(new ServerMessage.BotReady(ready.id(), ready.version()));
        send(new ServerMessage.Signal(ServerMessage.Kind.USER_STARTED_SPEAKING));
        send(new ServerMessage.UserTranscription("không chín", true, Instant.parse("2026-01-01T00:00:00Z"), "u1"));
        send(new ServerMessage.Signal(ServerMessage.Kind.BOT_STARTED_SPEAKING));
        send(new ServerMessage.BotOutput(
                "Dạ, chào anh.", 1, true, ServerMessage.SpokenStatus.COMPLETED, "Dạ, chào anh.", ""));
        send(new ServerMessage.Metrics(List.of(new ServerMessage.Measure("tts", "", 0.1)), List.of(), List.of()));
    }

    private void send(ServerMessage message) {
        peer.send(WRITER.write(message, RtviVersion.OURS));
    }
}

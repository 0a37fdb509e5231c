package vn.vpbank.voiceagent.bot.talk;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.bot.audio.Ear;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.conversation.TalkEvent.Engine;
import vn.vpbank.voiceagent.conversation.TalkEvent.Input;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.rtvi.ClientMessage;
import vn.vpbank.voiceagent.realtime.rtvi.RtviReader;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage.Kind;

/// A talk's connection: hears the person, reads the page's messages.
final class Connection implements MediaPeer.Listener, Ear.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    /// The microphone's place in the protocol's track status.
    private static final int MICROPHONE = 0;

    private final MediaPeer peer;
    private final Talk talk;
    private final TalkServices services;
    private final Voice voice;
    private final Audience audience;
    private final TurnTimes times;
    private final PeerLine line;
    private final Runnable ended;
    private final Optional<Ear> ear;

    Connection(
            MediaPeer peer,
            Talk talk,
            TalkServices services,
            Voice voice,
            Audience audience,
            TurnTimes times,
            Runnable ended) {
        this.peer = peer;
        this.talk = talk;
        this.services = services;
        this.voice = voice;
        this.audience = audience;
        this.times = times;
        this.line = new PeerLine(peer, talk.id());
        this.ended = ended;
        this.ear = services.hearing().map(hearing -> hearing.listen(this));
    }

    @Override
    public void connected() {
        voice.over(peer);
    }

    @Override
    public void sound(short[] samples) {
        ear.ifPresent(e -> e.sound(samples));
    }

    @Override
    public void message(String text) {
        switch (RtviReader.read(text)) {
            case ClientMessage.ClientReady ready -> ready(ready);
            case ClientMessage.Request request -> request(request);
            case ClientMessage.SendText send -> typed(send);
            case ClientMessage.DisconnectBot _ -> talk.end();
            case ClientMessage.TrackStatus status
            when status.receiver() == MICROPHONE -> ear.ifPresent(e -> e.muted(!status.enabled()));
            case ClientMessage.Refused refused -> line.send(refused.answer());
            case ClientMessage.Ignored ignored -> log.debug("A message was dropped: {}", ignored.reason());
            // The page speaks of itself; the form is elsewhere, and keys are not part of this talk.
            case ClientMessage.TrackStatus _,
                    ClientMessage.Ping _,
                    ClientMessage.Dtmf _,
                    ClientMessage.UiEvent _,
                    ClientMessage.UiSnapshot _,
                    ClientMessage.UiCancelJobGroup _ -> {}
        }
    }

    private void ready(ClientMessage.ClientReady ready) {
        line.ready(ready.id(), ready.version());
        audience.leave(line);
        if (talk.join(line)) {
            talk.begin();
        } else {
            line.send(new ServerMessage.Failure("Cuộc trò chuyện này đang mở ở quá nhiều nơi.", true));
        }
    }

    private void request(ClientMessage.Request request) {
        boolean known = talk.requested(request.name(), request.data());
        line.send(
                known
                        ? new ServerMessage.ServerResponse(request.id(), request.name(), ShownJson.typed("accepted"))
                        : new ServerMessage.ErrorResponse(
                                request.id(), "Unknown request, or something is missing in it"));
    }

    private void typed(ClientMessage.SendText send) {
        if (send.runImmediately()) {
            voice.stop();
        }
        if (!talk.typed(send.content())) {
            line.send(new ServerMessage.ErrorResponse(send.id(), "Text of 1 to 4,000 characters is expected"));
        }
    }

    @Override
    public void gone(String reason) {
        voice.silence(peer);
        ear.ifPresent(Ear::close);
        talk.leave(line);
        talk.disconnected(this);
        ended.run();
    }

    @Override
    public void speechStarted() {
        audience.signal(Kind.USER_STARTED_SPEAKING);
        talk.post(new TalkEvent.SpeechStarted(services.clock().instant()));
    }

    @Override
    public void maybeSpeech(boolean is) {
        peer.hold(is);
    }

    @Override
    public void speechPaused() {
        talk.post(new TalkEvent.SpeechPaused(services.clock().instant()));
    }

    @Override
    public void speechEnded() {
        audience.signal(Kind.USER_STOPPED_SPEAKING);
    }

    @Override
    public void partial(String utterance, String text) {
        talk.post(new TalkEvent.PartialHeard(utterance, text, services.clock().instant()));
    }

    @Override
    public void heard(String utterance, Ear.Words words) {
        times.spoken(utterance, words.speechEndNanos());
        talk.post(new TalkEvent.Heard(
                utterance,
                words.text(),
                words.alternatives(),
                Input.VOICE,
                services.clock().instant()));
    }

    @Override
    public void failed() {
        talk.post(new TalkEvent.EngineFailed(
                Engine.SPEECH_TO_TEXT, services.clock().instant()));
    }

    void botSpeaking(boolean speaks) {
        ear.ifPresent(e -> e.botSpeaking(speaks));
    }

    void hints(List<String> likely) {
        ear.ifPresent(e -> e.hints(likely));
    }

    void expect(String words, TalkAction.ExpectMore more) {
        ear.ifPresent(e -> e.expect(words, more));
    }

    @Override
    public void close() {
        gone("closed");
        peer.close();
    }
}

package vn.vpbank.voiceagent.bot;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.bot.audio.Hearing;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// Who listens and who speaks, as made ready at the start.
///
/// @param listens what the page is told
/// @param hearing empty unless we listen ourselves
/// @param speaks  what the page is told
/// @param voice   empty unless we speak ourselves
/// @param warmUps do once what would otherwise make the first talk slow
record Engines(
        Settings.Stt listens,
        Optional<Hearing> hearing,
        Settings.Tts speaks,
        Optional<TextToSpeech> voice,
        List<Runnable> warmUps)
        implements AutoCloseable {
    Engines {
        warmUps = List.copyOf(warmUps);
    }

    @Override
    public void close() {
        hearing.ifPresent(h -> h.recogniser().close());
        voice.ifPresent(TextToSpeech::close);
    }
}

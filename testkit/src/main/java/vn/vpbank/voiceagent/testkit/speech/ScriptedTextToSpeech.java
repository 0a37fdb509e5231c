package vn.vpbank.voiceagent.testkit.speech;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// A voice that remembers what it said. Each sentence is a tone of 60 ms a character, given in pieces of 20 ms.
public final class ScriptedTextToSpeech implements TextToSpeech {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    /// Every sentence that was begun, in order.
    public List<String> said() {
        return List.copyOf(said);
    }

    /// From now on every sentence fails.
    public void breakDown() {
        broken = true;
    }

    @Override
    public void speak(String text, Sink sink) {
        if (broken) {
            throw new SpeechException("The scripted voice is broken");
        }
        said.add(text);
        short[] piece = new short[format().samples(20)];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = (short) (8_000 * Math.sin(2 * Math.PI * 300 * i / format().sampleRate()));
        }
        for (int i = 0; i < 3 * text.strip().length(); i++) {
            if (!sink.accept(piece.clone())) {
                return;
            }
        }
    }

    @Override
    public AudioFormat format() {
        return AudioFormat.SPEECH;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {}
}

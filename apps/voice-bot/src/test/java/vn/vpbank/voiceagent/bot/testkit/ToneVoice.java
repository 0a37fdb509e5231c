package vn.vpbank.voiceagent.bot.testkit;

import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// Says everything as a hum of 70 ms a character, about the pace of speech. Fails at the text `lỗi`.
public final class ToneVoice implements TextToSpeech {
    @Override
    public void speak(String text, Sink sink) {
        if (text.contains("lỗi")) {
            throw new SpeechException("the voice broke");
        }
        short[] hum = new short[format().samples(70)];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (short) (4000 * Math.sin(i * 2 * Math.PI * 200 / format().sampleRate()));
        }
        for (int i = 0; i < text.length(); i++) {
            if (!sink.accept(hum)) {
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
        return "tone";
    }

    @Override
    public void close() {}
}

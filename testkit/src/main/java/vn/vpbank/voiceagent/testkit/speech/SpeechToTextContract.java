package vn.vpbank.voiceagent.testkit.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// Holds for every recogniser.
public abstract class SpeechToTextContract {
    /// A recogniser that is ready; the contract does not close it.
    protected abstract SpeechToText recogniser();

    /// A sentence of several words, as 16 kHz sound of three seconds or more.
    protected abstract short[] speech();

    @Test
    void an_utterance_ends_with_one_final_and_nothing_after_it() {
        var heard = new HeardResults();
        try (SpeechToText.Stream stream = recogniser().open(List.of(), heard)) {
            speak(stream, speech());
            stream.finish();

            String text = heard.awaitFinal();

            assertThat(text).isNotBlank().isEqualTo(text.strip());
            assertThat(heard.all().getLast()).isEqualTo("final " + text);
            assertThat(heard.all())
                    .filteredOn(line -> !line.startsWith("partial "))
                    .hasSize(1);
        }
    }

    @Test
    void words_are_told_while_the_person_still_speaks() throws InterruptedException {
        var heard = new HeardResults();
        try (SpeechToText.Stream stream = recogniser().open(List.of(), heard)) {
            speak(stream, speech());
            for (int i = 0; i < 600 && heard.partials().isEmpty(); i++) {
                stream.accept(new short[320]);
                Thread.sleep(20);
            }
            assertThat(heard.partials()).isNotEmpty();
            assertThat(heard.all()).noneMatch(line -> line.startsWith("final "));
        }
    }

    @Test
    void an_utterance_without_speech_ends_with_an_empty_final() {
        var heard = new HeardResults();
        try (SpeechToText.Stream stream = recogniser().open(List.of(), heard)) {
            stream.accept(new short[AudioFormat.SPEECH.samples(40)]);
            stream.finish();
            assertThat(heard.awaitFinal()).isEmpty();

            stream.finish();
            assertThat(heard.awaitFinal()).isEmpty();
        }
    }

    @Test
    void what_was_cancelled_has_no_final_and_does_not_leak_into_the_next() {
        var expected = new HeardResults();
        var heard = new HeardResults();
        SpeechToText recogniser = recogniser();
        try (SpeechToText.Stream alone = recogniser.open(List.of(), expected);
                SpeechToText.Stream stream = recogniser.open(List.of("một", "hai"), heard)) {
            speak(stream, speech());
            stream.cancel();
            stream.accept(new short[160]);
            stream.finish();
            assertThat(heard.awaitFinal()).isEqualTo(emptyOrScripted(alone, expected));
            assertThat(heard.all())
                    .filteredOn(line -> line.startsWith("final "))
                    .hasSize(1);
        }
    }

    /// What a sound without words gives; a scripted recogniser gives its next line whatever it hears.
    protected String emptyOrScripted(SpeechToText.Stream stream, HeardResults results) {
        stream.accept(new short[160]);
        stream.finish();
        return results.awaitFinal();
    }

    @Test
    void utterances_come_out_in_the_order_they_were_said() {
        var heard = new HeardResults();
        try (SpeechToText.Stream stream = recogniser().open(List.of(), heard)) {
            for (int i = 0; i < 5; i++) {
                speak(stream, speech());
                stream.finish();
            }
            for (int i = 0; i < 5; i++) {
                heard.awaitFinal();
            }
            assertThat(heard.all())
                    .filteredOn(line -> line.startsWith("final "))
                    .hasSize(5);
        }
    }

    @Test
    void a_closed_stream_says_nothing_more() {
        var heard = new HeardResults();
        var other = new HeardResults();
        SpeechToText recogniser = recogniser();
        SpeechToText.Stream stream = recogniser.open(List.of(), heard);
        speak(stream, speech());
        stream.close();
        int before = heard.all().size();
        stream.accept(speech());
        stream.finish();
        try (SpeechToText.Stream next = recogniser.open(List.of(), other)) {
            next.finish();
            other.awaitFinal();
        }
        assertThat(heard.all()).hasSize(before).noneMatch(line -> line.startsWith("final "));
    }

    @Test
    void it_has_a_short_name() {
        assertThat(recogniser().name()).isNotBlank().hasSizeLessThan(60);
    }

    /// In frames of 20 ms, as a line delivers them.
    protected static void speak(SpeechToText.Stream stream, short[] samples) {
        for (int at = 0; at < samples.length; at += 320) {
            stream.accept(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + 320)));
        }
    }
}

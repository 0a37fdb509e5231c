package vn.vpbank.voiceagent.testkit.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// Holds for every voice.
public abstract class TextToSpeechContract {
    private static final String SENTENCE = "Số tiền vay là ba tỷ năm trăm triệu đồng, đúng không ạ?";

    /// A voice that is ready; the contract does not close it.
    protected abstract TextToSpeech voice();

    @Test
    void a_sentence_is_audible_and_lasts_as_long_as_a_sentence_does() {
        List<short[]> pieces = spoken(SENTENCE);

        long samples = pieces.stream().mapToLong(piece -> piece.length).sum();
        assertThat(samples / (double) voice().format().sampleRate()).isBetween(1.5, 15.0);
        assertThat(loudest(pieces)).isGreaterThan(3_000);
    }

    @Test
    void it_starts_with_sound_and_not_with_silence() {
        short[] first = spoken(SENTENCE).getFirst();

        assertThat(loudest(List.of(first))).isGreaterThan(100);
    }

    @Test
    void pieces_are_short_so_that_it_can_be_stopped() {
        assertThat(spoken(SENTENCE))
                .allSatisfy(piece ->
                        assertThat(piece.length).isBetween(1, voice().format().samples(100)));
    }

    @Test
    void it_stops_when_the_listener_has_enough() {
        List<short[]> pieces = new ArrayList<>();
        voice().speak(SENTENCE, piece -> {
            pieces.add(piece);
            return pieces.size() < 3;
        });
        assertThat(pieces).hasSize(3);
    }

    @Test
    void nothing_to_say_makes_no_sound() {
        assertThat(spoken("  ")).isEmpty();
    }

    @Test
    void several_may_speak_at_once() throws Exception {
        int alone = spoken(SENTENCE).size();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sizes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sizes.add(threads.submit(() -> spoken(SENTENCE).size()));
            }
            for (Future<Integer> size : sizes) {
                assertThat(size.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void it_has_a_short_name() {
        assertThat(voice().name()).isNotBlank().hasSizeLessThan(60);
    }

    private List<short[]> spoken(String text) {
        List<short[]> pieces = new ArrayList<>();
        voice().speak(text, piece -> {
            pieces.add(piece);
            return true;
        });
        return pieces;
    }

    private static int loudest(List<short[]> pieces) {
        int loudest = 0;
        for (short[] piece : pieces) {
            for (short sample : piece) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
        }
        return loudest;
    }
}

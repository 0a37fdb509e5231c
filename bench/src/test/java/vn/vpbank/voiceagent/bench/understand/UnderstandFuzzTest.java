package vn.vpbank.voiceagent.bench.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Replays the fuzzer's seeds, whole and damaged; looking for new inputs is `./voice-agent fuzz`.
class UnderstandFuzzTest {
    /// Each damaged seed is a form of its own to be prepared.
    private static final int SOME = 8;

    @Test
    void every_seed_keeps_the_promises() {
        List<byte[]> seeds = UnderstandFuzz.seeds();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(UnderstandFuzz::check);
    }

    /// What the fuzzer found first: names of members, words and whole fields torn apart by other text.
    @Test
    void a_seed_with_words_put_in_or_taken_out_anywhere_keeps_them_too() {
        List<byte[]> seeds = UnderstandFuzz.seeds();
        for (int i = 0; i < seeds.size(); i += SOME) {
            String text = new String(seeds.get(i), StandardCharsets.UTF_8);
            int at = Math.floorMod(text.hashCode(), text.length());
            assertThatCode(() -> {
                        UnderstandFuzz.check(bytes(text.substring(0, at) + "không " + text.substring(at)));
                        UnderstandFuzz.check(
                                bytes(text.substring(0, at) + text.substring(Math.min(text.length(), at + 9))));
                        UnderstandFuzz.check(bytes(text.replace("\"text\":\"", "\"partial\":true,\"text\":\"")));
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

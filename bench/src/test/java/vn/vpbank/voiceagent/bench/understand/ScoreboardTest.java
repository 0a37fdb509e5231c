package vn.vpbank.voiceagent.bench.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.language.Understanding;

class ScoreboardTest {
    @Test
    void the_corpus_is_understood_and_nothing_is_submitted_unasked() {
        Scoreboard board = Scoreboard.run(Understanding.rules(), Corpus.load());
        assertThat(board.total().turns()).isGreaterThan(500);
        assertThat(board.total().falseSubmits()).isZero();
        assertThat(board.total().turnExact())
                .as(String.join("\n", board.misses()))
                .isGreaterThan(0.95);
    }

    @Test
    void whole_sentences_of_strangers_submit_nothing_by_mistake() {
        Scoreboard board = Scoreboard.run(Understanding.rules(), Corpus.natural());
        assertThat(board.total().falseSubmits())
                .as(String.join("\n", board.misses()))
                .isZero();
        assertThat(board.total().turnExact()).isGreaterThan(0.84);
        assertThat(board.total().fieldAccuracy()).isGreaterThan(0.91);
    }

    @Test
    void how_others_say_and_write_it_changes_little_and_submits_nothing() {
        Scoreboard board = Scoreboard.noisy(Understanding.rules(), Corpus.load());
        assertThat(board.groups()).hasSize(Noise.values().length);
        assertThat(board.total().falseSubmits())
                .as(String.join("\n", board.misses()))
                .isZero();
        assertThat(board.total().turnExact()).isGreaterThan(0.85);
    }

    @Test
    void noise_is_the_same_every_time_and_is_heard_as_what_it_was() {
        Case one = Corpus.load().getFirst();
        for (Noise noise : Noise.values()) {
            String text = noise.of(one).request().text();
            assertThat(noise.of(one).request().text()).isEqualTo(text);
            assertThat(Noise.heard(text)).isEqualTo(Noise.heard(one.request().text()));
        }
    }
}

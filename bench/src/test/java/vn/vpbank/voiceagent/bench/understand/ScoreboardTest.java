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
                .isGreaterThan(0.96);
    }
}

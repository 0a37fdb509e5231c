package vn.vpbank.voiceagent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The talks that come with the product can be played.
class BuiltInTalksTest {
    @Test
    void there_is_one_for_the_loan_and_one_for_the_leave() throws IOException {
        assertThat(Talk.builtIn()).extracting(Talk::form).containsExactly("loan", "hr");
    }

    @Test
    void everything_said_is_written_in_words_that_a_voice_can_read() throws IOException {
        for (Talk talk : Talk.builtIn()) {
            List<String> said = new ArrayList<>(talk.answers().values());
            talk.turns().forEach(turn -> said.add(turn.say()));

            assertThat(said).as(talk.name()).allSatisfy(text -> assertThat(text).matches("[\\p{L} ,]+"));
        }
    }

    @Test
    void enough_is_expected_of_the_bank_and_each_talk_ends_with_a_strong_yes() throws IOException {
        for (Talk talk : Talk.builtIn()) {
            assertThat(talk.expect()).as(talk.name()).hasSizeGreaterThanOrEqualTo(8);
            assertThat(talk.turns().getLast().say()).isEqualTo("xác nhận nộp");
        }
    }

    @Test
    void the_read_back_is_heard_in_one_and_spoken_into_in_the_other() throws IOException {
        assertThat(Talk.builtIn())
                .extracting(talk -> talk.turns().getLast().interrupt())
                .containsExactly(false, true);
    }
}

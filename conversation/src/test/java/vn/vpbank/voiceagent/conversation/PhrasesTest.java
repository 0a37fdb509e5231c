package vn.vpbank.voiceagent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vpbank.voiceagent.conversation.testkit.CommandLine;
import vn.vpbank.voiceagent.conversation.testkit.Dialogue;
import vn.vpbank.voiceagent.conversation.testkit.Stage;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;

class PhrasesTest {
    private final Phrases phrases = Phrases.vietnamese();

    @ParameterizedTest
    @EnumSource(Awaited.class)
    void there_is_a_question_for_every_act_that_needs_a_yes(Awaited act) {
        assertThat(phrases.has("confirm.ask." + act.name().toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(TalkEvent.Engine.class)
    void there_is_a_word_for_every_engine_that_can_fail(TalkEvent.Engine engine) {
        assertThat(phrases.has("trouble." + engine.name().toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void a_value_with_signs_of_the_template_language_is_said_as_it_is() {
        Words value = Words.same("{label} $1 \\");

        assertThat(phrases.say("echo.one", Map.of("label", Words.same("ghi chú"), "value", value))
                        .spoken())
                .isEqualTo("Dạ, ghi chú {label} $1 \\.");
    }

    @Test
    void words_listened_for_are_found_without_tone_marks_but_only_as_whole_words() {
        assertThat(phrases.listensFor("heard.explicit.submit", "Tôi XÁC NHẬN NỘP nhé"))
                .isTrue();
        assertThat(phrases.listensFor("heard.explicit.submit", "xac nhan nop")).isTrue();
        assertThat(phrases.listensFor("heard.explicit.submit", "xác nhận nộpp")).isFalse();
        assertThat(phrases.listensFor("heard.explicit.submit", "xác nhận")).isFalse();
    }

    @Test
    void the_voice_says_numbers_in_words_and_the_page_shows_digits() {
        Stage stage = new Stage();
        Dialogue dialogue = new Dialogue(stage);
        stage.means("vay ba tỷ", CommandLine.parse("SET loanAmount=3"));
        dialogue.play("start loan");
        dialogue.play("person vay ba tỷ");

        Optional<TalkAction.Say> say = stage.actions().reversed().stream()
                .filter(TalkAction.Say.class::isInstance)
                .map(TalkAction.Say.class::cast)
                .findFirst();

        assertThat(say.map(TalkAction.Say::spoken))
                .hasValueSatisfying(s -> assertThat(s).startsWith("Dạ, số tiền vay 3."));
        assertThat(say.map(TalkAction.Say::written))
                .hasValueSatisfying(s -> assertThat(s).startsWith("Dạ, số tiền vay [3]."));
    }
}

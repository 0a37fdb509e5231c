package vn.vpbank.voiceagent.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RespellingTest {
    private final Respelling respelling =
            Respelling.with(Utterance.of("Lịch trả nợ").words());

    @ParameterizedTest
    @CsvSource({
        "gữi, gửi",
        "xố, số",
        "nương, lương",
        "xửa, sửa",
        "tháng chước, tháng trước",
        "nịch chả lợ, lịch trả nợ",
    })
    void a_word_known_nowhere_is_heard_as_the_known_one_of_its_sound(String said, String meant) {
        Utterance heard = respelling.of(Utterance.of(said)).orElseThrow();
        List<Word> wanted = Utterance.of(meant).words();
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(heard.word(i).sameAs(wanted.get(i))).as(said).isTrue();
        }
    }

    @Test
    void what_was_said_keeps_its_spelling() {
        Utterance heard = respelling.of(Utterance.of("chị Nương gữi")).orElseThrow();
        assertThat(heard.text(0, heard.size())).isEqualTo("chị Nương gữi");
        assertThat(heard.spoken(1).text()).isEqualTo("Nương");
        assertThat(heard.respelled()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"số tiền vay", "thẻ bạc", "0912345678", "an@vpbank.com.vn", "🙂"})
    void words_that_are_known_or_no_words_stay(String said) {
        assertThat(respelling.of(Utterance.of(said))).isEmpty();
    }
}

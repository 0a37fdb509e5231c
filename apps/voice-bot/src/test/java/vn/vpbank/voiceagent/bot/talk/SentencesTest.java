package vn.vpbank.voiceagent.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void the_voice_gets_sentence_by_sentence() {
        assertThat(Sentences.of("Đã điền họ tên. Còn số điện thoại? Mời anh chị đọc: từng số."))
                .containsExactly("Đã điền họ tên.", "Còn số điện thoại?", "Mời anh chị đọc:", "từng số.");
    }

    @Test
    void figures_are_not_cut_at_their_dots() {
        assertThat(Sentences.of("Số tiền 3.500.000 đồng")).containsExactly("Số tiền 3.500.000 đồng");
        assertThat(Sentences.of("  \n ")).isEmpty();
    }

    @Test
    void a_beginning_ends_with_a_whole_word() {
        assertThat(Sentences.beginning("một hai ba", 8)).isEqualTo("một hai");
        assertThat(Sentences.beginning("một hai ba", 2)).isEmpty();
        assertThat(Sentences.beginning("một hai ba", 99)).isEqualTo("một hai ba");
    }

    @Test
    void only_whole_sentences_that_never_change_are_worth_keeping() {
        assertThat(Sentences.fixed(List.of(
                        "Dạ, em chào anh chị. Em mở {form} ngay ạ.",
                        "Dạ, em chào anh chị.",
                        "vâng, đúng, ừ",
                        "Xong ạ!")))
                .containsExactly("Dạ, em chào anh chị.", "Xong ạ!");
    }
}

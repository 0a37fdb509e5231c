package vn.vpbank.voiceagent.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwinsTest {
    @Test
    void one_word_stands_for_another_in_both_directions_and_only_as_a_word() {
        assertThat(Twins.of("Mũ bảo hiểm")).contains("nón bảo hiểm");
        assertThat(Twins.of("MST công ty")).contains("mã số thuế công ty");
        assertThat(Twins.of("Khi đến hạn")).contains("khi tới hạn");
        assertThat(Twins.of("nón bảo hiểm")).contains("mũ bảo hiểm");
        assertThat(Twins.of("Mũi tên")).isEmpty();
    }
}

package vn.vpbank.voiceagent.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void long_numbers_keep_their_last_three_digits() {
        assertThat(Masking.mask("CCCD 079085001234 của khách")).isEqualTo("CCCD *********234 của khách");
        assertThat(Masking.mask("gọi 0963 123 456.")).isEqualTo("gọi *******456.");
        assertThat(Masking.mask("vay 3.500.000.000 đồng")).isEqualTo("vay *******000 đồng");
    }

    @Test
    void cards_keep_six_and_four() {
        assertThat(Masking.mask("4111-1111-1111-1111")).isEqualTo("411111******1111");
    }

    @Test
    void addresses_of_mail_are_hidden_whole() {
        assertThat(Masking.mask("gửi an.nguyen@example.com nhé")).isEqualTo("gửi ***@*** nhé");
    }

    @Test
    void what_names_no_person_stays() {
        String harmless = "talk 0b7c2a44-1111-4222-8333-123456789012 took 153 ms on port 7860";
        assertThat(Masking.mask(harmless)).isEqualTo(harmless);
    }
}

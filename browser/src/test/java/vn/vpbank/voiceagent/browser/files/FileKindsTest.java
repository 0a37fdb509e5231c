package vn.vpbank.voiceagent.browser.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a.exe|true",
                ".pdf,.png|Hợp đồng.PDF|true",
                ".pdf, .png|a.jpg|false",
                "image/*|a.jpeg|true",
                "image/*|a.pdf|false",
                "image/*|ảnh|false",
                "application/pdf|a.pdf|true",
                "application/pdf|a.docx|false",
                "image/*,application/pdf;q=1|a.pdf|true",
                "*/*|a|true",
            })
    void a_field_takes_what_its_accept_says(String accept, String name, boolean taken) {
        assertThat(FileKinds.take(accept, name)).isEqualTo(taken);
    }

    @Test
    void kinds_have_words_for_people() {
        assertThat(FileKinds.words(".PDF, image/*,application/msword")).isEqualTo(".pdf, ảnh, .doc");
    }
}

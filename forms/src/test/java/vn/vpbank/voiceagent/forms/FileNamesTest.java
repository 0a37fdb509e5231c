package vn.vpbank.voiceagent.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hợp đồng.pdf|Hợp đồng.pdf",
                "../../etc/passwd|passwd",
                "C:\\Users\\An\\cccd.jpg|cccd.jpg",
                "/tmp/a/b/đơn.docx|đơn.docx",
                ".bashrc|bashrc",
                "ảnh:mặt?trước*.png|ảnh mặt trước .png",
                "a   b.pdf|a b.pdf",
                "cuối.pdf...|cuối.pdf",
            })
    void a_name_loses_folders_and_signs_that_are_no_part_of_it(String sent, String clean) {
        assertThat(FileNames.clean(sent)).contains(clean);
    }

    @Test
    void controls_and_marks_that_hide_the_extension_are_gone() {
        assertThat(FileNames.clean("a\u0000b\r\n\u202Efdp.exe")).contains("a b fdp.exe");
    }

    @Test
    void tones_written_as_signs_of_their_own_become_one_letter() {
        assertThat(FileNames.clean("Ho\u031B\u0323p.pdf")).contains("Hợp.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", "/", "a/..", "\u0007"})
    void nothing_is_no_name(String sent) {
        assertThat(FileNames.clean(sent)).isEmpty();
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(FileNames.clean("a".repeat(300) + ".pdf").orElseThrow())
                .hasSize(120)
                .endsWith("a.pdf");
        assertThat(FileNames.clean("\uD842\uDFB7".repeat(100) + ".pdf").orElseThrow())
                .endsWith("\uD842\uDFB7.pdf")
                .satisfies(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hợp đồng.pdf|Hợp đồng.pdf",
                "hợp đồng|Hợp đồng.pdf",
                "hop dong.PDF|Hợp đồng.pdf",
                "hop_dong|Hợp đồng.pdf",
                "cccd mặt trước|CCCD-mat-truoc.jpg",
                "bảng lương tháng 5|Bảng lương (tháng 5).xlsx",
            })
    void people_say_less_than_a_name(String said, String name) {
        List<String> names = List.of("Hợp đồng.pdf", "CCCD-mat-truoc.jpg", "Bảng lương (tháng 5).xlsx");
        assertThat(FileNames.meant(said, names)).containsExactly(name);
    }

    @Test
    void the_exact_name_wins_two_that_fit_are_two_and_without_words_all_are_meant() {
        List<String> names = List.of("cccd.pdf", "cccd.jpg", "CCCD.jpg");
        assertThat(FileNames.meant("cccd.jpg", names)).containsExactly("cccd.jpg");
        assertThat(FileNames.meant("CCCD", names)).hasSize(3);
        assertThat(FileNames.meant("Cccd.Jpg", names)).hasSize(2);
        assertThat(FileNames.meant("hộ khẩu", names)).isEmpty();
        assertThat(FileNames.meant("!", names)).isEmpty();
        assertThat(FileNames.meant(" ", names)).hasSize(3);
    }
}

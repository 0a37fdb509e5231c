package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageScriptsTest {
    @Test
    void comments_and_indents_are_left_out_and_lines_stay() {
        assertThat(PageScripts.bare("// why\n/**\n * x * y\n */\nif (a) {\n  b('//'); // said\n}\n/* c */ d;\n"))
                .isEqualTo("\n\n\n\nif (a) {\nb('//'); // said\n}\n/* c */ d;\n");
    }

    @Test
    void letters_beyond_ascii_are_escaped_so_that_a_letter_takes_one_byte() {
        assertThat(PageScripts.bare("/[đ📅]/u")).isEqualTo("/[\\u0111\\ud83d\\udcc5]/u");
        assertThat(PageScripts.library().chars()).allMatch(c -> c < 0x80);
    }
}

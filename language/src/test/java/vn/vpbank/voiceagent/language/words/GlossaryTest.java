package vn.vpbank.voiceagent.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
    @ParameterizedTest
    @CsvSource({
        "Hotel cost, tiền khách sạn",
        "Number of nights, số đêm",
        "Line manager, quản lý trực tiếp",
        "Response due date, ngày hạn phản hồi",
        "ATM withdrawal, rút tiền atm",
        "Original receipts submitted, đã nộp hóa đơn gốc",
        "Children, con",
        "Port of loading, cảng bốc hàng",
        "Terms and conditions, điều khoản",
        "Not allowed, không cho phép",
        "No children, không con",
        "No. of children, số con",
        "More than 2 bedrooms, trên 2 phòng ngủ",
        "Part time, bán thời gian"
    })
    void a_label_is_said_head_first(String label, String said) {
        assertThat(whole(label)).contains(said);
    }

    @Test
    void what_a_thing_is_may_be_left_out() {
        List<String> about = Glossary.of("Hotel cost").stream()
                .filter(said -> !said.whole())
                .map(Glossary.Said::words)
                .toList();
        assertThat(about).containsExactly("khách sạn");
    }

    @Test
    void not_is_never_left_out() {
        assertThat(Glossary.of("Not covered").stream().map(Glossary.Said::words))
                .contains("không bao gồm")
                .doesNotContain("không", "bao gồm");
    }

    @Test
    void other_languages_and_unknown_words_are_left_alone() {
        assertThat(Glossary.of("Số điện thoại")).isEmpty();
        assertThat(Glossary.of("Xyzzy plugh")).isEmpty();
        assertThat(Glossary.of("")).isEmpty();
        assertThat(Glossary.of("***")).isEmpty();
    }

    private static List<String> whole(String label) {
        return Glossary.of(label).stream()
                .filter(Glossary.Said::whole)
                .map(Glossary.Said::words)
                .toList();
    }
}

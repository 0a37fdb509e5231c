package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;

final class CanonicalTest {
    private static Field field(FieldType type, String label, String placeholder, String inputmode) {
        return new Field(
                new FieldRef("f"),
                label,
                type,
                FieldValue.EMPTY,
                false,
                false,
                false,
                "",
                1,
                type == FieldType.SELECT ? List.of(new Choice("24", "24 tháng")) : List.of(),
                new Field.Hints(
                        "",
                        "",
                        placeholder,
                        "",
                        inputmode,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty()));
    }

    private static Field text(String label) {
        return field(FieldType.TEXT, label, "", "");
    }

    private static boolean agree(Field field, String shown, String requested) {
        return Canonical.agree(
                field.withValue(FieldValue.of(Canonical.ofShown(field, shown))), FieldValue.of(requested));
    }

    @Test
    void grouped_money_is_read_as_whole_dong() {
        assertThat(Canonical.ofShown(text("Số tiền vay *"), "3.500.000.000")).isEqualTo("3500000000");
        assertThat(Canonical.ofShown(text("Thu nhập"), "35,000,000 đ")).isEqualTo("35000000");
        assertThat(Canonical.ofShown(text("Amount (VND)"), "50 000 000 VND")).isEqualTo("50000000");
    }

    @Test
    void a_time_told_by_two_days_is_an_interval_spelled_as_the_page_spells_days() {
        Field box = field(FieldType.TEXT, "Thời gian nghỉ", "dd/mm/yyyy → dd/mm/yyyy", "");
        assertThat(Canonical.ofShown(box, "01/12/2026 → 05/01/2027")).isEqualTo("2026-12-01/2027-01-05");
        assertThat(Canonical.toPage(box, "2026-12-01/2027-01-05")).isEqualTo("01/12/2026 → 05/01/2027");
        assertThat(Canonical.toPage(text("Lưu trú"), "2026-12-01 đến 2027-01-05"))
                .isEqualTo("01/12/2026 - 05/01/2027");
        assertThat(agree(box, "01/12/2026 → 05/01/2027", "1/12/2026 - 5/1/2027"))
                .isTrue();
        assertThat(agree(box, "01/12/2026 → 05/01/2027", "2026-12-01/2027-01-06"))
                .isFalse();
        assertThat(Canonical.ofShown(text("Ghi chú"), "từ 01/12/2026 đến 05/01/2027 nghỉ"))
                .isEqualTo("từ 01/12/2026 đến 05/01/2027 nghỉ");
    }

    @Test
    void the_only_answer_to_a_question_may_be_asked_for_by_its_words() {
        Field tick = field(FieldType.CHECKBOX, "Consent *: I allow photos", "", "");
        FieldValue asked = FieldValue.of(List.of("I allow photos"));
        assertThat(Canonical.agree(tick.withValue(FieldValue.of("true")), asked))
                .isTrue();
        assertThat(Canonical.agree(tick.withValue(FieldValue.of("false")), asked))
                .isFalse();
        assertThat(Canonical.agree(tick.withValue(FieldValue.of("true")), FieldValue.of(List.of("I object"))))
                .isFalse();
    }

    @Test
    void a_number_in_free_text_stays_as_written() {
        assertThat(Canonical.ofShown(text("Ghi chú"), "12.345")).isEqualTo("12.345");
        assertThat(Canonical.ofShown(field(FieldType.TEXTAREA, "Lý do vay tiền", "", ""), "1.000.000"))
                .isEqualTo("1.000.000");
    }

    @Test
    void a_long_text_keeps_the_space_at_its_end() {
        Field area = field(FieldType.TEXTAREA, "Ghi chú", "", "");
        assertThat(Canonical.ofShown(area, "Gọi sau. ")).isEqualTo("Gọi sau. ");
        assertThat(Canonical.ofShown(area, " \n ")).isEmpty();
        assertThat(agree(area, "Gọi sau. ", "Gọi sau.")).isTrue();
    }

    @Test
    void a_date_with_no_such_month_is_read_month_first() {
        assertThat(Canonical.ofShown(text("Ngày đi"), "12/25/2016")).isEqualTo("2016-12-25");
        assertThat(Canonical.ofShown(text("Ngày đi"), "12/05/2016")).isEqualTo("2016-05-12");
    }

    @Test
    void a_decimal_is_not_taken_for_a_grouped_whole_number() {
        assertThat(agree(text("Hệ số"), "2.5", "25")).isFalse();
        assertThat(agree(field(FieldType.NUMBER, "Số ngày", "", ""), "2.50", "2.5"))
                .isTrue();
        assertThat(agree(field(FieldType.NUMBER, "Số ngày", "", ""), "912345678", "0912345679"))
                .isFalse();
    }

    @Test
    void a_page_that_groups_an_unlabelled_number_still_holds_what_was_asked() {
        assertThat(agree(text("Trường 7"), "3.500.000", "3500000")).isTrue();
        assertThat(agree(text("Trường 7"), "3.500.001", "3500000")).isFalse();
    }

    @Test
    void phone_numbers_are_compared_without_their_spacing() {
        assertThat(Canonical.ofShown(field(FieldType.TEL, "", "", ""), "+84 912 345 678"))
                .isEqualTo("0912345678");
        assertThat(Canonical.ofShown(text("Số điện thoại"), "0912.345.678")).isEqualTo("0912345678");
    }

    @Test
    void dates_written_as_text_go_both_ways_in_the_pages_own_spelling() {
        Field slashes = field(FieldType.TEXT, "Ngày sinh", "dd/mm/yyyy", "");
        assertThat(Canonical.toPage(slashes, "1990-05-12")).isEqualTo("12/05/1990");
        assertThat(Canonical.ofShown(slashes, "12/5/1990")).isEqualTo("1990-05-12");
        Field dashes = field(FieldType.TEXT, "Ngày cấp", "dd-mm-yyyy", "");
        assertThat(Canonical.toPage(dashes, "1990-05-12")).isEqualTo("12-05-1990");
        Field american = field(FieldType.TEXT, "Date", "mm/dd/yyyy", "");
        assertThat(Canonical.toPage(american, "1990-05-12")).isEqualTo("05/12/1990");
        assertThat(Canonical.ofShown(american, "05/12/1990")).isEqualTo("1990-05-12");
        assertThat(Canonical.toPage(field(FieldType.TEXT, "First day", "M/D/YYYY", ""), "2026-05-02"))
                .isEqualTo("5/2/2026");
        Field yearFirst = field(FieldType.TEXT, "Event date", "YYYY/MM/DD", "");
        assertThat(Canonical.toPage(yearFirst, "2027-03-18")).isEqualTo("2027/03/18");
        assertThat(Canonical.ofShown(yearFirst, "2027/03/18")).isEqualTo("2027-03-18");
        assertThat(Canonical.toPage(field(FieldType.TEXT, "Ngày", "yyyy-mm-dd", ""), "1990-05-12"))
                .isEqualTo("1990-05-12");
    }

    @Test
    void a_choice_agrees_by_value_or_by_what_people_read() {
        assertThat(agree(field(FieldType.SELECT, "Kỳ hạn", "", ""), "24", "24 tháng"))
                .isTrue();
        assertThat(agree(field(FieldType.SELECT, "Kỳ hạn", "", ""), "24", "36")).isFalse();
    }

    @Test
    void composed_and_decomposed_vietnamese_are_the_same_text() {
        assertThat(agree(text("Họ và tên"), "Nguye\u0302\u0303n", "Nguy\u1ec5n"))
                .isTrue();
    }

    @Test
    void an_unticked_box_is_what_clearing_it_leaves() {
        assertThat(agree(field(FieldType.CHECKBOX, "Đồng ý", "", ""), "false", ""))
                .isTrue();
        assertThat(agree(field(FieldType.CHECKBOX, "Đồng ý", "", ""), "true", ""))
                .isFalse();
    }

    @Test
    void a_price_with_its_sign_and_its_decimals_is_the_amount() {
        assertThat(agree(text("Estimated cost"), "$1,250.00", "1250")).isTrue();
        assertThat(agree(text("Xác suất"), "40,00", "40")).isTrue();
        assertThat(agree(text("Xác suất"), "4.000", "4")).isFalse();
        assertThat(agree(text("Xác suất"), "40,50", "4050")).isFalse();
        assertThat(agree(text("Estimated cost"), "$1,250.00", "125000")).isFalse();
    }

    @Test
    void months_may_have_names() {
        for (String shown : List.of("Dec 3, 2026", "3 December 2026", "3 thg 12, 2026", "3 Tháng 12 2026")) {
            assertThat(Canonical.ofShown(text("Ngày trả (date)"), shown)).isEqualTo("2026-12-03");
        }
        assertThat(Canonical.ofShown(text("Ngày trả"), "Foo 3, 2026")).isEqualTo("Foo 3, 2026");
        assertThat(Canonical.otherSpellings(text("Date"), "2026-12-03"))
                .containsExactly("12/03/2026", "Dec 3, 2026", "03 Dec 2026", "2026-12-03");
        assertThat(Canonical.otherSpellings(text("Bắt đầu"), "2026-12-03")).startsWith("03/12/2026");
        assertThat(Canonical.otherSpellings(text("Ngày"), "mai")).isEmpty();
        assertThat(agree(text("Bắt đầu"), "03/12/2026", "2026-12-03")).isTrue();
    }

    @Test
    void capitals_of_the_pages_own_making_are_no_difference() {
        assertThat(agree(text("Họ tên"), "LƯƠNG THỊ THẢO", "Lương Thị Thảo")).isTrue();
        assertThat(agree(text("Họ tên"), "lương thị thảo", "Lương Thị Thảo")).isFalse();
    }

    @Test
    void decimals_and_numbers_behind_a_countrys_code_are_what_they_are_however_they_are_written() {
        assertThat(agree(text("Diện tích"), "120,5", "120.5")).isTrue();
        assertThat(agree(text("Diện tích"), "1.120,50", "1120.5")).isTrue();
        assertThat(agree(text("Amount"), "125,000.50", "125000.5")).isTrue();
        assertThat(agree(text("Diện tích"), "120,6", "120.5")).isFalse();
        assertThat(agree(text("Diện tích"), "1,205", "1.205"))
                .as("may be thousands")
                .isFalse();
        assertThat(agree(field(FieldType.TEL, "Phone", "", ""), "+14155550132", "4155550132"))
                .isTrue();
        assertThat(agree(field(FieldType.TEL, "Phone", "", ""), "+14155550133", "4155550132"))
                .isFalse();
    }
}

package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

final class ButtonKindTest {
    private static PageState page(int step, int steps) {
        FormModel form = new FormModel(new FormId("f"), "", step, steps, List.of(), List.of(), List.of(), "");
        return new PageState(form, Map.of(), List.of(), "", List.of(), "", true, false, List.of(), false, Map.of());
    }

    private static ButtonKind kind(String label, String type, int step, int steps) {
        return ButtonKind.of(
                new PageButton("b", label, false, type, true, false, false), page(step, steps), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp hồ sơ",
                "GỬI ĐƠN",
                "Gửi",
                "Submit",
                "Hoàn tất",
                "Xác nhận",
                "Đăng ký ngay",
                "Hoàn thành đơn",
                "Xác nhận và gửi",
                "Tiếp tục nộp",
                "Lưu và gửi",
                "Tạo yêu cầu",
                "Chuyển tiền",
                "Trình duyệt",
                "Chuyển duyệt",
                "✔ Nộp đơn"
            })
    void words_that_hand_in_are_submit_whatever_the_type_and_step(String label) {
        assertThat(kind(label, "button", 1, 3)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(kind(label, "link", 1, 1)).isEqualTo(ButtonKind.SUBMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "Tiếp tục,NEXT", "Bước tiếp,NEXT", "Next →,NEXT", "Tiếp theo »,NEXT", "Sang bước 2,NEXT", "→,NEXT",
        "Quay lại,BACK", "← Trở lại,BACK", "Previous,BACK", "Lưu nháp,SAVE", "Lưu tạm,SAVE", "Xoá hết,RESET",
        "Nhập lại,RESET", "Tìm kiếm,SEARCH", "Thêm người phụ thuộc,OTHER", "Tính lãi,OTHER", "Huỷ,CANCEL"
    })
    void plain_buttons_are_what_they_say(String label, ButtonKind expected) {
        assertThat(kind(label, "button", 1, 3)).isEqualTo(expected);
    }

    @Test
    void a_submit_button_leads_on_only_where_more_steps_are_known() {
        assertThat(kind("Tiếp tục", "submit", 1, 3)).isEqualTo(ButtonKind.NEXT);
        assertThat(kind("Tiếp tục", "submit", 3, 3)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(kind("Tiếp tục", "submit", 1, 1)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(kind("OK", "submit", 1, 3)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(kind("Lưu", "submit", 3, 3)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(kind("Lưu nháp", "submit", 3, 3)).isEqualTo(ButtonKind.SAVE);
        assertThat(kind("Quay lại", "submit", 3, 3)).isEqualTo(ButtonKind.BACK);
    }

    @Test
    void the_registered_button_is_submit_whatever_it_is_called() {
        PageButton button = new PageButton("b", "Đi thôi!", false, "button", false, false, false);
        assertThat(ButtonKind.of(button, page(1, 1), Optional.of("đi thôi"))).isEqualTo(ButtonKind.SUBMIT);
        assertThat(ButtonKind.of(button, page(1, 1), Optional.empty())).isEqualTo(ButtonKind.OTHER);
    }

    private static ButtonKind last(String label, String... beside) {
        PageButton button = new PageButton("b", label, false, "button", true, false, true);
        List<PageButton> all = Stream.concat(
                        Stream.of(button),
                        Stream.of(beside).map(l -> new PageButton(l, l, false, "button", true, false, true)))
                .toList();
        FormModel form = new FormModel(new FormId("f"), "", 1, 1, List.of(), List.of(), List.of(), "");
        return ButtonKind.of(
                button,
                new PageState(form, Map.of(), all, "", List.of(), "", false, false, List.of(), false, Map.of()),
                Optional.empty());
    }

    @Test
    void what_finishes_a_form_is_submit_where_nothing_else_is_and_nothing_leads_on() {
        assertThat(last("Đặt lịch", "Huỷ")).isEqualTo(ButtonKind.SUBMIT);
        assertThat(last("Save", "Cancel")).isEqualTo(ButtonKind.SUBMIT);
        assertThat(last("Chấp thuận", "Huỷ")).isEqualTo(ButtonKind.SUBMIT);
        assertThat(last("Chấp thuận", "Lưu nháp", "Đóng")).isEqualTo(ButtonKind.SUBMIT);
        assertThat(last("Chấp thuận", "Lưu", "Đóng")).isEqualTo(ButtonKind.OTHER);
        assertThat(last("Chấp thuận", "Nộp")).isEqualTo(ButtonKind.OTHER);
        assertThat(last("Lưu", "Tiếp tục")).isEqualTo(ButtonKind.SAVE);
        assertThat(last("Lưu nháp")).isEqualTo(ButtonKind.SAVE);
        assertThat(last("Thêm dòng")).isEqualTo(ButtonKind.OTHER);
        assertThat(last("📅")).isEqualTo(ButtonKind.OTHER);
    }

    private static ButtonKind above(String label, List<String> steps, PageButton... beside) {
        PageButton button = new PageButton("b", label, false, "button", true, false, !steps.isEmpty());
        List<PageButton> all =
                Stream.concat(Stream.of(button), Stream.of(beside)).toList();
        FormModel form =
                new FormModel(new FormId("f"), "", 1, Math.max(1, steps.size()), List.of(), List.of(), List.of(), "");
        return ButtonKind.of(
                button,
                new PageState(form, Map.of(), all, "", List.of(), "", true, false, steps, false, Map.of()),
                Optional.empty());
    }

    @Test
    void to_save_is_to_hand_in_where_nothing_else_ends_the_form() {
        PageButton query = new PageButton("q", "Truy vấn", false, "button", true, false, false);
        PageButton send = new PageButton("s", "Gửi", false, "button", true, false, false);
        assertThat(above("Lưu (F10)", List.of(), query)).isEqualTo(ButtonKind.SUBMIT);
        assertThat(above("Lưu nháp", List.of(), query)).isEqualTo(ButtonKind.SAVE);
        assertThat(above("Lưu", List.of(), query, send)).isEqualTo(ButtonKind.SAVE);
    }

    @Test
    void what_is_called_as_the_next_step_leads_there() {
        assertThat(above("Xem trước", List.of("Tổ chức", "Xem trước", "Xong"))).isEqualTo(ButtonKind.NEXT);
        assertThat(above("OK ✓", List.of("Một", "Hai"))).isEqualTo(ButtonKind.NEXT);
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.browser.chromium.Judgement.Evidence;
import vn.vpbank.voiceagent.browser.chromium.Judgement.Verdict;
import vn.vpbank.voiceagent.browser.chromium.NetworkWatch.Sent;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

final class JudgementTest {
    private static final long LONG_AGO = 60_000;

    private static PageState page(String text, List<String> errors, String... fields) {
        List<Field> all = Stream.of(fields)
                .map(f -> new Field(
                        new FieldRef(f),
                        f,
                        FieldType.TEXT,
                        FieldValue.of("1"),
                        false,
                        false,
                        false,
                        "",
                        1,
                        List.of(),
                        Field.Hints.NONE))
                .toList();
        return new PageState(
                new FormModel(new FormId("f"), "", 1, 1, all, List.of(), errors, text),
                all.stream().collect(Collectors.toMap(Field::ref, f -> "1")),
                List.of(),
                "",
                List.of(),
                "",
                false,
                false,
                List.of(),
                false,
                Map.of());
    }

    private static final PageState FORM = page("Điền đơn", List.of(), "a", "b");

    private static Sent answer(int status) {
        return new Sent("POST", "Fetch", status, "", true);
    }

    private static Optional<Verdict> judge(PageState now, long quietMs, Sent... sent) {
        return new Judgement(Optional.empty())
                .judge(new Evidence(FORM, now, List.of(sent), List.of(), false, Signs.NONE, quietMs, quietMs));
    }

    @Test
    void words_of_success_need_a_good_answer_and_a_good_answer_needs_a_sign() {
        PageState cheering = page("Nộp thành công", List.of());
        assertThat(judge(cheering, 0, answer(201))).containsInstanceOf(Verdict.Submitted.class);
        assertThat(judge(cheering, LONG_AGO)).containsInstanceOf(Verdict.Unknown.class);
        assertThat(judge(cheering, LONG_AGO, answer(500))).get().isNotInstanceOf(Verdict.Submitted.class);
        assertThat(judge(FORM, 0, answer(200))).isEmpty();
        assertThat(judge(FORM, LONG_AGO, answer(200))).containsInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void a_form_that_is_gone_after_a_good_answer_is_a_sign() {
        assertThat(judge(page("Trang chủ", List.of()), 0, answer(200))).containsInstanceOf(Verdict.Submitted.class);
    }

    @Test
    void a_good_answer_under_a_complaint_is_a_refusal() {
        PageState complaining = page("Điền đơn", List.of("Số CCCD không hợp lệ."), "a", "b");
        assertThat(judge(complaining, 0, answer(200))).contains(new Verdict.Rejected("Số CCCD không hợp lệ."));
        assertThat(judge(complaining, 0, answer(422))).contains(new Verdict.Rejected("Số CCCD không hợp lệ."));
        assertThat(judge(complaining, 500)).contains(new Verdict.Rejected("Số CCCD không hợp lệ."));
    }

    @Test
    void a_question_that_has_been_agreed_to_and_still_fades_away_is_no_refusal() {
        String question = "Gửi đề nghị? Sau khi gửi bạn không thể chỉnh sửa.";
        PageState fading = page("Điền đơn\n" + question, List.of(question), "a", "b");
        List<Dialogs.Answered> asked = List.of(new Dialogs.Answered("confirm", question, true));
        Judgement judgement = new Judgement(Optional.empty());
        assertThat(judgement.judge(new Evidence(FORM, fading, List.of(answer(200)), asked, false, Signs.NONE, 100, 0)))
                .isEmpty();
        PageState refusing = page("Điền đơn\n" + question, List.of(question, "Số tiền không hợp lệ."), "a", "b");
        assertThat(judgement.judge(
                        new Evidence(FORM, refusing, List.of(answer(200)), asked, false, Signs.NONE, 100, 0)))
                .contains(new Verdict.Rejected("Số tiền không hợp lệ."));
    }

    @Test
    void not_successful_is_not_success() {
        PageState failing = page("Nộp không thành công", List.of(), "a", "b");
        assertThat(judge(failing, 0, answer(200))).containsInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void an_answer_that_never_came_is_unknown_unless_the_question_never_arrived() {
        Sent lost = new Sent("POST", "Fetch", 0, "net::ERR_EMPTY_RESPONSE", true);
        Sent refused = new Sent("POST", "Fetch", 0, "net::ERR_CONNECTION_REFUSED", true);
        assertThat(judge(FORM, LONG_AGO, lost)).containsInstanceOf(Verdict.Unknown.class);
        assertThat(judge(FORM, LONG_AGO, refused)).containsInstanceOf(Verdict.Rejected.class);
        assertThat(judge(FORM, LONG_AGO, new Sent("POST", "Fetch", 0, "", false)))
                .isEmpty();
    }

    @Test
    void an_answer_without_content_is_an_answer_although_the_browser_calls_it_aborted() {
        Sent empty = new Sent("POST", "Fetch", 204, "net::ERR_ABORTED", true);
        assertThat(judge(page("Nộp thành công", List.of()), 0, empty)).containsInstanceOf(Verdict.Submitted.class);
        assertThat(judge(FORM, LONG_AGO, empty)).containsInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void a_gateways_error_says_nothing_about_what_lies_behind_it() {
        PageState complaining = page("Điền đơn", List.of("Có lỗi xảy ra"), "a", "b");
        assertThat(judge(complaining, 0, answer(504))).containsInstanceOf(Verdict.Unknown.class);
        assertThat(judge(complaining, 0, answer(500))).containsInstanceOf(Verdict.Rejected.class);
    }

    private static Optional<Verdict> unsent(PageState now, long elapsed, Signs signs) {
        return new Judgement(Optional.empty())
                .judge(new Evidence(FORM, now, List.of(), List.of(), false, signs, elapsed, elapsed));
    }

    @Test
    void new_words_of_any_kind_over_an_unsent_form_are_a_refusal_unless_something_may_have_left() {
        PageState more = page("Điền đơn\nChưa nhập nơi sinh", List.of(), "a", "b");
        Signs beside = new Signs(List.of("Nơi sinh: Chưa nhập nơi sinh"), 0, false, false);
        assertThat(unsent(more, 500, beside)).isEmpty();
        assertThat(unsent(more, LONG_AGO, beside)).contains(new Verdict.Rejected("Nơi sinh: Chưa nhập nơi sinh"));
        assertThat(unsent(more, LONG_AGO, beside.withLeak(true))).containsInstanceOf(Verdict.Unknown.class);
        assertThat(unsent(FORM, LONG_AGO, Signs.NONE)).contains(new Verdict.NotSent(""));
        assertThat(unsent(FORM, LONG_AGO, Signs.NONE.withLeak(true))).contains(new Verdict.Unknown(""));
        assertThat(unsent(page("Chưa nhập nơi sinh", List.of(), "a"), LONG_AGO, Signs.NONE))
                .as("some of the form is gone")
                .containsInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void fields_that_are_marked_are_a_refusal_soon_and_a_page_at_work_is_waited_for() {
        Signs marked = new Signs(List.of("Nơi sinh"), 1, false, false);
        assertThat(unsent(FORM, 1_500, marked)).contains(new Verdict.Rejected("Nơi sinh"));
        assertThat(unsent(FORM, 1_500, marked.withLeak(true))).isEmpty();
        assertThat(unsent(FORM, 10_000, new Signs(List.of(), 0, true, false))).isEmpty();
        assertThat(unsent(FORM, LONG_AGO, new Signs(List.of(), 0, true, false)))
                .containsInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void other_fields_and_no_request_are_only_a_step() {
        assertThat(judge(page("Bước hai", List.of(), "c"), 600)).containsInstanceOf(Verdict.Moved.class);
    }

    @Test
    void where_words_are_registered_nothing_else_will_do() {
        Judgement strict = new Judgement(Optional.of("Đã tiếp nhận"));
        PageState gone = page("Trang chủ", List.of());
        Evidence evidence =
                new Evidence(FORM, gone, List.of(answer(200)), List.of(), false, Signs.NONE, LONG_AGO, LONG_AGO);
        assertThat(strict.judge(evidence)).containsInstanceOf(Verdict.Unknown.class);
        Evidence said = new Evidence(
                FORM, page("ĐÃ TIẾP NHẬN hồ sơ", List.of()), List.of(answer(200)), List.of(), false, Signs.NONE, 0, 0);
        assertThat(strict.judge(said)).containsInstanceOf(Verdict.Submitted.class);
    }

    @Test
    void an_alert_of_the_page_counts_as_its_words() {
        Evidence evidence = new Evidence(
                FORM,
                FORM,
                List.of(answer(200)),
                List.of(new Dialogs.Answered("alert", "Gửi thành công!", true)),
                false,
                Signs.NONE,
                0,
                0);
        assertThat(new Judgement(Optional.empty()).judge(evidence)).contains(new Verdict.Submitted("Gửi thành công!"));
    }

    @Test
    void other_fields_after_a_good_answer_are_a_step_unless_the_page_says_that_it_is_done() {
        PageButton on = new PageButton("go", "Continue", false, "submit", true, false, true);
        assertThat(judge(with(page("What is your date of birth?", List.of(), "c"), on), 900, answer(200)))
                .containsInstanceOf(Verdict.Moved.class);
        assertThat(judge(with(page("Đã tiếp nhận", List.of(), "c"), on), 0, answer(200)))
                .containsInstanceOf(Verdict.Submitted.class);
        PageButton accept = new PageButton("send", "Accept and send", false, "submit", false, false, false);
        assertThat(judge(with(page("Check your answers", List.of()), accept), 900, answer(200)))
                .containsInstanceOf(Verdict.Moved.class);
    }

    @Test
    void what_is_to_be_done_next_is_no_refusal_once_the_form_is_gone() {
        PageState next = page("Vui lòng chờ điện thoại của chuyên viên", List.of());
        assertThat(judge(next, 0, answer(200))).containsInstanceOf(Verdict.Submitted.class);
        PageState still = page("Vui lòng chọn chi nhánh", List.of(), "a", "b");
        assertThat(judge(still, 0, answer(200))).containsInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void a_form_that_can_be_changed_no_more_after_a_good_answer_is_taken_and_one_behind_a_dialog_is_not() {
        PageState waiting = page("Trạng thái: chờ duyệt", List.of(), "a", "b");
        assertThat(judge(locked(waiting, ""), LONG_AGO, answer(200))).containsInstanceOf(Verdict.Submitted.class);
        assertThat(judge(locked(waiting, ""), 1_000, answer(200))).isEmpty();
        assertThat(judge(locked(waiting, ""), LONG_AGO)).get().isNotInstanceOf(Verdict.Submitted.class);
        assertThat(judge(waiting, LONG_AGO, answer(200))).containsInstanceOf(Verdict.Unknown.class);
        assertThat(judge(locked(waiting, "Phiên làm việc đã hết"), LONG_AGO, answer(200)))
                .containsInstanceOf(Verdict.Unknown.class);
    }

    private static PageState locked(PageState page, String modal) {
        FormModel form = page.form();
        List<Field> shut = form.fields().stream()
                .map(f -> new Field(
                        f.ref(), f.label(), f.type(), f.value(), false, true, false, "", 1, List.of(), f.hints()))
                .toList();
        return new PageState(
                new FormModel(form.id(), "", 1, 1, shut, List.of(), List.of(), form.text()),
                page.mounted(),
                page.buttons(),
                modal,
                page.notices(),
                page.url(),
                page.told(),
                page.allPanes(),
                page.stepNames(),
                page.byHand(),
                page.complaints());
    }

    private static PageState with(PageState page, PageButton button) {
        return new PageState(
                page.form(),
                page.mounted(),
                List.of(button),
                page.modal(),
                page.notices(),
                page.url(),
                page.told(),
                page.allPanes(),
                page.stepNames(),
                page.byHand(),
                page.complaints());
    }
}

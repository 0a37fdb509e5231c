package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Applications;
import vn.vpbank.voiceagent.browser.testkit.Bank;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// Judged by what the bank counted.
final class SubmittingIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @RegisterExtension
    static final Bank BANK = new Bank();

    private static FormSession filledLoan() {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        assertThat(execute(session, Applications.loan()).status()).isEqualTo(Status.FILLED);
        return session;
    }

    private static FormCommand confirm(String token) {
        return new FormCommand.Confirm(Optional.of(token));
    }

    private static String token(FillReport report) {
        return report.confirmation().orElseThrow().token();
    }

    @Test
    void a_loan_is_handed_in_once_after_its_read_back_was_confirmed() {
        FormSession session = filledLoan();
        FillReport asked = execute(session, SUBMIT);
        assertThat(asked.status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(asked.confirmation().orElseThrow().digest())
                .anyMatch(l ->
                        l.label().equals("Số tiền vay") && l.value().toString().equals("500000000"));
        assertThat(BANK.taken()).isZero();
        FillReport done = execute(session, confirm(token(asked)));
        assertThat(done.status()).isEqualTo(Status.SUBMITTED);
        assertThat(done.message()).startsWith("Đã tiếp nhận hồ sơ").doesNotContain("Tạo hồ sơ mới");
        assertThat(execute(session, confirm(token(asked))).status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(execute(session, CONFIRM, SUBMIT).status()).isNotEqualTo(Status.SUBMITTED);
        assertThat(BANK.taken()).isEqualTo(1);
        assertThat(BANK.newest().path("posts").asInt(0)).isEqualTo(1);
        assertThat(BANK.newest().path("values").path("guarantorName").asString(""))
                .isEqualTo("Trần Thị Hồng");
        assertThat(BROWSER.ledger().states()).containsExactly(State.DONE);
    }

    @Test
    void a_react_form_goes_the_same_way() {
        FormSession session = BROWSER.open(form("hr", BANK.url("/hr/")));
        assertThat(execute(session, Applications.leave()).status()).isEqualTo(Status.FILLED);
        execute(session, SUBMIT);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).isEqualTo(Status.SUBMITTED);
        assertThat(done.message()).contains("Đã tiếp nhận").doesNotContain("Tạo mới");
        assertThat(BANK.taken()).isEqualTo(1);
        assertThat(BANK.newest().path("values").path("totalDays").asString("")).isEqualTo("2.5");
    }

    @Test
    void next_and_press_never_get_round_the_confirmation() {
        FormSession session = filledLoan();
        assertThat(execute(session, NEXT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, new FormCommand.Press("Nộp hồ sơ")).status())
                .isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, new FormCommand.Deny()).confirmation()).isEmpty();
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.ANSWERED);
        assertThat(BANK.taken()).isZero();
    }

    @Test
    void a_change_by_anyone_kills_the_token() {
        FormSession session = filledLoan();
        String first = token(execute(session, SUBMIT));
        execute(session, set("note", "khác"));
        assertThat(session.confirmation()).isEmpty();
        assertThat(execute(session, confirm(first)).status()).isEqualTo(Status.NEEDS_INPUT);
        execute(session, SUBMIT);
        FillReport both = execute(session, set("note", "khác nữa"), CONFIRM);
        assertThat(both.status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(BANK.taken()).isZero();
    }

    @Test
    void a_token_is_good_for_five_minutes_and_for_its_own_session() {
        FormSession session = filledLoan();
        String old = token(execute(session, SUBMIT));
        BROWSER.wait(Duration.ofMinutes(6));
        assertThat(session.confirmation()).isEmpty();
        FillReport late = execute(session, confirm(old));
        assertThat(late.status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(token(late)).isNotEqualTo(old);
        FormSession other = filledLoan();
        execute(other, SUBMIT);
        assertThat(execute(other, confirm(token(late))).status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(BANK.taken()).isZero();
    }

    @Test
    void a_refusal_is_told_in_the_banks_words_and_can_be_tried_anew() {
        FormSession session = filledLoan();
        BANK.behave("{\"mode\":\"refuse\",\"message\":\"Khách hàng đang có nợ xấu.\"}");
        execute(session, SUBMIT);
        FillReport refused = execute(session, CONFIRM);
        assertThat(refused.status()).isEqualTo(Status.REJECTED);
        assertThat(refused.message()).contains("Khách hàng đang có nợ xấu.");
        BANK.behave("{\"mode\":\"fail\"}");
        execute(session, SUBMIT);
        FillReport failed = execute(session, CONFIRM);
        assertThat(failed.status()).isEqualTo(Status.REJECTED);
        assertThat(failed.message()).contains("Hệ thống đang gặp sự cố");
        execute(session, SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BROWSER.ledger().states()).containsExactly(State.REJECTED, State.REJECTED, State.DONE);
    }

    @Test
    void a_slow_bank_is_waited_for() {
        FormSession session = filledLoan();
        BANK.behave("{\"mode\":\"slow\",\"delay_ms\":5000}");
        execute(session, SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BANK.newest().path("posts").asInt(0)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_unknown_and_nothing_clicks_again() {
        FormSession session = filledLoan();
        BANK.behave("{\"mode\":\"drop\"}");
        execute(session, SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.UNKNOWN);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.UNKNOWN);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.ANSWERED);
        assertThat(BANK.taken()).isEqualTo(1);
        assertThat(BANK.newest().path("posts").asInt(0)).isEqualTo(1);
        assertThat(BROWSER.ledger().states()).containsExactly(State.UNKNOWN);
    }

    @Test
    void without_a_ledger_nothing_is_handed_in() {
        FormSession session = filledLoan();
        execute(session, SUBMIT);
        BROWSER.ledger().breakDown();
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.FAILED);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.FAILED);
        assertThat(BANK.taken()).isZero();
    }

    @Test
    void a_form_that_is_not_as_asked_is_not_even_read_back() {
        FormSession session = filledLoan();
        FillReport report = execute(session, set("loanTerm", "7"), SUBMIT);
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(report.confirmation()).isEmpty();
    }

    @Test
    void missing_fields_are_told_before_anything_is_confirmed() {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        FillReport report = execute(session, SUBMIT);
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(report.message()).contains("Họ và tên");
        assertThat(report.confirmation()).isEmpty();
    }

    @Test
    void the_pages_own_question_after_an_armed_submit_is_agreed_to_and_any_other_dismissed() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <form id=f><label>A <input name=a></label><button type=button onclick="if (confirm('Xoá mục này?')) f.a.value='mất'">Xoá mục</button>
                <button>Nộp</button></form><p id=out></p><script>f.onsubmit = async e => { e.preventDefault();
                  if (!confirm('Gửi thật chứ?')) return; await fetch('/send', {method: 'POST', body: '1'}); f.remove(); out.textContent = 'Đã nhận hồ sơ'; }</script>""");
        execute(session, set("a", "1"));
        FillReport other = execute(session, new FormCommand.Press("Xoá mục"));
        assertThat(other.message()).contains("Xoá mục này?").contains("đã trả lời Không");
        assertThat(value(session, "a")).isEqualTo("1");
        execute(session, SUBMIT);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).isEqualTo(Status.SUBMITTED);
        assertThat(done.message()).contains("Gửi thật chứ?").contains("đã đồng ý");
        assertThat(BROWSER.pages().count("POST /send")).isEqualTo(1);
    }

    @Test
    void a_plain_form_that_posts_itself_is_judged_by_the_page_it_leads_to() {
        BROWSER.pages()
                .answer(
                        "/plain-post",
                        200,
                        "text/html",
                        "<meta charset=utf-8><h1>Cảm ơn, hồ sơ đã được tiếp nhận</h1>");
        FormSession session = BROWSER.page(
                "<form method=post action=/plain-post><label>A <input name=a></label><button>Nộp đơn</button></form>");
        execute(session, set("a", "1"), SUBMIT);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).isEqualTo(Status.SUBMITTED);
        assertThat(done.message()).contains("đã được tiếp nhận");
        assertThat(BROWSER.pages().count("POST /plain-post")).isEqualTo(1);
    }

    @Test
    void a_form_that_posts_itself_when_a_field_changes_or_by_an_innocent_button_is_held_back() {
        BROWSER.pages().answer("/auto", 200, "text/html", "sent");
        FormSession session = BROWSER.page("""
                <form method=post action=/auto id=f><label>A <input name=a onchange="this.form.submit()"></label>
                <button type=button onclick="f.submit()">Xem thử</button></form>""");
        FillReport filled = execute(session, set("a", "1"));
        assertThat(filled.status()).isEqualTo(Status.FILLED);
        assertThat(filled.message()).contains("đã chặn lại");
        assertThat(execute(session, new FormCommand.Press("Xem thử")).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(BROWSER.pages().count("POST /auto")).isZero();
        execute(session, CONFIRM);
        assertThat(BROWSER.pages().count("POST /auto")).isEqualTo(1);
    }

    @Test
    void a_submit_that_ends_on_another_site_is_unknown() {
        BROWSER.pages().redirect("/elsewhere", "http://elsewhere.invalid/thanks");
        FormSession session = BROWSER.page(
                "<form method=post action=/elsewhere><label>A <input name=a></label><button>Nộp</button></form>");
        execute(session, set("a", "1"), SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.UNKNOWN);
        assertThat(BROWSER.pages().count("POST /elsewhere")).isEqualTo(1);
    }

    @Test
    void a_server_that_fails_behind_a_page_that_cheers_is_no_success() {
        BROWSER.pages().answer("/cheer", 500, "text/plain", "");
        FormSession session = BROWSER.page("""
                <form id=f><label>A <input name=a></label><button>Nộp</button></form><p id=out></p><script>f.onsubmit = e => {
                  e.preventDefault(); fetch('/cheer', {method: 'POST', body: '1'}); f.remove(); out.textContent = 'Nộp thành công'; }</script>""");
        execute(session, set("a", "1"), SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isNotEqualTo(Status.SUBMITTED);
    }

    @Test
    void a_server_that_answers_without_content_has_answered() {
        BROWSER.pages().answer("/empty", 204, "text/plain", "");
        FormSession session = BROWSER.page("""
                <form id=f><label>A <input name=a></label><button>Nộp</button></form><p id=out></p><script>f.onsubmit = async e => {
                  e.preventDefault(); await fetch('/empty', {method: 'POST', body: '1'}); f.remove(); out.textContent = 'Nộp thành công'; }</script>""");
        execute(session, set("a", "1"), SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void the_registered_words_of_success_must_show() {
        BROWSER.pages().answer("/quiet", 200, "application/json", "{}");
        var url = BROWSER.pages().page("/hinted", """
                        <form id=f><label>A <input name=a></label><button type=button id=b>Đi thôi</button></form><script>b.onclick = async () => {
                          await fetch('/quiet', {method: 'POST', body: '1'}); f.remove(); }</script>""");
        FormSession session = BROWSER.open(form("hinted", url, Optional.of("Đi thôi"), Optional.of("Đã tiếp nhận")));
        execute(session, set("a", "1"), new FormCommand.Press("Đi thôi"));
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.UNKNOWN);
        assertThat(BROWSER.pages().count("POST /quiet")).isEqualTo(1);
    }

    @Test
    void a_button_that_leaves_a_filled_form_needs_a_yes_and_is_then_pressed_itself() {
        FormSession session = BROWSER.page("""
                <form><label>A <input name=a></label><button type=button id=out onclick="this.textContent='Đã rời'">Huỷ</button></form>
                <div role=dialog id=news><p>Tin mới</p><button type=button onclick="news.remove()">Đóng</button></div>""");
        execute(session, set("a", "một"));
        FormCommand huy = new FormCommand.Press("Huỷ");
        assertThat(execute(session, new FormCommand.Press("Đóng")).status()).isEqualTo(Status.ANSWERED);
        assertThat(session.read().text()).doesNotContain("Tin mới");
        FillReport asked = execute(session, huy);
        assertThat(asked.status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(asked.confirmation().orElseThrow().act()).isEqualTo("leave");
        assertThat(session.read().buttons()).extracting(Button::label).containsExactly("Huỷ");
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.ANSWERED);
        assertThat(session.read().buttons()).extracting(Button::label).containsExactly("Đã rời");
    }

    @Test
    void a_button_that_leaves_an_empty_form_is_pressed_at_once() {
        FormSession session = BROWSER.page(
                "<label>A <input name=a></label><input name=b value=x disabled><button type=button onclick=\"this.textContent='Đã rời'\">Huỷ</button>");
        assertThat(execute(session, new FormCommand.Press("Huỷ")).status()).isEqualTo(Status.ANSWERED);
        assertThat(session.read().buttons()).extracting(Button::label).containsExactly("Đã rời");
    }

    @Test
    void emptying_a_form_with_values_needs_a_yes() {
        FormSession session = BROWSER.page(
                "<form><label>A <input name=a></label><label>B <select name=b><option value=''>–</option><option>x</option></select></label></form>");
        assertThat(execute(session, new FormCommand.Reset()).status()).isEqualTo(Status.ANSWERED);
        execute(session, set("a", "1"), set("b", "x"));
        FillReport asked = execute(session, new FormCommand.Reset());
        assertThat(asked.confirmation().orElseThrow().act()).isEqualTo("reset");
        assertThat(value(session, "a")).isEqualTo("1");
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.ANSWERED);
        assertThat(value(session, "a") + value(session, "b")).isEmpty();
    }
}

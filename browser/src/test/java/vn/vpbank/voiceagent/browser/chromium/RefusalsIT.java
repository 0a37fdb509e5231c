package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Pages that do not take a form and show it in their own ways, and pages that only seem to.
final class RefusalsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static FillReport handedIn(String body) {
        FormSession session = BROWSER.page(body);
        assertThat(execute(session, set("a", "1"), SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        return execute(session, CONFIRM);
    }

    @Test
    void words_that_come_up_beside_a_field_are_a_refusal() {
        FillReport report = handedIn("""
                <form onsubmit="event.preventDefault(); m.textContent = 'Cần đủ mười hai chữ số'"><div><span>Số thẻ</span> <input name=a> <i id=m></i></div><div>Tên <input name=b></div><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.REJECTED);
        assertThat(report.message()).contains("Số thẻ: Cần đủ mười hai chữ số");
    }

    @Test
    void a_step_that_is_not_left_for_words_at_a_field_is_refused_with_them() {
        FormSession session = BROWSER.page("""
                <div><label for=a>Số thẻ</label><input id=a name=a><div id=m style="color:#c00"></div></div><div><label>Tên <input name=b></label></div><div><label>Nơi <input name=c></label></div><div><label>Ngày <input name=d></label></div><button type=button onclick="m.textContent = 'Số thẻ chưa đủ'">Tiếp tục</button>""");
        FillReport report = execute(session, set("a", "1"), NEXT);
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(report.message()).contains("Số thẻ: Số thẻ chưa đủ");
    }

    @Test
    void a_summary_over_the_form_is_a_refusal() {
        FillReport report = handedIn("""
                <div id=s hidden><b>Còn hai mục để trống</b></div><form onsubmit="event.preventDefault(); s.hidden = false"><label>Số <input name=a></label><label>Tên <input name=b></label><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.REJECTED);
        assertThat(report.message()).contains("Còn hai mục để trống");
    }

    @Test
    void a_field_that_only_turns_red_is_a_refusal_that_names_it() {
        FillReport report = handedIn("""
                <style>.k{border:2px solid #d11}</style><form onsubmit="event.preventDefault(); b.classList.add('k')"><div>Số <input name=a></div><div>Nơi cấp <input name=b id=b></div><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.REJECTED);
        assertThat(report.message()).contains("Nơi cấp").doesNotContain("Số");
    }

    @Test
    void an_alert_without_a_word_of_error_over_a_form_that_stays_is_a_refusal() {
        FillReport report = handedIn("""
                <form onsubmit="event.preventDefault(); alert('Số thẻ gồm 12 số')"><label>Số thẻ <input name=a></label><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.REJECTED);
        assertThat(report.message()).contains("Số thẻ gồm 12 số");
    }

    @Test
    void words_after_something_that_may_have_carried_the_form_are_no_refusal() {
        FillReport report = handedIn("""
                <form onsubmit="event.preventDefault(); navigator.sendBeacon('/beacon', '1'); m.textContent = 'Bạn nhớ giữ lại biên lai'"><label>Số thẻ <input name=a></label><i id=m></i><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_press_after_which_nothing_left_has_handed_nothing_in_and_the_next_yes_may() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <form id=f onsubmit="event.preventDefault(); if (++n > 1) send()"><label>Số thẻ <input name=a></label><label>Tên <input name=b></label><button>Gửi đơn</button></form><p id=m></p>
                <script>let n = 0; const send = async () => { await fetch('/send', {method: 'POST', body: '1'}); f.remove(); m.textContent = 'Đã tiếp nhận hồ sơ'; };</script>""");
        assertThat(execute(session, set("a", "1"), SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        FillReport first = execute(session, CONFIRM);
        assertThat(first.status()).isEqualTo(Status.REJECTED);
        assertThat(first.message()).contains("không gửi gì đi");
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BROWSER.pages().count("POST /send")).isEqualTo(1);
    }

    @Test
    void what_is_sent_long_after_a_press_that_sent_nothing_may_have_been_the_form_so_nothing_is_pressed_again() {
        BROWSER.pages().answer("/later", 200, "application/json", "{}");
        // A key that writes nothing stands for the page's own timer.
        FormSession session = BROWSER.page("""
                <form onsubmit="event.preventDefault(); window.addEventListener('keydown', send, {once: true})"><label>Số thẻ <input name=a></label><label>Tên <input name=b></label><button>Gửi đơn</button></form><p id=m></p>
                <script>const send = async () => { await fetch('/later', {method: 'POST', body: '1'}); m.textContent = 'Xin chào'; };</script>""");
        execute(session, set("a", "1"), SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.REJECTED);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        try (FormSession.LiveView live = session.live((jpeg, width, height) -> {})) {
            live.input(new FormSession.LiveInput.Key("down", "Shift", "ShiftLeft", 0));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!session.read().text().contains("Xin chào") && System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.UNKNOWN);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.UNKNOWN);
        assertThat(BROWSER.pages().count("POST /later")).isEqualTo(1);
    }

    @Test
    void a_picture_that_is_fetched_with_a_query_may_have_carried_the_form() {
        FillReport report = handedIn("""
                <form onsubmit="event.preventDefault(); new Image().src = '/log?a=' + this.a.value"><label>Số thẻ <input name=a></label><label>Tên <input name=b></label><button>Gửi đơn</button></form>""");
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_row_that_is_added_hands_nothing_in() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=a></label><label>Số <input name=b></label><div><button type=button onclick="r.hidden = false">Thêm một dòng</button></div></form><label id=r hidden>Hàng <input name=c></label>""");
        FillReport report = execute(session, new FormCommand.Press("Thêm một dòng"));
        assertThat(report.status()).isEqualTo(Status.ANSWERED);
        assertThat(execute(session, set("c", "1")).status()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_page_that_says_that_it_is_at_work_is_waited_for() {
        BROWSER.pages().answer("/late", 200, "application/json", "{}");
        FillReport report = handedIn("""
                <form id=f onsubmit="event.preventDefault(); m.textContent = 'Đang xử lý, vui lòng chờ…'; setTimeout(send, 5500)"><label>Số thẻ <input name=a></label><button>Gửi đơn</button></form><p id=m></p>
                <script>const send = async () => { await fetch('/late', {method: 'POST', body: '1'}); setTimeout(() => { f.remove(); m.textContent = 'Đã tiếp nhận hồ sơ'; }, 3500); };</script>""");
        assertThat(report.status()).as(report.message()).isEqualTo(Status.SUBMITTED);
        assertThat(report.message()).contains("Đã tiếp nhận hồ sơ");
    }
}

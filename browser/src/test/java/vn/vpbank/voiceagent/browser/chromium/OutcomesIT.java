package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// What pages do between the press that hands a form in and their last word: they ask once more, lay a box over
/// themselves, open a window, or say in few words that it is done.
final class OutcomesIT {
    private static final String FORM = """
            <style>.over { position: fixed; inset: 0; background: #0008 } .box { background: #fff; width: 300px; margin: 100px auto } [hidden] { display: none !important }</style>
            <div id=v1><form id=f novalidate><label>A <input name=a></label><label>B <input name=b></label><button id=go>Gửi yêu cầu</button></form></div><p id=out></p>
            <script>const send = async words => { const r = await fetch('/send', { method: 'POST', body: f.a.value }); out.textContent = words ?? 'Đã tiếp nhận'; };
            const asks = then => { f.onsubmit = e => { e.preventDefault(); then(); }; };</script>""";

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private long before;

    @BeforeEach
    void bank() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        before = BROWSER.pages().count("POST /send");
    }

    private FillReport handIn(String more) {
        FormSession session = BROWSER.page(FORM + more);
        execute(session, set("a", "1"), set("b", "2"), SUBMIT);
        return execute(session, CONFIRM);
    }

    private long sent() {
        return BROWSER.pages().count("POST /send") - before;
    }

    private void isSubmitted(FillReport done, String... words) {
        assertThat(done.status()).as(done.message()).isEqualTo(Status.SUBMITTED);
        assertThat(List.of(words)).allMatch(done.message()::contains);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void a_question_in_a_box_that_nothing_calls_a_dialog_is_agreed_to() {
        isSubmitted(handIn("""
                <div id=app><div class=over id=ov hidden><div class=box><p>Chắc chắn gửi?</p><span id=no style="cursor:pointer">Xem lại</span> <button id=yes>Đồng ý</button></div></div></div>
                <script>asks(() => { ov.hidden = false; }); yes.onclick = () => { ov.hidden = true; send(); };</script>"""), "Chắc chắn gửi?", "đã đồng ý");
        before = BROWSER.pages().count("POST /send");
        isSubmitted(handIn("""
                <div id=app><section id=ov hidden><div class=over></div><div style="position:fixed;right:0;top:0;bottom:0;width:320px;background:#fff"><p>Xác nhận thông tin</p><a href="#" id=no>Quay lại</a> <a href="#" id=yes>Chuyển ngay</a></div></section></div>
                <script>asks(() => { ov.hidden = false; }); yes.onclick = () => { ov.hidden = true; send(); };</script>"""), "Xác nhận thông tin");
    }

    @Test
    void a_question_beside_the_button_and_a_page_that_shows_all_once_more_are_agreed_to() {
        isSubmitted(handIn("""
                <p id=q hidden>Thông tin đã chính xác? <button id=yes>Có, gửi ngay</button> <button>Không</button></p>
                <script>asks(() => { q.hidden = false; }); yes.onclick = () => { q.hidden = true; send(); };</script>"""), "Thông tin đã chính xác?");
        before = BROWSER.pages().count("POST /send");
        isSubmitted(handIn("""
                <div id=v2 hidden><h2>Kiểm tra thông tin</h2><p>A: 1</p><button>Sửa</button> <button id=s>Gửi yêu cầu</button></div>
                <div class=over id=ov hidden><div class=box><p>Gửi chứ?</p><button>Để sau</button> <button id=yes>Gửi</button></div></div>
                <script>asks(() => { v1.hidden = true; v2.hidden = false; }); s.onclick = () => { ov.hidden = false; }; yes.onclick = () => { ov.hidden = true; v2.hidden = true; send('Cảm ơn quý khách'); };</script>"""), "Kiểm tra thông tin", "Gửi chứ?");
    }

    @Test
    void a_box_that_wants_something_of_its_own_or_tells_what_is_wrong_is_not_agreed_to() {
        FormSession session = BROWSER.page(FORM + """
                <div class=over id=ov hidden><div class=box><label><input type=checkbox id=ok name=ok> Tôi đồng ý điều khoản</label><button>Hủy</button> <button id=yes disabled>Xác nhận gửi</button></div></div>
                <script>asks(() => { ov.hidden = false; }); ok.onchange = () => { yes.disabled = !ok.checked; }; yes.onclick = () => { ov.hidden = true; send(); };</script>""");
        execute(session, set("a", "1"), SUBMIT);
        FillReport asked = execute(session, CONFIRM);
        assertThat(asked.status()).isEqualTo(Status.ANSWERED);
        assertThat(asked.message()).contains("điều khoản");
        assertThat(sent()).isZero();
        assertThat(execute(session, set("ok", "true"), SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        isSubmitted(execute(session, CONFIRM));
        before = BROWSER.pages().count("POST /send");
        FillReport refused = handIn("""
                <div class=over id=ov hidden><div class=box><p>Số tiền không hợp lệ. Liên hệ tổng đài?</p><button>Đóng</button> <button id=yes>Gọi ngay</button></div></div>
                <script>asks(() => { ov.hidden = false; }); yes.onclick = () => send();</script>""");
        assertThat(refused.status()).isEqualTo(Status.REJECTED);
        assertThat(sent()).isZero();
    }

    @Test
    void a_receipt_and_a_button_that_says_it_is_done_are_signs_of_success() {
        isSubmitted(handIn("<script>asks(() => send('Mã hồ sơ của quý khách: HS123'));</script>"), "HS123");
        before = BROWSER.pages().count("POST /send");
        isSubmitted(handIn("<script>asks(() => send('Your reference number is HS123'));</script>"), "HS123");
        before = BROWSER.pages().count("POST /send");
        isSubmitted(
                handIn("<script>asks(async () => { await send(''); go.textContent = '✓ Đã gửi'; });</script>"),
                "Đã gửi");
    }

    @Test
    void a_form_that_comes_back_empty_and_without_a_word_is_no_sign_of_success() {
        FillReport done = handIn("<script>asks(() => send('Mã OTP gồm 6 chữ số'));</script>");
        assertThat(done.status()).isEqualTo(Status.UNKNOWN);
        FillReport again = handIn("");
        assertThat(again.status()).as(again.message()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void what_a_form_shows_in_a_new_window_comes_in_its_place() {
        BROWSER.pages().answer("/send", 200, "text/html", "<h1>Đã tiếp nhận</h1>");
        isSubmitted(
                handIn("<script>f.action = '/send'; f.method = 'post'; f.target = '_blank';</script>"), "Đã tiếp nhận");
        before = BROWSER.pages().count("POST /send");
        isSubmitted(handIn("""
                <script>asks(() => { const g = document.createElement('form'); g.action = '/send'; g.method = 'post'; g.target = 'ketqua'; document.body.append(g); g.submit(); });</script>"""));
    }

    @Test
    void what_a_page_greets_people_with_is_closed_and_what_it_asks_them_first_is_not() {
        FormSession session = BROWSER.page(FORM + """
                <div class=over id=ov><div class=box><p>Ưu đãi tháng 11</p><span style="cursor:pointer" onclick="ov.hidden = true">×</span></div></div>""");
        assertThat(execute(session, set("a", "1")).status()).isEqualTo(Status.FILLED);
        FormSession asking = BROWSER.page(FORM + """
                <div class=over id=ov><div class=box><p>Anh chị là khách hàng cũ?</p><button onclick="ov.hidden = true">Đúng</button> <button>Chưa</button></div></div>""");
        assertThat(field(asking.known(), "a").disabled()).isTrue();
        FillReport told = execute(asking, set("a", "1"));
        assertThat(told.message()).contains("khách hàng cũ");
        execute(asking, new FormCommand.Press("Đúng"));
        assertThat(execute(asking, set("a", "1")).status()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_page_that_stands_on_a_box_over_the_whole_window_is_no_dialog() {
        FormSession session = BROWSER.page("<div style=\"position:fixed;inset:0;overflow:auto\">" + FORM + "</div>");
        assertThat(field(session.known(), "a").disabled()).isFalse();
        assertThat(execute(session, set("a", "1")).status()).isEqualTo(Status.FILLED);
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Whatever a page puts before people is told to the caller.
final class DialogsIT {
    private static final String SENDING = """
            <script>const send = async () => { await fetch('/send', {method: 'POST', body: '1'}); f.remove(); out.textContent = 'Đã nhận hồ sơ'; };</script>""";

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static FormCommand press(String button) {
        return new FormCommand.Press(button);
    }

    @Test
    void a_message_that_came_up_between_two_requests_is_told_with_the_next_one_even_if_that_hands_in() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <form id=f onsubmit="event.preventDefault(); send()"><label>A <input name=a></label><button>Nộp</button></form><p id=out></p>
                <script>f.a.onchange = () => setTimeout(() => { alert('Hồ sơ cũ đã hết hạn'); out.textContent = 'xong'; }, 600);</script>""" + SENDING);
        FillReport asked = execute(session, set("a", "1"), SUBMIT);
        while (!session.read().text().contains("xong")) {
            Thread.onSpinWait();
        }
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).isEqualTo(Status.SUBMITTED);
        assertThat(asked.message() + done.message()).containsOnlyOnce("Hồ sơ cũ đã hết hạn");
    }

    @Test
    void while_a_dialog_is_open_only_what_is_in_it_can_be_used_and_its_words_are_told() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=name required></label><button type=button onclick="d.showModal()">Thêm địa chỉ</button>
                <button type=button>Tiếp tục</button></form>
                <dialog id=d><p>Nhập địa chỉ liên hệ</p><label>Địa chỉ <input name=address required></label>
                <button type=button onclick="d.close()">Lưu</button></dialog>""");
        execute(session, set("name", "An"));
        FillReport opened = execute(session, press("Thêm địa chỉ"));
        assertThat(opened.message()).contains("Nhập địa chỉ liên hệ");
        assertThat(session.known().buttons().stream().map(Button::label)).containsExactly("Lưu");
        assertThat(field(session.known(), "name").disabled()).isTrue();
        assertThat(session.known().missing())
                .containsExactly(field(session.known(), "address").ref());
        FillReport both = execute(session, set("name", "Bình"), set("address", "Huế"));
        assertThat(outcome(both, "name").problem()).contains("behind_dialog");
        assertThat(outcome(both, "address").ok()).isTrue();
        assertThat(both.message()).as("told once").doesNotContain("mở hộp thoại");
        assertThat(execute(session, NEXT).status()).isEqualTo(Status.FAILED);
        execute(session, press("Lưu"));
        assertThat(execute(session, set("name", "Bình")).status()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_dialog_that_a_choice_opens_is_told_and_one_that_shuts_nothing_off_leaves_the_form_as_it_is() {
        FormSession session = BROWSER.page("""
                <form><label>Gói <select name=plan onchange="d.hidden = false"><option value="">–</option><option value=v>Vàng</option></select></label>
                <label>B <input name=b></label></form><div role=dialog id=c>Chúng tôi dùng cookie <button>Đã rõ</button></div>
                <div role=dialog aria-modal=true id=d hidden style="position:fixed;inset:0">Gói này có phí <button onclick="d.hidden = true">Đóng</button></div>""");
        assertThat(field(session.known(), "b").disabled()).isFalse();
        FillReport report = execute(session, set("plan", "v"));
        assertThat(report.message()).contains("Gói này có phí");
        assertThat(field(session.known(), "b").disabled()).isTrue();
    }

    @Test
    void values_behind_an_open_dialog_outlive_a_killed_browser() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=name></label><button type=button onclick="d.showModal()">Mở</button></form>
                <dialog id=d>Một lời nhắn <button>Đóng</button></dialog>""");
        execute(session, set("name", "An"), press("Mở"));
        ProcessHandle.of(BROWSER.pid()).orElseThrow().destroyForcibly();
        assertThat(value(session, "name")).isEqualTo("An");
    }

    @Test
    void a_question_in_the_page_after_a_confirmed_submit_is_agreed_to_once() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <form id=f onsubmit="event.preventDefault(); d.showModal()"><label>A <input name=a></label><button>Nộp</button></form><p id=out></p>
                <dialog id=d><p>Vui lòng kiểm tra kỹ. Anh chị chắc chắn nộp?</p><button onclick="d.close()">Huỷ</button>
                <button onclick="d.close(); send()">Xác nhận</button></dialog>""" + SENDING);
        long before = BROWSER.pages().count("POST /send");
        execute(session, set("a", "1"), SUBMIT);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).as(done.message()).isEqualTo(Status.SUBMITTED);
        assertThat(done.message()).contains("chắc chắn nộp?").contains("đã đồng ý");
        assertThat(BROWSER.pages().count("POST /send") - before).isEqualTo(1);
    }

    @Test
    void a_dialog_that_only_tells_why_a_form_was_not_taken_is_no_question() {
        FormSession session = BROWSER.page("""
                <form id=f onsubmit="event.preventDefault(); d.showModal()"><label>A <input name=a></label><button>Nộp</button></form>
                <dialog id=d><p>Số CCCD không hợp lệ</p><button onclick="d.close()">OK</button></dialog>""");
        execute(session, set("a", "1"), SUBMIT);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).isEqualTo(Status.REJECTED);
        assertThat(done.message()).contains("Số CCCD không hợp lệ");
    }

    @Test
    void a_page_that_asks_before_it_is_left_is_stayed_on_unless_leaving_was_agreed_to() {
        BROWSER.pages().page("/elsewhere", "<form><label>X <input name=x></label></form>");
        FormSession session = BROWSER.page("""
                <form><label>A <input name=a></label></form><a class=btn href="/elsewhere">Xem biểu phí</a>
                <script>addEventListener('beforeunload', e => e.preventDefault())</script>""");
        // Only a page that a person has touched may ask.
        try (FormSession.LiveView view = session.live((jpeg, width, height) -> {})) {
            view.input(new LiveInput.Pointer("down", 300, 300, 0, 1));
            view.input(new LiveInput.Pointer("up", 300, 300, 0, 1));
        }
        execute(session, set("a", "1"));
        FillReport stayed = execute(session, press("Xem biểu phí"));
        assertThat(stayed.message()).contains("đã ở lại");
        assertThat(value(session, "a")).isEqualTo("1");
        execute(session, new FormCommand.Cancel());
        execute(session, CONFIRM);
        assertThat(value(session, "a")).isEmpty();
    }
}

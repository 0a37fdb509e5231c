package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.BACK;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Applications;
import vn.vpbank.voiceagent.browser.testkit.Bank;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormCommand.Place;

final class MovingIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @RegisterExtension
    static final Bank BANK = new Bank();

    private static FormCommand goTo(int step) {
        return new FormCommand.Goto(new Place.OfStep(step));
    }

    @Test
    void a_refused_next_stays_tells_the_pages_words_and_stops_what_follows() {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        FillReport report = execute(session, set("customerName", "An"), NEXT, set("email", "a@b.vn"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(report.step()).isEqualTo(1);
        assertThat(report.message()).contains("vui lòng kiểm tra lại");
        assertThat(report.fields()).noneMatch(f -> f.ref().value().equals("email"));
    }

    @Test
    void steps_sections_and_fields_are_reached_across_steps() {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        execute(session, Applications.loan());
        assertThat(execute(session, goTo(1)).step()).isEqualTo(1);
        assertThat(execute(session, goTo(3)).step()).isEqualTo(3);
        FillReport field = execute(session, new FormCommand.Goto(new Place.OfField(new FieldRef("loanAmount"))));
        assertThat(field.step()).isEqualTo(2);
        FillReport section = execute(session, new FormCommand.Goto(new Place.OfSection("Liên hệ")));
        assertThat(section.step()).isEqualTo(1);
        assertThat(section.status()).isEqualTo(Status.ANSWERED);
        assertThat(execute(session, new FormCommand.Goto(new Place.OfSection("Không có")))
                        .status())
                .isEqualTo(Status.NEEDS_INPUT);
        assertThat(execute(session, BACK).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void steps_that_are_mounted_one_at_a_time_are_counted_and_remembered() {
        FormSession session = BROWSER.page(FillingIT.ONE_STEP_AT_A_TIME.replace("where.textContent", "where.title"));
        execute(session, set("a", "một"), NEXT);
        FillReport second = execute(session, set("b", "hai"), NEXT);
        assertThat(second.step()).isEqualTo(3);
        assertThat(session.read().fields())
                .extracting(f -> f.ref().value() + f.step())
                .containsExactly("a1", "b2", "c3");
        assertThat(execute(session, goTo(1)).step()).isEqualTo(1);
    }

    @Test
    void a_server_asked_before_the_next_step_is_waited_for() {
        BROWSER.pages().slow("/check", 200, "{}", 1500);
        FormSession session = BROWSER.page("""
                <ol><li aria-current=step id=s1>Một</li><li id=s2>Hai</li></ol>
                <form><div id=p1><label>A <input name=a></label><button type=button onclick="go()">Tiếp tục</button></div><div id=p2 hidden><label>B <input name=b></label></div></form>
                <script>async function go() { await fetch('/check', {method: 'POST'}); p1.hidden = true; p2.hidden = false;
                  s1.removeAttribute('aria-current'); s2.setAttribute('aria-current', 'step'); }</script>""");
        FillReport report = execute(session, NEXT, set("b", "2"));
        assertThat(report.step()).isEqualTo(2);
        assertThat(outcome(report, "b").ok()).isTrue();
    }

    @Test
    void a_next_that_turns_into_a_submit_while_its_step_is_filled_is_not_pressed() {
        FormSession session = BROWSER.page("""
                <p>Bước 1/2</p><form onsubmit="return false"><div class=step>
                <label>Loại <input name=kind oninput="go.textContent='Nộp hồ sơ'"></label></div>
                <div class=step hidden><label>B <input name=b></label></div>
                <button type=button id=go onclick="fetch('/submit', {method: 'POST'})">Tiếp tục</button></form>""");
        FillReport report = execute(session, set("kind", "nhanh"), NEXT);
        assertThat(report.status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(outcome(report, "kind").ok()).isTrue();
        assertThat(BROWSER.pages().count("POST /submit")).isZero();
    }

    @Test
    void what_going_on_changes_in_the_step_that_was_filled_is_told() {
        FormSession session = BROWSER.page("""
                <p id=at>Bước 1/2</p><form><div class=step id=s1><label>Họ tên <input name=full></label>
                <label>Tên gọi <input name=short></label></div><div class=step id=s2 hidden><label>B <input name=b></label></div>
                <button type=button onclick="s1.hidden=true; s2.hidden=false; at.textContent='Bước 2/2'; short.value=full.value.split(' ').pop(); full.value='?'">Tiếp tục</button></form>
                <script>const {full, short} = document.forms[0].elements;</script>""");
        FillReport report = execute(session, set("full", "Nguyễn Văn An"), NEXT, set("b", "2"));
        assertThat(report.step()).isEqualTo(2);
        assertThat(outcome(report, "full").ok()).isFalse();
        assertThat(outcome(report, "short").actual().toString()).isEqualTo("An");
        assertThat(outcome(report, "b").ok()).isTrue();
    }

    @Test
    void a_next_that_does_nothing_is_a_failure_and_no_success() {
        FormSession session = BROWSER.page(
                "<p>Bước 1/2</p><form><label>A <input name=a></label><button type=button>Tiếp tục</button></form>");
        assertThat(execute(session, NEXT).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void native_validation_is_told_in_the_browsers_words() {
        FormSession session = BROWSER.page("""
                <p>Bước 1/2</p><form onsubmit="return false"><label>Tên <input name=a required></label><button>Tiếp tục</button></form>""");
        FillReport report = execute(session, NEXT);
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(report.message()).contains("Tên:");
    }

    @Test
    void save_search_scroll_and_press_do_what_the_page_offers() {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        assertThat(execute(session, new FormCommand.Save()).message()).contains("Đã lưu nháp hồ sơ.");
        assertThat(execute(session, new FormCommand.Scroll(FormCommand.Direction.BOTTOM))
                        .status())
                .isEqualTo(Status.ANSWERED);
        assertThat(execute(session, new FormCommand.Search("An")).status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(execute(session, new FormCommand.Press("Nút lạ")).status()).isEqualTo(Status.NEEDS_INPUT);
        FormSession other = BROWSER.page("""
                <div role=search><input type=search aria-label="Tìm khách"><button type=button onclick="out.textContent='Thấy '+document.querySelector('[type=search]').value">Tìm</button></div>
                <p id=out></p><form><label>A <input name=a></label><button type=button onclick="out.textContent='Đã thêm dòng'">Thêm dòng</button></form>""");
        execute(other, new FormCommand.Search("An"));
        assertThat(other.read().text()).contains("Thấy An");
        assertThat(execute(other, new FormCommand.Press("thêm dòng")).status()).isEqualTo(Status.ANSWERED);
        assertThat(other.read().text()).contains("Đã thêm dòng");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Which button leads on and which hands in, as real pages name and place them.
final class FlowsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @Test
    void what_stands_at_the_end_of_a_form_hands_it_in_whatever_it_is_called() {
        BROWSER.pages().answer("/book", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <a href="#new">Đăng ký nhận tin</a><form id=f><label>Họ tên <input name=a></label><label>Số khách <input name=b></label>
                <button type=button onclick="out.textContent = 'nháp'">Lưu nháp</button><button type=button id=go>Đặt bàn</button></form><p id=out></p>
                <script>go.onclick = async () => { await fetch('/book', {method: 'POST', body: f.a.value}); f.remove(); out.textContent = 'Đã nhận đặt bàn'; }</script>""");
        execute(session, set("a", "An"), set("b", "4"));
        FillReport pressed = execute(session, new FormCommand.Press("Đặt bàn"));
        assertThat(pressed.status()).as(pressed.message()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, new FormCommand.Press("Lưu nháp")).status())
                .isNotEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(BROWSER.pages().count("POST /book")).isZero();
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BROWSER.pages().count("POST /book")).isEqualTo(1);
    }

    @Test
    void what_adds_rows_or_opens_a_form_is_pressed_without_asking() {
        FormSession session = BROWSER.page("""
                <div><input type=search aria-label="Tìm khách"><select aria-label="Nhóm"><option>Tất cả</option></select>
                <button type=button onclick="box.hidden = false">Thêm khách hàng</button></div>
                <div id=box role=dialog aria-modal=true hidden><div id=rows><div><label>Tên <input name=a></label><label>Mã số thuế <input name=b></label>
                <button type=button onclick="rows.append(rows.firstElementChild.cloneNode(true))">Thêm dòng</button></div></div><button type=button>Lưu khách hàng</button></div>""");
        assertThat(execute(session, new FormCommand.Press("Thêm khách hàng")).status())
                .isEqualTo(Status.ANSWERED);
        FillReport added = execute(session, new FormCommand.Press("Thêm dòng"));
        assertThat(added.status()).as(added.message()).isEqualTo(Status.ANSWERED);
        assertThat(session.read().fields())
                .filteredOn(f -> f.cleanLabel().equals("Tên"))
                .hasSize(2);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
    }

    @Test
    void the_marked_head_of_a_stepper_tells_the_step_and_a_submit_button_may_lead_on() {
        BROWSER.pages().answer("/apply", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <div id=heads><div role=tab class=step-head aria-selected=true>1 Cá nhân</div><div role=tab class=step-head aria-selected=false>2 Xác nhận</div></div>
                <form id=f></form><p id=out></p><script>let at = 0;
                const draw = () => { [...heads.children].forEach((h, i) => h.setAttribute('aria-selected', i === at));
                  f.innerHTML = at ? '<label>Ghi chú <input name=n></label><label>Mã <input name=m></label><button>Apply</button>'
                    : '<label>Tên <input name=a></label><label>Email <input name=e></label><button>Next</button>'; };
                f.onsubmit = async e => { e.preventDefault(); if (!at) { at = 1; draw(); return; }
                  await fetch('/apply', {method: 'POST', body: '1'}); f.remove(); heads.remove(); out.textContent = 'Đã tiếp nhận hồ sơ'; }; draw();</script>""");
        assertThat(session.read().steps()).isEqualTo(2);
        execute(session, set("a", "An"), set("e", "an@example.com"));
        FillReport next = execute(session, NEXT);
        assertThat(next.status()).as(next.message()).isEqualTo(Status.ANSWERED);
        assertThat(session.read().step()).isEqualTo(2);
        execute(session, set("n", "x"));
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BROWSER.pages().count("POST /apply")).isEqualTo(1);
    }

    @Test
    void an_arrow_between_two_lists_leads_nowhere() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=a></label><button type=button onclick="location = '/away'">&gt;</button>
                <label>Mã <input name=b></label></form>""");
        assertThat(execute(session, NEXT).status()).isEqualTo(Status.FAILED);
        assertThat(BROWSER.pages().count("GET /away")).isZero();
    }
}

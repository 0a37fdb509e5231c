package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
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

    @Test
    void dates_are_spelled_as_the_page_says_beside_a_box_or_at_another_and_read_back_as_it_holds_them() {
        FormSession session = BROWSER.page("""
                <form><table><tr><td>First day of leave</td><td><input name=first><br><span>Enter date in M/D/YYYY format.</span></td></tr></table>
                <table><tr><td>Return date</td><td><input name=back></td></tr></table></form><p id=out></p>
                <script>document.addEventListener('input', () => { out.textContent = 'held ' + [...document.querySelectorAll('input')].map(i => i.value).join(' '); });</script>""");
        FillReport report = execute(session, set("first", "2026-12-04"), set("back", "2026-11-05"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("held 12/4/2026 11/5/2026");
        assertThat(value(session, "first")).isEqualTo("2026-12-04");
        assertThat(value(session, "back")).isEqualTo("2026-11-05");
    }

    @Test
    void a_day_is_pressed_where_the_hand_would_meet_it() {
        FormSession session = BROWSER.page("""
                <form><label>Ngày bắt đầu <input name=d readonly></label></form><table id=cal style="display:none;position:absolute"></table><script>
                const box = document.querySelector('input');
                box.onfocus = () => { cal.style.display = ''; cal.innerHTML = '<tr>' + Array.from({length: 31}, (x, i) =>
                  `<td data-month=0 data-year=2027><a href="#" data-date=${i + 1}>${i + 1}</a></td>` + (i % 7 === 6 ? '</tr><tr>' : '')).join(''); };
                cal.onclick = e => { if (e.target.tagName !== 'A') return; e.preventDefault(); box.value = e.target.dataset.date.padStart(2, '0') + '/01/2027'; cal.style.display = 'none'; };</script>""");
        FillReport report = execute(session, set("d", "2027-01-11"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(value(session, "d")).isEqualTo("2027-01-11");
    }

    @Test
    void tick_boxes_numbered_by_their_names_under_one_heading_are_one_field_and_others_stay_single() {
        FormSession session = BROWSER.page("""
                <form><fieldset><legend>Nhóm hàng</legend><label><input type=checkbox name=g.1 value=sua> Sữa</label><label><input type=checkbox name=g.2 value=rau> Rau</label>
                <label><input type=checkbox name=g.3 value=banh> Bánh</label></fieldset><label>Tên <input name=a></label>
                <label><input type=checkbox name=c1 value=1> Nhận tin</label></form>""");
        assertThat(session.read().fields())
                .extracting(Field::cleanLabel)
                .containsExactly("Nhóm hàng", "Tên", "Nhận tin");
        FillReport report = execute(session, set("g.1", List.of("sua", "banh")));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(field(session.read(), "g.1").value()).isEqualTo(FieldValue.of(List.of("sua", "banh")));
        assertThat(execute(session, set("g.1", List.of("thịt"))).status()).isEqualTo(Status.NEEDS_INPUT);
    }

    @Test
    void a_question_over_a_covered_page_is_agreed_to_once() {
        BROWSER.pages().answer("/join", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <form id=f><label>Tên <input name=a></label><label>Mã <input name=b></label><button type=button id=go>Đăng ký</button></form><p id=out></p><script>
                go.onclick = () => { const cover = document.createElement('div'), box = document.createElement('div');
                  cover.style = 'position:fixed;inset:0;background:#0008'; box.style = 'position:fixed;top:40px;left:40px;background:#fff';
                  box.setAttribute('role', 'dialog'); box.innerHTML = 'Bạn có chắc chắn?<button>Đồng ý</button><button>Huỷ</button>'; document.body.append(cover, box);
                  box.children[1].onclick = () => { cover.remove(); box.remove(); };
                  box.children[0].onclick = async () => { cover.remove(); box.remove(); await fetch('/join', {method: 'POST', body: '1'}); f.remove(); out.textContent = 'Đăng ký thành công'; }; };</script>""");
        execute(session, set("a", "An"), set("b", "1"));
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        FillReport done = execute(session, CONFIRM);
        assertThat(done.status()).as(done.message()).isEqualTo(Status.SUBMITTED);
        assertThat(BROWSER.pages().count("POST /join")).isEqualTo(1);
    }

    @Test
    void two_lists_with_buttons_between_are_one_field_that_holds_what_was_moved_over() {
        FormSession session = BROWSER.page("""
                <form><table><tr><td>Kỹ năng</td><td><table><tr><td>Có thể chọn<br><select id=from multiple><option value=1>Java</option><option value=2>SQL</option><option value=3>Go</option></select></td>
                <td><button type=button id=add>&gt;</button><button type=button id=every>&gt;&gt;</button><button type=button id=drop>&lt;</button></td>
                <td>Đã chọn<br><select id=to multiple></select></td></tr></table></td></tr></table></form><p id=out></p><script>
                const move = (a, b) => setTimeout(() => { for (const o of [...a.selectedOptions]) { o.selected = false; b.append(o); }
                  out.textContent = 'chosen ' + [...to.options].map(o => o.text).join('+') + ';'; }, 30);
                add.onclick = () => move(from, to); drop.onclick = () => move(to, from);
                every.onclick = () => { for (const o of from.options) o.selected = true; move(from, to); };</script>""");
        assertThat(session.read().fields()).hasSize(1);
        Field only = session.known().fields().getFirst();
        assertThat(only.cleanLabel()).isEqualTo("Kỹ năng");
        assertThat(only.options()).extracting(Choice::label).containsExactly("Java", "SQL", "Go");
        assertThat(session.known().buttons()).isEmpty();
        String ref = only.ref().value();
        FillReport report = execute(session, set(ref, List.of("1", "3")));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("chosen Java+Go;");
        assertThat(execute(session, set(ref, List.of("2"))).status()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("chosen SQL;");
        assertThat(execute(session, set(ref, List.of("4"))).status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(field(session.read(), ref).value()).isEqualTo(FieldValue.of(List.of("2")));
    }
}

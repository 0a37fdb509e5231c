package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// Boxes that take no typing and open something when clicked, with no role or attribute that says so.
final class PickersIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    /// What many pages write for themselves: a popup at the end of the body, shut by the next press elsewhere. What was
    /// chosen is kept by the page and told in words.
    private static final String POPUPS = """
            <p id=out></p><script>
            const kept = {}; let popup = null;
            const tell = () => { out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };
            const shut = () => { popup?.remove(); popup = null; };
            const show = (owner, kind, draw) => { shut(); popup = document.createElement(kind); popup.owner = owner; draw(popup);
              const at = owner.getBoundingClientRect(); popup.style.cssText = `position:absolute;background:#fff;left:${at.left}px;top:${at.bottom}px`; document.body.append(popup); };
            document.addEventListener('mousedown', e => { if (popup && !popup.contains(e.target) && e.target !== popup.owner) shut(); });
            const add = (box, kind, text, act) => { const el = document.createElement(kind); el.textContent = text; if (act) el.onclick = act; box.append(el); return el; };
            const take = (id, text, keep = text) => { document.getElementById(id).value = text; kept[id] = keep; tell(); };
            </script>""";

    private static final String LISTS = """
            <form><p><label for=bank>Ngân hàng <b>*</b></label><input id=bank readonly placeholder="Chọn ngân hàng"></p>
            <p><label for=branch>Phòng giao dịch</label><input id=branch readonly style=cursor:pointer></p>
            <p><label for=total>Tổng tiền</label><input id=total readonly value=5000></p></form>""" + POPUPS + """
            <script>
            const list = (id, kind, item, names) => document.getElementById(id).onclick = e => popup?.owner === e.target ? shut()
              : show(e.target, kind, box => names().forEach((n, i) => add(box, item, n, () => { take(id, n, i); shut(); })));
            list('bank', 'ul', 'li', () => ['Ngân hàng Đông', 'Ngân hàng Tây', 'Ngân hàng Nam']);
            list('branch', 'div', 'div', () => kept.bank === 1 ? ['Hồ Tây', 'Tây Mỗ'] : ['Bờ Đông', 'Đông Anh']);
            let pressed = 0; total.onclick = () => { kept.total = ++pressed; tell(); };
            </script>""";

    @Test
    void a_list_that_only_a_click_brings_up_is_known_beforehand_and_chosen_from_by_its_words() {
        FormSession session = BROWSER.page(LISTS);
        Field bank = field(session.read(), "bank");
        assertThat(bank.type()).isEqualTo(FieldType.COMBOBOX);
        assertThat(bank.readonly()).isFalse();
        assertThat(bank.options().stream().map(Choice::label))
                .containsExactly("Ngân hàng Đông", "Ngân hàng Tây", "Ngân hàng Nam");
        FillReport report = execute(session, set("bank", "Ngân hàng Tây"), set("branch", "Tây Mỗ"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("bank=1 branch=1;");
        FillReport none = execute(session, set("bank", "Ngân hàng Bắc"));
        assertThat(outcome(none, "bank").problem()).contains("not_in_options");
        assertThat(value(session, "bank")).isEqualTo("Ngân hàng Tây");
        assertThat(session.read().text()).contains("bank=1 branch=1;").doesNotContain("total=");
        assertThat(field(session.read(), "total").readonly()).isTrue();
    }

    @Test
    void a_list_that_offers_nothing_until_another_is_chosen_from_is_one_all_the_same() {
        FormSession session = BROWSER.page("""
                <p>Tỉnh <input id=city readonly placeholder="Chọn tỉnh"></p><p>Huyện <input id=district readonly placeholder="Chọn huyện"></p>
                <p>Xã <input id=ward readonly placeholder="Chọn xã"></p>""" + POPUPS + """
                <script>const list = (el, names) => { el.onclick = () => popup?.owner === el ? shut() : names().length
                    && show(el, 'ul', u => names().forEach(n => add(u, 'li', n, () => { take(el.id, n); shut(); }))); };
                list(city, () => ['Nam Định', 'Hà Nam']); list(ward, () => kept.district ? ['Xã Đông', 'Xã Tây'] : []);
                list(district, () => kept.city ? ['Ý Yên', 'Vụ Bản'] : ['Không có dữ liệu']);</script>""");
        assertThat(field(session.read(), "district").options()).isEmpty();
        FillReport report = execute(session, set("city", "Nam Định"), set("district", "Vụ Bản"), set("ward", "Xã Tây"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("city=Nam Định district=Vụ Bản ward=Xã Tây;");
    }

    @Test
    void several_things_can_be_chosen_from_a_list_of_tick_boxes_that_takes_them_when_told_so() {
        FormSession session = BROWSER.page("""
                <div><div>Dịch vụ</div><input id=services readonly placeholder="Chọn dịch vụ"></div>""" + POPUPS + """
                <script>const on = new Set();
                services.onclick = () => popup || show(services, 'div', box => {
                  const rows = add(box, 'div', '');
                  for (const name of ['Thẻ', 'SMS', 'Ngân hàng số']) { const row = add(rows, 'div', ''); const tick = document.createElement('input'); tick.type = 'checkbox';
                    tick.checked = on.has(name); row.append(tick, name); row.onclick = e => { if (e.target !== tick) tick.checked = !tick.checked; on[tick.checked ? 'add' : 'delete'](name); }; }
                  add(box, 'button', 'Áp dụng', () => { take('services', [...on].join(', ')); shut(); }); });
                </script>""");
        assertThat(field(session.read(), "services").type()).isEqualTo(FieldType.MULTISELECT);
        FillReport report = execute(session, set("services", List.of("SMS", "Thẻ")));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("services=Thẻ, SMS;");
        execute(session, set("services", List.of("Ngân hàng số", "Thẻ")));
        assertThat(session.read().text()).contains("services=Thẻ, Ngân hàng số;");
        assertThat(outcome(execute(session, set("services", List.of("Vàng"))), "services")
                        .problem())
                .contains("not_in_options");
        assertThat(session.read().text()).contains("services=Thẻ, Ngân hàng số;");
    }

    /// A grid of plain cells with the days of the months before and after; its head and its signs in several spellings.
    private static String calendar(String head, String signs) {
        return """
                <form><p>Ngày hẹn <b>*</b> <input id=day readonly placeholder="Bấm để chọn"></p><p><label>Ghi chú <input name=note></label></p></form>""" + POPUPS + """
                <script>let at = new Date(2026, 10, 1);
                const draw = box => { box.textContent = ''; const go = n => () => { at = new Date(at.getFullYear(), at.getMonth() + n, 1); draw(box); };
                  const bar = add(box, 'div', ''); const [m, y] = [at.getMonth() + 1, at.getFullYear()]; HEAD
                  const grid = add(box, 'table', ''); const first = new Date(y, m - 1, 1 - (at.getDay() + 6) % 7); let row;
                  for (let n = 0; n < 42; n++) { const d = new Date(first.getFullYear(), first.getMonth(), first.getDate() + n); if (n % 7 === 0) row = add(grid, 'tr', '');
                    add(row, 'td', d.getDate(), () => { take('day', [d.getDate(), d.getMonth() + 1].map(x => String(x).padStart(2, '0')).join('/') + '/' + d.getFullYear()); shut(); }); } };
                day.onclick = () => popup || show(day, 'div', draw);</script>""".replace("HEAD", signs.formatted(head));
    }

    private static final String MONTHS_ONLY =
            "add(bar, 'span', '‹', go(-1)); add(bar, 'b', %s); add(bar, 'span', '›', go(1));";
    private static final String YEARS_TOO =
            "add(bar, 'a', '«', go(-12)); add(bar, 'a', '<', go(-1)); add(bar, 'i', %s); add(bar, 'a', '>', go(1)); add(bar, 'a', '»', go(12));";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Tháng ' + m + '/' + y",
                "y + ' Tháng ' + m",
                "m + ' / ' + y",
                "at.toLocaleString('en', { month: 'long' }) + ' ' + y",
                "'Tháng ' + ['Một','Hai','Ba','Tư','Năm','Sáu','Bảy','Tám','Chín','Mười','Mười Một','Mười Hai'][m - 1] + ' ' + y"
            })
    void a_day_is_found_in_a_plain_grid_whatever_is_written_over_it(String head) {
        FormSession session = BROWSER.page(calendar(head, MONTHS_ONLY));
        assertThat(field(session.read(), "day").readonly()).isFalse();
        assertThat(session.read().text()).as("nothing chosen by looking").doesNotContain("day=");
        FillReport report = execute(session, set("day", "2027-02-08"), set("note", "x"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("day=08/02/2027;");
        assertThat(value(session, "day")).isEqualTo("2027-02-08");
    }

    @Test
    void signs_without_any_words_lead_back_and_on_by_where_they_stand() {
        FormSession session = BROWSER.page(
                calendar(
                        "m + '/' + y",
                        "for (const n of [-12, -1]) add(bar, 'button', '', go(n)).type = 'button'; add(bar, 'b', %s); for (const n of [1, 12]) add(bar, 'button', '', go(n)).type = 'button';"));
        for (String date : List.of("2024-01-31", "2028-03-01")) {
            assertThat(outcome(execute(session, set("day", date)), "day").ok())
                    .as(date)
                    .isTrue();
        }
        assertThat(session.read().text()).contains("day=01/03/2028;");
    }

    @Test
    void a_birthday_decades_away_is_leafed_to_by_years_or_by_months_alone() {
        for (String signs : List.of(YEARS_TOO, MONTHS_ONLY)) {
            FormSession session = BROWSER.page(calendar("'Tháng ' + m + ' ' + y", signs));
            assertThat(outcome(execute(session, set("day", "1988-11-30")), "day")
                            .ok())
                    .isTrue();
            assertThat(session.read().text()).contains("day=30/11/1988;");
        }
    }

    @Test
    void a_popup_is_shut_again_even_where_escape_would_shut_the_dialog_around_it() {
        FormSession session = BROWSER.page("""
                <div role=dialog aria-modal=true id=box><p>Thêm khách</p><label>Tên <input name=name></label><p>Hạng <input id=rank readonly placeholder="Chọn hạng"></p></div>""" + POPUPS + """
                <script>rank.onclick = () => show(rank, 'ul', u => ['Vàng', 'Bạc'].forEach(n => add(u, 'li', n, () => { take('rank', n); shut(); })));
                box.append(out); document.addEventListener('keydown', e => { if (e.key === 'Escape') box.remove(); });
                const place = document.body.append.bind(document.body); document.body.append = el => box.append(el);</script>""");
        assertThat(session.read().fields()).hasSize(2);
        FillReport report = execute(session, set("rank", "Bạc"), set("name", "An"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("rank=Bạc;");
    }

    @Test
    void where_a_sign_beside_the_box_opens_it_that_is_pressed_unless_it_would_send_the_form() {
        BROWSER.pages().answer("/sent", 200, "text/html", "gửi rồi");
        FormSession session = BROWSER.page("""
                <form action=/sent method=post><p>Hạng thẻ <span><input id=rank readonly><img id=sign class=arrow-down alt="" src=data:, width=16 height=16></span></p>
                <p>Mã số <span><input id=code readonly value=7><button class=select>↻</button></span></p>
                <p>Tệp <span><input readonly value=don.pdf><button type=button onclick="this.parentNode.remove()">✕</button></span></p></form>""" + POPUPS + """
                <script>sign.onclick = () => popup || show(rank, 'ul', u => ['Vàng', 'Bạc'].forEach(n => add(u, 'li', n, () => { take('rank', n); shut(); })));</script>""");
        FillReport report = execute(session, set("rank", "Bạc"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("rank=Bạc;");
        assertThat(session.read().fields()).as("nothing thrown away").hasSize(3);
        assertThat(BROWSER.pages().count("POST /sent")).isZero();
    }

    @Test
    void a_plain_box_that_opens_a_list_is_a_field_under_its_label() {
        FormSession session = BROWSER.page("""
                <style>.box { cursor: pointer; border: 1px solid; width: 200px } .arrow::after { content: '' }</style>
                <p>Tên <input name=name></p><div class=row><div>Tỉnh thành <b>*</b></div><div><div class=box id=city>Chọn tỉnh ▾</div></div></div>
                <div class=row><div>Dân tộc</div><div class=my-select><div class="box arrow" id=people><span>Kinh</span></div><ul id=peoples hidden><li>Kinh</li><li>Tày</li><li>Mường</li></ul></div></div>
                <div class=row><div>Gói Vàng 99.000 đ</div><div class=box id=plan>Chọn gói này</div></div>""" + POPUPS + """
                <script>
                city.onclick = () => popup ? shut() : show(city, 'div', box => ['Hà Nội', 'Huế', 'Đà Nẵng'].forEach(n => add(box, 'div', n, () => { city.textContent = n + ' ▾'; kept.city = n; tell(); shut(); })));
                people.onclick = () => { peoples.hidden = !peoples.hidden; };
                peoples.onclick = e => { people.firstChild.textContent = kept.people = e.target.textContent; peoples.hidden = true; tell(); };
                document.addEventListener('click', e => { if (!e.target.closest('.my-select')) peoples.hidden = true; });
                plan.onclick = () => { kept.plan = 'taken'; tell(); };</script>""");
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactly("Tên", "Tỉnh thành", "Dân tộc");
        assertThat(field(session.known(), "city").required()).isTrue();
        assertThat(value(session, "city")).isEmpty();
        assertThat(value(session, "people")).isEqualTo("Kinh");
        FillReport report = execute(session, set("city", "Huế"), set("people", "Mường"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).contains("city=Huế people=Mường;");
        assertThat(value(session, "city")).isEqualTo("Huế");
        assertThat(outcome(execute(session, set("city", "Vinh")), "city").problem())
                .contains("not_in_options");
        assertThat(session.read().text()).contains("city=Huế people=Mường;").doesNotContain("plan=");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.labelled;
import static vn.vpbank.voiceagent.browser.testkit.Commands.offered;
import static vn.vpbank.voiceagent.browser.testkit.Commands.put;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;

/// Fields that are told by where their words stand: in slots, behind a box, in a prompt, on a tab, in a name.
final class StandingsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String SHADOWS = """
            <x-radios label="Loại chủ xe"><x-radio value=p>Cá nhân</x-radio><x-radio value=o>Tổ chức</x-radio></x-radios><x-tick>Tôi đồng ý</x-tick><x-select label="Hãng xe"><x-option>Toyota</x-option><x-option>VinFast</x-option></x-select><x-button>Gửi đơn</x-button>
            <script>const shadow = (name, html, more = () => {}) => customElements.define(name, class extends HTMLElement { connectedCallback() { if (this.shadowRoot) return; this.attachShadow({ mode: 'open' }).innerHTML = html(this); more(this, this.shadowRoot); } });
            shadow('x-radio', () => '<slot></slot>', el => { el.role = 'radio'; el.ariaChecked = 'false'; el.tabIndex = 0; el.style.cursor = 'pointer'; });
            shadow('x-radios', el => `<fieldset role=radiogroup aria-labelledby=l><span id=l>${el.getAttribute('label')}</span><slot></slot></fieldset>`, el => el.addEventListener('click', e => { for (const r of el.children) r.ariaChecked = String(r === e.target.closest('x-radio')); }));
            shadow('x-tick', () => '<input type=checkbox><label><slot></slot></label>', (el, root) => { root.querySelector('input').id = 'i'; root.querySelector('label').htmlFor = 'i'; });
            shadow('x-option', () => '<slot></slot>', el => { el.role = 'option'; el.style.display = 'block'; });
            shadow('x-select', el => `<label for=i>${el.getAttribute('label')}</label><input id=i role=combobox readonly aria-controls=l aria-expanded=false><div id=l role=listbox hidden><slot></slot></div>`, (el, root) => { const [input, list] = [root.querySelector('input'), root.querySelector('#l')];
              const show = on => { list.hidden = !on; input.ariaExpanded = String(on); }; input.onclick = () => show(list.hidden); input.onkeydown = e => { if (e.key === 'Escape') show(false); }; el.addEventListener('click', e => { const o = e.target.closest('x-option'); if (o) { input.value = o.textContent; show(false); } }); });
            shadow('x-button', () => '<button type=button><slot></slot></button>');</script>""";

    @Test
    void words_in_slots_are_where_they_are_shown() {
        FormSession session = BROWSER.page(SHADOWS);
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactlyInAnyOrder("Loại chủ xe", "Tôi đồng ý", "Hãng xe");
        assertThat(offered(session, "Loại chủ xe")).containsExactly("Cá nhân", "Tổ chức");
        assertThat(put(session, "Loại chủ xe", "o").ok()).isTrue();
        assertThat(offered(session, "Hãng xe")).containsExactly("Toyota", "VinFast");
        assertThat(put(session, "Hãng xe", "VinFast").ok()).isTrue();
        assertThat(session.known().buttons()).extracting(b -> b.label()).containsExactly("Gửi đơn");
    }

    @Test
    void words_that_float_over_a_box_stand_behind_it() {
        FormSession session = BROWSER.page("""
                <style>.f { position: relative; margin: 8px } .f input { height: 40px; width: 300px } .f div { position: absolute; left: 8px; top: 12px }</style>
                <h3>Liên hệ</h3><div class=f><input name=a><div>Họ và tên đệm *</div></div><div class=f><input name=b><div>Tên</div></div>
                <p><label for=from>Thời gian công tác</label><span><input id=from placeholder="Ngày đi"> – <input placeholder="Ngày về"></span></p>""");
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactly("Họ và tên đệm", "Tên", "Ngày đi", "Ngày về");
    }

    @Test
    void tabs_that_nothing_links_to_their_parts_are_told_by_their_order() {
        FormSession session = BROWSER.page("""
                <p>Số tiền <input name=amount></p><div id=tabs><span style="cursor:pointer">Trả lãi</span> <span style="cursor:pointer">Đồng sở hữu</span></div>
                <div id=p0><p>Tài khoản <input name=account></p></div><div id=p1 style="display:none"><p>Họ tên <input name=owner></p></div>
                <script>[...tabs.children].forEach((t, i) => { t.onclick = () => { p0.style.display = i ? 'none' : ''; p1.style.display = i ? '' : 'none'; }; });</script>""");
        assertThat(labelled(session, "Họ tên").section()).isEqualTo("Đồng sở hữu");
        assertThat(put(session, "Họ tên", "Trần Thị Hồng").ok()).isTrue();
        assertThat(put(session, "Tài khoản", "0123456789").ok()).isTrue();
    }

    @Test
    void tick_boxes_whose_names_share_a_stem_are_one_question_and_consents_are_not() {
        FormSession session = BROWSER.page("""
                <form><fieldset><legend>Tiện ích</legend><div><div><input type=checkbox id=f1 name="have[food]" value=food><label for=f1>Quầy ăn</label></div><div><input type=checkbox id=f2 name="have[stage]" value=stage><label for=f2>Sân khấu</label></div></div></fieldset>
                <div><div><input type=checkbox id=c1 name="ok[a]"><label for=c1>Tôi đồng ý điều khoản</label></div><div><input type=checkbox id=c2 name="ok[b]"><label for=c2>Tôi cam kết khai đúng</label></div></div></form>""");
        assertThat(labelled(session, "Tiện ích").type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(put(session, "Tiện ích", List.of("food", "stage")).ok()).isTrue();
        assertThat(labelled(session, "Tôi đồng ý điều khoản").type()).isEqualTo(FieldType.CHECKBOX);
    }

    @Test
    void stars_are_told_by_their_place() {
        FormSession session = BROWSER.page("""
                <div>Hài lòng</div><ul id=stars role=radiogroup style="list-style:none"></ul><p>Tên <input name=name></p>
                <script>for (let i = 1; i <= 5; i++) { const li = document.createElement('li'); li.innerHTML = '<div role=radio aria-checked=false tabindex=0>★</div>'; stars.append(li); }
                const all = [...stars.querySelectorAll('[role=radio]')]; all.forEach((s, i) => { s.onclick = () => all.forEach((t, j) => { t.ariaChecked = String(j <= i); }); });</script>""");
        assertThat(offered(session, "Hài lòng")).containsExactly("1", "2", "3", "4", "5");
        assertThat(put(session, "Hài lòng", "4").ok()).isTrue();
        assertThat(put(session, "Hài lòng", "2").ok()).isTrue();
    }

    @Test
    void a_form_that_writes_in_capitals_holds_what_was_said() {
        FormSession session = BROWSER.page("""
                <p>Họ tên <input name=name onblur="value = value.toUpperCase()"></p><p>Ghi chú <input name=note></p>""");
        assertThat(put(session, "Họ tên", "Lương Thị Thảo").ok()).isTrue();
        assertThat(put(session, "Họ tên", "Lương Thị Thảo").shown()).isEqualTo("LƯƠNG THỊ THẢO");
    }

    @Test
    void a_date_that_the_page_reads_its_own_way_is_spelled_that_way() {
        FormSession session = BROWSER.page("""
                <p>Departure date <input name=go></p><p>Tên <input name=name></p><script>const go = document.querySelector('[name=go]');
                go.onchange = () => { const m = /^(\\d+)\\/(\\d+)\\/(\\d+)$/.exec(go.value); const d = m ? new Date(m[3], m[1] - 1, m[2]) : new Date(go.value); go.value = isNaN(d) || (m && d.getDate() != m[2]) ? '' : d.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' }); };</script>""");
        assertThat(put(session, "Departure date", "2026-12-03").ok()).isTrue();
        assertThat(put(session, "Departure date", "2026-12-25").shown()).isEqualTo("Dec 25, 2026");
    }

    @Test
    void what_a_page_draws_in_place_of_the_native_ones_is_what_it_listens_to() {
        FormSession session = BROWSER.page("""
                <style>.hid { display: none } .twin { cursor: pointer }</style><p id=out></p>
                <div><label>Giới tính</label><div id=sex><input class=hid type=radio name=sex value=m title=Nam><div class=twin>Nam</div><input class=hid type=radio name=sex value=f title=Nữ><div class=twin>Nữ</div></div></div>
                <div><label>Phòng ban</label><div><select class=hid name=dep><option value="">Chọn</option><option value=kt>Kế toán</option><option value=kd>Kinh doanh</option></select>
                <div class="form-select"><input readonly placeholder="Chọn"><dl class=hid><dd>Kế toán</dd><dd>Kinh doanh</dd></dl></div></div></div><p>Tên <input name=name></p>
                <script>const kept = {}; const keep = (k, v) => { kept[k] = v; out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };
                for (const twin of document.querySelectorAll('.twin')) twin.onclick = () => { twin.previousElementSibling.checked = true; keep('sex', twin.textContent); };
                const box = document.querySelector('.form-select'), list = box.querySelector('dl'); box.querySelector('input').onclick = () => { list.className = ''; };
                for (const dd of list.children) dd.onclick = () => { box.querySelector('input').value = dd.textContent; list.className = 'hid'; keep('dep', dd.textContent); };</script>""");
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactly("Giới tính", "Phòng ban", "Tên");
        assertThat(put(session, "Giới tính", "f").ok()).isTrue();
        assertThat(put(session, "Phòng ban", "kd").ok()).isTrue();
        assertThat(session.read().text()).contains("sex=Nữ dep=Kinh doanh;");
    }
}

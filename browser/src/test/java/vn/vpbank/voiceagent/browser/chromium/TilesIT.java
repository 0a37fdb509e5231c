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
import vn.vpbank.voiceagent.forms.FieldValue;

/// Choices that nothing but their make, their place and their behaviour gives away.
final class TilesIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String KEPT = """
            <p id=out></p><script>const kept = {}; const keep = (k, v) => { kept[k] = v; out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };</script>""";

    private static final String CARDS = """
            <style>.card { cursor: pointer; border: 1px solid } .on { border-color: green }</style>
            <form><div><div>Loại thẻ *</div><div id=cards></div></div><div><div>Giờ khám</div><div id=slots></div></div>
            <p>Tên <input name=name></p><div>Bước cuối <div><button type=button>Hủy</button><button type=button>Lưu nháp</button></div></div></form>""";

    @Test
    void cards_and_buttons_under_one_label_are_options_and_what_is_to_be_done_is_none() {
        FormSession session = BROWSER.page(CARDS + KEPT + """
                <script>let card = '';
                const paint = () => { cards.replaceChildren(...[['Hạng chuẩn', 'Miễn phí'], ['Hạng vàng', 'Hoàn tiền']].map(([t, d]) => { const c = document.createElement('div');
                  c.className = 'card' + (card === t ? ' card--selected' : ''); c.innerHTML = `<div>${t}</div><div>${d}</div>`; c.onclick = () => { card = t; keep('card', t); paint(); }; return c; })); };
                paint();
                for (const t of ['08:00', '08:30', '09:00']) { const b = document.createElement('button'); b.type = 'button'; b.className = 'slot'; b.textContent = t; b.disabled = t === '08:30'; slots.append(b);
                  b.onclick = () => { for (const o of slots.children) o.classList.toggle('border-green-600', o === b); keep('slot', t); }; }</script>""");
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactly("Loại thẻ", "Giờ khám", "Tên");
        assertThat(session.known().buttons()).extracting(b -> b.label()).containsExactly("Hủy", "Lưu nháp");
        assertThat(offered(session, "Loại thẻ")).containsExactly("Hạng chuẩn", "Hạng vàng");
        assertThat(labelled(session, "Loại thẻ").required()).isTrue();
        assertThat(put(session, "Loại thẻ", "Hạng vàng").ok()).isTrue();
        assertThat(put(session, "Giờ khám", "09:00").ok()).isTrue();
        assertThat(put(session, "Giờ khám", "08:30").problem()).contains("not_in_options");
        assertThat(put(session, "Giờ khám", "08:00").ok()).isTrue();
        assertThat(session.read().text()).contains("card=Hạng vàng slot=08:00;");
    }

    @Test
    void tiles_of_which_several_stay_marked_are_a_choice_of_many() {
        FormSession session = BROWSER.page(CARDS + KEPT + """
                <script>for (const t of ['Trà', 'Bánh', 'Hoa']) { const c = document.createElement('div'); c.className = 'card'; c.textContent = t; cards.append(c);
                  c.onclick = () => { c.classList.toggle('on'); keep('cards', [...cards.children].filter(o => o.matches('.on')).map(o => o.textContent).join('+')); }; }</script>""");
        assertThat(put(session, "Loại thẻ", List.of("Trà", "Hoa")).ok()).isTrue();
        assertThat(labelled(session, "Loại thẻ").type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(put(session, "Loại thẻ", List.of("Bánh")).ok()).isTrue();
        assertThat(session.read().text()).contains("cards=Bánh;");
    }

    private static final String OPENED = """
            <script>let list = null; const shut = () => { list?.remove(); list = null; };
            document.addEventListener('mousedown', e => { if (list && !list.contains(e.target) && e.target !== list.owner) shut(); });
            const opens = (el, fill) => { el.onclick = () => { if (list) return shut(); list = document.createElement('div'); list.owner = el; list.style.position = 'absolute'; document.body.append(list); fill(list); }; };
            const units = { 'Khối Kỹ thuật': ['Phòng Phát triển', 'Phòng Kiểm thử'], 'Khối Bán hàng': ['Phòng Bán lẻ', 'Phòng Kiểm thử'] };
            const take = (el, text, kept) => { el.value = text; keep(el.id, kept); shut(); };
            const make = (up, kind, text, more = {}) => { const el = document.createElement(kind); el.textContent = text; up.append(el); return Object.assign(el, more); };</script>""";

    @Test
    void what_lies_behind_an_item_is_found_by_its_path_or_by_its_own_words() {
        FormSession session = BROWSER.page("""
                <p><label for=unit>Đơn vị</label><input id=unit readonly placeholder="Chọn đơn vị"></p>
                <p><label for=dep>Bộ phận</label><input id=dep readonly role=combobox placeholder="Chọn"></p><p>Tên <input name=name></p>""" + KEPT + OPENED + """
                <script>
                opens(unit, box => { const col = make(box, 'ul', ''); for (const u in units) make(col, 'li', u + ' ›', { role: 'menuitem', onclick: () => { box.children[1]?.remove(); const next = make(box, 'ul', '');
                  for (const n of units[u]) make(next, 'li', n, { role: 'menuitem', onclick: () => take(unit, u + ' / ' + n, u + '/' + n) }); } }); });
                opens(dep, box => { box.role = 'tree'; const draw = shown => { box.textContent = ''; for (const u in units) {
                  const item = make(box, 'div', '', { role: 'treeitem', ariaExpanded: shown === u }); make(item, 'i', shown === u ? '▾' : '▸', { onclick: () => draw(shown === u ? '' : u) }); make(item, 'b', u, { onclick: () => take(dep, u, u) });
                  if (shown === u) for (const n of units[u]) { const leaf = make(box, 'div', '', { role: 'treeitem' }); make(leaf, 'b', n, { onclick: () => take(dep, n, u + '/' + n) }); } } }; draw(''); });</script>""");
        assertThat(put(session, "Đơn vị", "Khối Bán hàng / Phòng Kiểm thử").ok())
                .isTrue();
        assertThat(put(session, "Bộ phận", "Phòng Phát triển").ok()).isTrue();
        assertThat(session.read().text())
                .contains("unit=Khối Bán hàng/Phòng Kiểm thử dep=Khối Kỹ thuật/Phòng Phát triển;");
        assertThat(put(session, "Đơn vị", "Phòng Bán lẻ").ok()).isTrue();
        assertThat(put(session, "Bộ phận", "Khối Bán hàng / Phòng Kiểm thử").ok())
                .isTrue();
        assertThat(put(session, "Đơn vị", "Khối Bán hàng / Phòng Kho").problem())
                .contains("not_in_options");
        assertThat(put(session, "Bộ phận", "Phòng Kho").problem()).contains("not_in_options");
        assertThat(session.read().text()).contains("unit=Khối Bán hàng/Phòng Bán lẻ dep=Khối Bán hàng/Phòng Kiểm thử;");
    }

    @Test
    void each_thing_written_becomes_a_tag_and_what_is_not_wanted_any_more_goes() {
        FormSession session = BROWSER.page("""
                <div><label for=skill>Kỹ năng</label><div class=chip-box><span id=chips></span><input id=skill></div></div><p>Tên <input name=name></p>""" + KEPT + """
                <script>const all = []; const draw = () => { chips.replaceChildren(...all.map((t, i) => { const c = document.createElement('span'); c.className = 'chip'; c.textContent = t; const x = document.createElement('button'); x.type = 'button'; x.textContent = '✕';
                  x.onclick = () => { all.splice(i, 1); draw(); }; c.append(x); return c; })); keep('skills', all.join('+')); };
                skill.onkeydown = e => { if (e.key === 'Enter' && skill.value) { if (/^[\\p{L} ]+$/u.test(skill.value)) all.push(skill.value); skill.value = ''; draw(); } };</script>""");
        assertThat(put(session, "Kỹ năng", List.of("Go", "Spark")).ok()).isTrue();
        assertThat(labelled(session, "Kỹ năng").value()).isEqualTo(FieldValue.of(List.of("Go", "Spark")));
        assertThat(put(session, "Kỹ năng", List.of("Spark", "Java")).ok()).isTrue();
        assertThat(put(session, "Kỹ năng", List.of("Spark", "Java", "1 2")).problem())
                .contains("not_in_options");
        assertThat(session.read().text()).contains("skills=Spark+Java;");
    }

    @Test
    void stars_swatches_and_pictures_have_words_for_those_who_ask() {
        FormSession session = BROWSER.page("""
                <style>.s { cursor: pointer } .pic, .sw { display: inline-block; width: 30px; height: 30px; cursor: pointer }</style><p><label>Tên <input name=name></label></p>
                <div><div>Hài lòng</div><div class=row>STARS</div></div><div><div>Màu xe</div><div class=row><span class=sw title=Đỏ></span><span class=sw title=Đen></span></div></div>
                <div><div>Mẫu thẻ</div><div class=row><div class=pic><img alt="Hoa sen" width=30 height=30></div><div class=pic><img alt="Vịnh Hạ Long" width=30 height=30></div></div></div>
                <script>for (const row of document.querySelectorAll('.row')) row.onclick = e => { const all = [...row.children], at = all.findIndex(c => c.contains(e.target)); all.forEach((c, i) => c.classList.toggle('on', all.length > 4 ? i <= at : i === at)); };</script>""".replace("STARS", "<span class=s>★</span>".repeat(5)));
        assertThat(put(session, "Hài lòng", "4").ok()).isTrue();
        assertThat(put(session, "Hài lòng", "2").ok()).isTrue();
        assertThat(put(session, "Màu xe", "Đen").ok()).isTrue();
        assertThat(put(session, "Mẫu thẻ", "Vịnh Hạ Long").ok()).isTrue();
        assertThat(session.known().buttons()).isEmpty();
    }
}

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
import vn.vpbank.voiceagent.forms.FieldType;

/// Buttons that open a calendar or a list of their own, popups with a cover of their own, and lists that unfold.
final class PopoversIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String PARTS = """
            <p id=out></p><script>const kept = {}; const keep = (k, v) => { kept[k] = v; out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };
            const make = (up, html) => { const t = document.createElement('template'); t.innerHTML = html; const el = t.content.firstElementChild; up.append(el); return el; };
            let open = null; const shut = () => { open?.forEach(el => el.remove()); open = null; };
            document.addEventListener('mousedown', e => { if (open && !open.some(el => el.contains(e.target))) shut(); });
            document.addEventListener('keydown', e => { if (e.key === 'Escape') shut(); });</script>""";

    @Test
    void a_button_that_opens_a_calendar_is_a_date() {
        FormSession session = BROWSER.page("""
                <p><label for=start>Start date</label><button id=start type=button aria-haspopup=dialog style="cursor:pointer">Pick a date <svg width=9 height=9></svg></button></p><p><label>Tên <input name=name></label></p>""" + PARTS + """
                <script>const MONTHS = ['January','February','March','April','May','June','July','August','September','October','November','December']; let y = 2026, m = 10;
                start.onclick = () => { if (open) return shut(); const box = make(document.body, '<div style="position:absolute;background:#fff"></div>'); open = [box]; const draw = () => {
                  box.innerHTML = `<div><button type=button aria-label="Go to previous month">‹</button><span>${MONTHS[m]} ${y}</span><button type=button aria-label="Go to next month">›</button></div><table><tr><th>Mo</th><th>Tu</th><th>We</th></tr></table>`;
                  const [back, on] = box.querySelectorAll('button'); back.onclick = () => { if (--m < 0) { m = 11; y--; } draw(); }; on.onclick = () => { if (++m > 11) { m = 0; y++; } draw(); };
                  for (let d = 1; d <= new Date(y, m + 1, 0).getDate(); d++) { const day = make(box, `<button type=button>${d}</button>`); day.onclick = () => { start.firstChild.data = `${MONTHS[m]} ${d}, ${y} `; keep('start', `${y}-${m + 1}-${d}`); shut(); }; } }; draw(); };</script>""");
        assertThat(labelled(session, "Start date").type()).isEqualTo(FieldType.DATE);
        assertThat(labelled(session, "Start date").value().isEmpty()).isTrue();
        assertThat(put(session, "Start date", "2027-02-28").ok()).isTrue();
        assertThat(session.read().text()).contains("start=2027-2-28;");
        assertThat(put(session, "Start date", "2026-12-01").ok()).isTrue();
    }

    @Test
    void a_button_that_calls_itself_a_combobox_opens_a_list_one_may_search() {
        FormSession session = BROWSER.page("""
                <p><label for=tools>Tools</label><button id=tools type=button role=combobox aria-haspopup=dialog aria-expanded=false>Select tools…</button></p><p><label>Tên <input name=name></label></p>""" + PARTS + """
                <script>const all = ['Figma', 'Slack', 'Linear']; let chosen = [];
                tools.onclick = () => { if (open) return shut(); const box = make(document.body, '<div role=dialog style="position:absolute;background:#fff"><input placeholder="Search"><div role=listbox></div></div>'); open = [box]; const draw = () => {
                  box.lastChild.textContent = ''; all.forEach((t, i) => { const o = make(box.lastChild, `<div role=option cmdk-item aria-selected=${i === 0}><span>${chosen.includes(t) ? '✓' : ''}</span> ${t}</div>`);
                    o.onclick = () => { chosen = chosen.includes(t) ? chosen.filter(c => c !== t) : [...chosen, t]; tools.textContent = chosen.join(', ') || 'Select tools…'; keep('tools', chosen.join('+')); draw(); }; }); }; draw(); };</script>""");
        assertThat(offered(session, "Tools")).containsExactly("Figma", "Slack", "Linear");
        assertThat(put(session, "Tools", List.of("Slack", "Linear")).ok()).isTrue();
        assertThat(session.read().text()).contains("tools=Slack+Linear;");
        assertThat(put(session, "Tools", List.of("Figma")).ok()).isTrue();
        assertThat(session.read().text()).contains("tools=Figma;");
    }

    @Test
    void a_popup_with_a_cover_of_its_own_is_closed_again_after_looking() {
        FormSession session = BROWSER.page("""
                <div id=cell style="cursor:pointer"><label for=place>Cơ sở</label><input id=place readonly placeholder="Chọn cơ sở"></div><p><label>Tên <input name=name></label></p>""" + PARTS + """
                <script>cell.onclick = () => { shut(); const cover = make(document.body, '<div style="position:fixed;inset:0"></div>'); const box = make(document.body, '<div role=dialog style="position:fixed;bottom:0;background:#fff"><button type=button>Hủy</button><ul></ul><button type=button>Xác nhận</button></div>');
                  open = [cover, box]; let now = 'Phủ Lý'; cover.onclick = shut; box.firstChild.onclick = shut; box.lastChild.onclick = () => { place.value = now; keep('place', now); shut(); };
                  for (const t of ['Phủ Lý', 'Linh Đàm', 'Yên Hòa']) make(box.children[1], `<li role=button>${t}</li>`).onclick = () => { now = t; }; };</script>""");
        assertThat(labelled(session, "Tên").disabled()).isFalse();
        assertThat(offered(session, "Cơ sở")).containsExactly("Phủ Lý", "Linh Đàm", "Yên Hòa");
        assertThat(put(session, "Cơ sở", "Yên Hòa").ok()).isTrue();
        assertThat(session.read().text()).contains("place=Yên Hòa;");
    }

    @Test
    void a_list_that_shows_its_choice_alone_is_unfolded_first() {
        FormSession session = BROWSER.page("""
                <div id=q>Lớp *</div><div id=grade role=listbox aria-expanded=false tabindex=0 aria-labelledby=q></div><p><label>Tên <input name=name></label></p>""" + PARTS + """
                <script>let on = ''; const draw = () => { grade.textContent = ''; for (const t of ['', '10', '11', '12']) make(grade, `<div role=option tabindex=-1 data-value="${t}" aria-selected=${t === on}>${t ? 'Lớp ' + t : 'Chọn'}</div>`); }; draw();
                grade.onclick = e => { const option = e.target.closest('[role=option]'); const isOpen = grade.ariaExpanded === 'true';
                  if (isOpen && option) { on = option.dataset.value; keep('grade', on); draw(); } setTimeout(() => { grade.ariaExpanded = String(!isOpen); }, 80); };</script>""");
        assertThat(put(session, "Lớp", "11").ok()).isTrue();
        assertThat(session.read().text()).contains("grade=11;");
        assertThat(put(session, "Lớp", "10").ok()).isTrue();
    }
}

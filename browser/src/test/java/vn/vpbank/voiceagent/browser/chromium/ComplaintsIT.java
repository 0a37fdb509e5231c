package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.labelled;
import static vn.vpbank.voiceagent.browser.testkit.Commands.put;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;

/// Values that stand in a page as they were asked for and that it has not taken: none of them is told as filled.
final class ComplaintsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @Test
    void a_value_that_the_page_takes_exception_to_is_not_filled_and_its_words_are_told() {
        FormSession session = BROWSER.page("""
                <div class=field><label for=id>Số thẻ</label><input id=id></div><div class=field><label>Tên <input name=b></label></div>
                <script>id.onchange = () => { const bad = id.value.length !== 12; const box = id.parentElement; box.classList.toggle('has-error', bad); box.querySelector('p')?.remove(); if (bad) box.insertAdjacentHTML('beforeend', '<p>Số thẻ gồm 12 số</p>'); };</script>""");
        FieldOutcome refused = put(session, "Số thẻ", "123");
        assertThat(refused.ok()).isFalse();
        assertThat(refused.problem()).contains("Số thẻ gồm 12 số");
        assertThat(put(session, "Số thẻ", "001099012345").ok()).isTrue();
    }

    @Test
    void what_a_page_thinks_about_before_it_complains_is_told_before_anything_is_handed_in() {
        FormSession session = BROWSER.page("""
                <form><div><label for=id>Số thẻ</label><input id=id><div id=m style="color:#c00"></div></div><div><label>Tên <input name=b></label></div><button>Gửi đơn</button></form>
                <script>id.onchange = () => setTimeout(() => { m.textContent = 'Số thẻ gồm 12 số'; }, 200);</script>""");
        put(session, "Số thẻ", "123");
        String asked = "";
        for (int looks = 0; looks < 100 && !asked.contains("12 số"); looks++) {
            asked = execute(session, SUBMIT).message();
        }
        assertThat(asked).contains("Số thẻ: Số thẻ gồm 12 số");
    }

    @Test
    void a_date_is_spelled_by_the_pages_own_example_and_once_more_otherwise_where_it_complains() {
        String months = """
                <script>const M = ['jan','feb','mar','apr','may','jun','jul','aug','sep','oct','nov','dec']; for (const box of document.querySelectorAll('[data-d]')) box.onchange = () => { const m = /^([a-z]{3}) (\\d{1,2}), (\\d{4})$/i.exec(box.value); const ok = Boolean(m && M.includes(m[1].toLowerCase()));
                  box.setAttribute('aria-invalid', !ok); if (ok) out.textContent += `${box.id}=${m[3]}-${M.indexOf(m[1].toLowerCase()) + 1}-${m[2]};`; };</script>""";
        FormSession session = BROWSER.page("""
                <p><label>Return Date <input id=a data-d placeholder="e.g. Dec 31, 2026"></label></p><p><label>Tên <input name=b></label></p><p id=out></p>""" + months);
        assertThat(put(session, "Return Date", "2027-01-16").ok()).isTrue();
        assertThat(session.read().text()).isEqualTo("a=2027-1-16;");
        FormSession silent = BROWSER.page(
                "<p><label>Return Date <input id=a data-d></label></p><p><label>Tên <input name=b></label></p><p id=out></p>"
                        + months);
        assertThat(put(silent, "Return Date", "2027-01-16").ok()).isTrue();
        assertThat(silent.read().text()).isEqualTo("a=2027-1-16;");
    }

    @Test
    void a_day_and_the_hour_behind_it_are_one_moment() {
        FormSession session = BROWSER.page("""
                <table><tr><td>Handover meeting</td><td><table><tr><td><input id=day title="Handover meeting"></td><td><label for=h hidden>Handover meeting Hours</label><select id=h></select><label for=m hidden>Handover meeting Minutes</label><select id=m><option>00</option><option>15</option><option>30</option></select></td></tr></table></td></tr></table>
                <p><label>First day (M/D/YYYY) <input id=first></label></p><script>for (let i = 0; i < 24; i++) h.add(new Option(`${i % 12 || 12} ${i < 12 ? 'AM' : 'PM'}`, i));</script>""");
        assertThat(labelled(session, "Handover meeting").type()).isEqualTo(FieldType.DATETIME_LOCAL);
        FieldOutcome filled = put(session, "Handover meeting", "2026-12-18T15:30");
        assertThat(filled.ok()).isTrue();
        assertThat(filled.shown()).isEqualTo("12/18/2026 3 PM:30");
    }

    @Test
    void an_item_that_only_boxes_an_option_takes_no_press() {
        FormSession session = BROWSER.page("""
                <p><label for=who>Contact</label><span style="position:relative"><input id=who role=combobox aria-autocomplete=list aria-expanded=false></span></p><p><label>Tên <input name=b></label></p><p id=out></p>
                <ul role=listbox aria-multiselectable=true tabindex=0 aria-label="Products"><li role=option tabindex=-1 aria-selected=false>GC10</li><li role=option tabindex=-1 aria-selected=false>GC20</li></ul>
                <script>let t; const find = () => { clearTimeout(t); who.setAttribute('aria-expanded', true); t = setTimeout(() => { document.getElementById('drop')?.remove(); who.insertAdjacentHTML('afterend', '<div id=drop role=listbox style="position:absolute;background:#fff"><ul>' + ['Emily Carter|Northwind', 'Emma Stone|Fabrikam'].map(s => s.split('|')).filter(s => s[0].toLowerCase().includes(who.value.toLowerCase())).map(s => `<li role=presentation style="padding:9px"><div role=option data-n="${s[0]}">${s[0]}<br>${s[1]}</div></li>`).join('') + '</ul></div>');
                    document.getElementById('drop').onclick = e => { const o = e.target.closest('[data-n]'); if (!o) return; who.value = o.dataset.n; out.textContent = `who=${o.dataset.n};`; gone(); }; document.getElementById('drop').onmousedown = e => e.preventDefault(); }, 300); };
                const gone = () => { clearTimeout(t); document.getElementById('drop')?.remove(); who.setAttribute('aria-expanded', false); }; who.onfocus = who.oninput = find; who.onblur = gone;</script>""");
        assertThat(put(session, "Contact", "Emily Carter").ok()).isTrue();
        assertThat(session.read().text()).contains("who=Emily Carter;");
    }
}

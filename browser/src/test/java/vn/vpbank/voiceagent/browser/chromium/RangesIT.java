package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// A time told by its first and its last day: in one box, or in two that share one calendar.
final class RangesIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    /// A calendar of one month that takes two days. What it does with them is the page's: `commit(days, done)`.
    private static final String CALENDAR = """
            <div id=pop style="display:none;position:absolute;background:#fff"></div><p id=out></p><script>
            const kept = {}; const keep = (id, v) => { document.getElementById(id).value = v; kept[id] = v; out.textContent = Object.entries(kept).map(([k, x]) => `${k}=${x}`).join('; ') + ';'; };
            let at = null, chosen = [], owner = null; const two = n => String(n).padStart(2, '0'); const shut = () => { pop.style.display = 'none'; };
            const make = (kind, text, act) => { const el = document.createElement(kind); el.textContent = text; if (act) { el.style.cursor = 'pointer'; el.onclick = e => { e.stopPropagation(); act(); }; } return el; };
            function draw() { pop.textContent = ''; const go = n => () => { at = new Date(at.getFullYear(), at.getMonth() + n, 1); draw(); };
              pop.append(make('span', '‹', go(-1)), make('b', `Tháng ${at.getMonth() + 1} ${at.getFullYear()}`), make('span', '›', go(1)));
              const grid = make('div', ''); grid.style = 'display:grid;grid-template-columns:repeat(7,30px)'; const last = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate();
              for (let d = 1; d <= last; d++) grid.append(make('span', d, () => { if (chosen.length === 2) chosen = []; chosen.push(`${two(d)}/${two(at.getMonth() + 1)}/${at.getFullYear()}`); commit(chosen); if (pop.style.display !== 'none') draw(); }));
              pop.append(grid); if (typeof apply === 'function') { const b = make('button', 'Áp dụng', () => chosen.length === 2 && apply(chosen)); b.type = 'button'; pop.append(b); } }
            for (const box of document.querySelectorAll('[data-day]')) box.onclick = () => { owner = box; chosen = []; at = new Date(2026, 10, 1); pop.style.display = 'block'; draw(); };
            document.addEventListener('mousedown', e => { if (!pop.contains(e.target) && e.target !== owner) shut(); });
            </script>""";

    private static final String TWO_BOXES = """
            <p><label>Tên <input name=b></label></p><div class=row><p><label>Ngày đi <input id=from readonly data-day></label></p><p><label>Ngày về <input id=to readonly data-day></label></p></div>""";

    @Test
    void two_days_are_written_into_one_box_as_it_spells_them() {
        FormSession session = BROWSER.page(
                "<p><label>Thời gian nghỉ <input id=time placeholder='dd/mm/yyyy ~ dd/mm/yyyy'></label></p><p><label>Tên <input name=b></label></p>");
        FillReport report = execute(session, set("time", "2026-12-01/2027-01-05"));
        assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
        assertThat(report.fields().getFirst().shown()).isEqualTo("01/12/2026 ~ 05/01/2027");
        assertThat(value(session, "time")).isEqualTo("2026-12-01/2027-01-05");
        assertThat(execute(session, set("time", "02/12/2026 - 03/12/2026")).status())
                .isEqualTo(Status.FILLED);
        assertThat(value(session, "time")).isEqualTo("2026-12-02/2026-12-03");
    }

    @Test
    void a_calendar_over_one_box_is_given_both_days_and_told_to_take_them() {
        for (String how : new String[] {
            "const commit = d => { if (d.length === 2) { keep('time', d.join(' – ')); shut(); } };",
            "const commit = () => {}; const apply = d => { keep('time', d.join(' → ')); shut(); };"
        }) {
            FormSession session = BROWSER.page("""
                    <p><label>Tên <input name=b></label></p><p><label>Thời gian lưu trú <input id=time readonly data-day placeholder="Chọn khoảng ngày"></label></p>""" + "<script>" + how + "</script>" + CALENDAR);
            FillReport report = execute(session, set("time", "2026-12-28/2027-01-03"));
            assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
            assertThat(session.read().text()).containsPattern("time=28/12/2026 . 03/01/2027;");
        }
    }

    @Test
    void two_boxes_with_one_calendar_are_filled_together_and_two_with_one_each_apart() {
        for (String how : new String[] {
            "const commit = d => { keep('from', d[0]); if (d[1]) { keep('to', d[1]); shut(); } };",
            "const commit = () => {}; const apply = d => { keep('from', d[0]); keep('to', d[1]); shut(); };",
            "const commit = d => { keep(owner.id, d.at(-1)); chosen = []; };",
            "const commit = d => { const day = d.at(-1); d.splice(0, 9, day, day); }; const apply = d => { keep(owner.id, d[0]); shut(); };"
        }) {
            FormSession session = BROWSER.page(TWO_BOXES + "<script>" + how + "</script>" + CALENDAR);
            FillReport report = execute(session, set("from", "2026-12-28"), set("to", "2027-01-03"));
            assertThat(report.status()).as(report.toString()).isEqualTo(Status.FILLED);
            assertThat(session.read().text()).contains("from=28/12/2026; to=03/01/2027;");
        }
    }
}

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

/// Controls without a role that tells what they are: what they open when pressed is found among what comes to be seen,
/// and
/// a value is put together from what stands there.
final class OpenedByHandIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String PARTS = """
            <p><label>Tên <input name=name></label></p><p id=out></p><script>const kept = {}; const keep = (k, v) => { kept[k] = v; out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };
            const make = (up, html) => { const t = document.createElement('template'); t.innerHTML = html; const el = t.content.firstElementChild; up.append(el); return el; };
            let open = null; const shut = () => { open?.remove(); open = null; };
            document.addEventListener('mousedown', e => { if (open && !open.contains(e.target)) shut(); });
            const wheels = (box, columns, done) => { shut(); open = make(document.body, '<div style="position:fixed;bottom:0;background:#fff"><div class=row style="display:flex"></div><button type=button>Xác nhận</button></div>'); const sel = [];
              const draw = () => { open.firstChild.textContent = ''; columns(sel).forEach((list, c) => { if (!list.includes(sel[c])) sel[c] = list[0]; const ul = make(make(open.firstChild, '<div style="width:90px"><ul style="margin:0;padding:0"></ul></div>'), '<div></div>').parentElement.firstChild;
                list.forEach(text => { make(ul, `<li style="list-style:none">${text}</li>`).onclick = () => { sel[c] = text; draw(); }; }); }); };
              draw(); open.lastChild.onclick = () => { shut(); done([...sel]); }; };
            const two = n => String(n).padStart(2, '0'); const range = (a, b) => Array.from({length: b - a + 1}, (_, i) => two(a + i));</script>""";

    @Test
    void columns_that_turn_side_by_side_take_a_time_a_date_and_a_place_in_a_place() {
        FormSession session = BROWSER.page("""
                <p><label for=at>Giờ hẹn</label> <input id=at readonly placeholder="Chọn giờ"></p><p><label for=born>Ngày sinh</label> <input id=born readonly placeholder="Chọn ngày"></p><p><label for=area>Khu vực</label> <input id=area readonly placeholder="Chọn khu vực"></p>""" + PARTS + """
                <script>at.onclick = () => wheels(at, () => [range(7, 16), ['00', '15', '30', '45']], s => { at.value = s.join(':'); keep('at', at.value); });
                born.onclick = () => wheels(born, s => [range(1960, 2026), range(1, 12), range(1, new Date(s[0] ?? 1990, s[1] ?? 1, 0).getDate())], s => { born.value = [s[2], s[1], s[0]].join('/'); keep('born', s.join('-')); });
                const places = {'Hà Nội': ['Phường Cầu Giấy', 'Xã Gia Lâm'], 'Ninh Bình': ['Phường Phủ Lý', 'Xã Kim Sơn']};
                area.onclick = () => wheels(area, s => [Object.keys(places), places[s[0]] ?? places['Hà Nội']], s => { area.value = s.join('/'); keep('area', area.value); });</script>""");
        assertThat(put(session, "Giờ hẹn", "09:45").ok()).isTrue();
        assertThat(put(session, "Ngày sinh", "1984-06-30").ok()).isTrue();
        assertThat(put(session, "Khu vực", "Ninh Bình/Xã Kim Sơn").ok()).isTrue();
        assertThat(session.read().text()).contains("at=09:45 born=1984-06-30 area=Ninh Bình/Xã Kim Sơn;");
        assertThat(put(session, "Giờ hẹn", "09:20").ok()).isFalse();
        assertThat(session.read().text()).contains("at=09:45 ");
    }

    @Test
    void a_box_of_words_with_steps_inside_takes_one_after_another() {
        FormSession session = BROWSER.page("""
                <div><div class=label>Tỉnh, huyện, xã</div><div id=region tabindex=0 style="cursor:pointer;border:1px solid">Chọn khu vực</div></div>""" + PARTS + """
                <script>const tree = {'Hà Nội': {'Cầu Giấy': ['Dịch Vọng', 'Nghĩa Đô']}, 'Huế': {'Thuận Hóa': ['Vỹ Dạ', 'Phú Hội'], 'Phú Xuân': ['Kim Long']}};
                region.onclick = () => { const path = []; shut(); open = make(document.body, '<div style="position:absolute;background:#fff"></div>'); const draw = () => { open.textContent = 'Đang tải…'; setTimeout(() => { open.textContent = '';
                  const here = path.reduce((t, p) => t[p], tree); (Array.isArray(here) ? here : Object.keys(here)).forEach(text => { make(open, `<div style="cursor:pointer">${text}</div>`).onclick = () => { path.push(text); if (path.length < 3) return draw(); region.textContent = path.join(', '); keep('region', path.join('+')); shut(); }; }); }, 100); }; draw(); };</script>""");
        assertThat(put(session, "Tỉnh, huyện, xã", "Huế, Thuận Hóa, Phú Hội").ok())
                .isTrue();
        assertThat(session.read().text()).contains("region=Huế+Thuận Hóa+Phú Hội;");
    }

    @Test
    void a_list_behind_an_arrow_takes_only_its_own_items_and_what_is_put_back_is_told() {
        FormSession session = BROWSER.page("""
                <table><tr><td>Cục thuế</td><td><table><tr><td><input id=office></td><td id=arrow style="cursor:pointer">▼</td></tr></table></td></tr></table>""" + PARTS + """
                <script>let held = ''; arrow.onmousedown = e => { e.preventDefault(); e.stopPropagation(); shut(); open = make(document.body, '<div style="position:absolute;background:#fff"><table></table></div>'); ['Cục Thuế Hà Nội', 'Cục Thuế Huế'].forEach(text => { make(open.firstChild, `<tr class=itemRow><td class=item>${text}</td></tr>`); }); };
                document.addEventListener('mouseup', e => { if (e.target.className === 'item') { held = office.value = e.target.textContent; keep('office', held); shut(); } });
                office.addEventListener('blur', () => setTimeout(() => { office.value = held; }, 100));</script>""");
        assertThat(put(session, "Cục thuế", "Cục Thuế Huế").ok()).isTrue();
        assertThat(session.read().text()).contains("office=Cục Thuế Huế;");
        assertThat(put(session, "Cục thuế", "Cục Thuế Vinh").ok()).isFalse();
        assertThat(labelled(session, "Cục thuế").value()).hasToString("Cục Thuế Huế");
    }

    @Test
    void a_calendar_that_stands_open_is_a_date_and_its_hours_come_with_the_day() {
        FormSession session = BROWSER.page("""
                <div><div>Ngày khám *</div><div id=cal></div></div><div><div>Giờ khám *</div><div id=hours><em>Chọn ngày trước</em></div></div>""" + PARTS + """
                <script>let y = 2026, m = 12, day = ''; const draw = () => { cal.innerHTML = `<div><button type=button aria-label="Tháng trước">‹</button><b>Tháng ${m}, ${y}</b><button type=button aria-label="Tháng sau">›</button></div><div role=grid></div>`;
                  const [back, on] = cal.querySelectorAll('button'); back.onclick = () => { if (--m < 1) { m = 12; y--; } draw(); }; on.onclick = () => { if (++m > 12) { m = 1; y++; } draw(); };
                  for (let d = 1; d <= new Date(y, m, 0).getDate(); d++) { const text = `${y}-${two(m)}-${two(d)}`; make(cal.lastChild, `<button type=button role=gridcell aria-selected=${day === text}>${d}</button>`).onclick = () => { day = text; keep('day', day); draw();
                    hours.innerHTML = '<div class=slots></div>'; ['08:00', '09:30', '14:30'].forEach(h => { make(hours.firstChild, `<button type=button class=slot>${h}</button>`).onclick = e => { keep('hour', h); hours.querySelectorAll('button').forEach(b => b.classList.toggle('sel', b === e.target)); }; }); }; } }; draw();</script>""");
        assertThat(labelled(session, "Ngày khám").type()).isEqualTo(FieldType.DATE);
        assertThat(put(session, "Ngày khám", "2027-02-16").ok()).isTrue();
        assertThat(put(session, "Giờ khám", "14:30").ok()).isTrue();
        assertThat(session.read().text()).contains("day=2027-02-16 hour=14:30;");
    }

    @Test
    void cells_that_turn_into_boxes_are_the_fields_of_a_row() {
        FormSession session = BROWSER.page("""
                <div><table id=lines><thead><tr><th>Tên hàng</th><th>Số lượng</th></tr></thead><tbody><tr><td></td><td></td></tr><tr><td></td><td></td></tr></tbody></table><button type=button>Thêm dòng</button></div>""" + PARTS + """
                <script>const rows = [['', ''], ['', '']]; const draw = () => [...lines.tBodies[0].rows].forEach((r, i) => [...r.cells].forEach((c, k) => { c.textContent = rows[i][k].replace(/\\B(?=(\\d{3})+$)/g, '.'); })); draw();
                lines.tBodies[0].onclick = e => { const c = e.target.closest('td'); if (!c || c.firstElementChild) return; const [i, k] = [c.parentElement.rowIndex - 1, c.cellIndex]; c.innerHTML = '<input>'; const box = c.firstChild; box.value = rows[i][k]; box.focus();
                  box.onblur = () => { rows[i][k] = box.value; keep('lines', rows.join('|')); draw(); }; };</script>""");
        List<String> refs = session.read().fields().stream()
                .filter(f -> f.section().startsWith("Dòng"))
                .map(f -> f.section() + " " + f.label())
                .toList();
        assertThat(refs).containsExactly("Dòng 1 Tên hàng", "Dòng 1 Số lượng", "Dòng 2 Tên hàng", "Dòng 2 Số lượng");
        assertThat(put(session, "Tên hàng", "Thép D10").ok()).isTrue();
        assertThat(put(session, "Số lượng", "1200").ok()).isTrue();
        assertThat(session.read().text()).contains("lines=Thép D10,1200|,;");
    }

    @Test
    void two_drawn_lists_with_buttons_between_them_are_one_choice_of_many() {
        FormSession session = BROWSER.page("""
                <div><div>Quyền</div><div style="display:flex"><div id=a><p>Chưa cấp</p><div></div></div><div><button type=button id=back>&lt;</button><button type=button id=to>&gt;</button></div><div id=b><p>Đã cấp</p><div></div></div></div></div>""" + PARTS + """
                <script>const all = ['Xem', 'Sửa', 'Xoá']; let has = []; const draw = () => { for (const [box, mine] of [[a, false], [b, true]]) { box.lastElementChild.textContent = ''; all.filter(t => has.includes(t) === mine).forEach(t => make(box.lastElementChild, `<div><label><input type=checkbox value=${t}> ${t}</label></div>`)); } keep('has', has.join('+')); };
                const ticked = box => [...box.querySelectorAll(':checked')].map(c => c.value); to.onclick = () => { has = all.filter(t => has.includes(t) || ticked(a).includes(t)); draw(); }; back.onclick = () => { const gone = ticked(b); has = has.filter(t => !gone.includes(t)); draw(); }; draw();</script>""");
        assertThat(offered(session, "Quyền")).containsExactly("Xem", "Sửa", "Xoá");
        assertThat(put(session, "Quyền", List.of("Xem", "Xoá")).ok()).isTrue();
        assertThat(session.read().text()).contains("has=Xem+Xoá;");
        assertThat(put(session, "Quyền", List.of("Sửa")).ok()).isTrue();
        assertThat(session.read().text()).contains("has=Sửa;");
    }

    @Test
    void cards_under_a_heading_are_a_choice_and_no_way_to_hand_in() {
        FormSession session = BROWSER.page("""
                <form><section><h3>Phương thức thanh toán</h3><div id=pay><div class=pay style="cursor:pointer">Thanh toán khi nhận hàng</div><div class=pay style="cursor:pointer">Thẻ nội địa</div></div></section><button>Đặt hàng</button></form>""" + PARTS + """
                <script>pay.onclick = e => { if (!e.target.matches('.pay')) return; [...pay.children].forEach(c => c.classList.toggle('sel', c === e.target)); keep('pay', e.target.textContent); };</script>""");
        assertThat(put(session, "Phương thức thanh toán", "Thẻ nội địa").ok()).isTrue();
        assertThat(session.read().text()).contains("pay=Thẻ nội địa;");
    }

    @Test
    void a_calendar_that_lists_its_years_goes_to_another_one_at_once() {
        FormSession session = BROWSER.page("""
                <p><label for=born>Ngày sinh</label> <input id=born readonly></p>""" + PARTS + """
                <script>let y = 2026, m = 11, years = false, leaves = 0; born.onclick = () => { shut(); open = make(document.body, '<div style="position:absolute;background:#fff"></div>'); const draw = () => {
                  open.innerHTML = `<div><button type=button aria-label="Previous month">‹</button><button type=button>Tháng ${m} ${y} ▾</button><button type=button aria-label="Next month">›</button></div><div></div>`; const [back, head, on] = open.querySelectorAll('button');
                  back.onclick = () => { leaves++; if (--m < 1) { m = 12; y--; } draw(); }; on.onclick = () => { leaves++; if (++m > 12) { m = 1; y++; } draw(); }; head.onclick = () => { years = !years; draw(); };
                  if (years) for (let n = 1950; n <= 2026; n++) make(open.lastChild, `<button type=button>${n}</button>`).onclick = () => { y = n; years = false; draw(); };
                  else for (let d = 1; d <= new Date(y, m, 0).getDate(); d++) make(open.lastChild, `<button type=button>${d}</button>`).onclick = () => { born.value = `${two(d)}/${two(m)}/${y}`; keep('born', born.value); keep('leaves', leaves); shut(); }; }; draw(); };</script>""");
        assertThat(put(session, "Ngày sinh", "1987-09-05").ok()).isTrue();
        assertThat(session.read().text()).contains("born=05/09/1987 leaves=2;");
    }

    @Test
    void tick_boxes_drawn_over_boxes_of_a_pixel_are_ticked_by_their_words() {
        FormSession session = BROWSER.page("""
                <table><tr><td>Hình thức</td><td id=one></td></tr><tr><td>Loại</td><td id=many></td></tr></table>""" + PARTS + """
                <script>const tick = (box, kind, text, pressed) => { const t = make(box, `<table><tr><td><span class="${kind} ${kind}Unchecked" style="display:inline-block;width:14px;height:14px"><span><input readonly value=U style="width:1px;height:1px;border:0;padding:0"></span></span></td><td>${text}</td></tr></table>`); t.onclick = pressed; return t; };
                const mark = (t, kind, on) => { t.querySelector('span').className = `${kind} ${kind}${on ? 'Checked' : 'Unchecked'}`; }; const ones = [], chosen = new Set();
                ['Có mã', 'Không mã'].forEach(text => ones.push(tick(one, 'RadioButton', text, () => { ones.forEach(t => mark(t, 'RadioButton', t.textContent === text)); keep('one', text); })));
                ['Bán hàng', 'Xuất kho', 'Dịch vụ'].forEach(text => { const t = tick(many, 'CheckBox', text, () => { if (!chosen.delete(text)) chosen.add(text); mark(t, 'CheckBox', chosen.has(text)); keep('many', [...chosen].join('+')); }); });</script>""");
        assertThat(offered(session, "Hình thức")).containsExactly("Có mã", "Không mã");
        assertThat(put(session, "Hình thức", "Không mã").ok()).isTrue();
        assertThat(put(session, "Loại", List.of("Bán hàng", "Dịch vụ")).ok()).isTrue();
        assertThat(session.read().text()).contains("one=Không mã many=Bán hàng+Dịch vụ;");
    }
}

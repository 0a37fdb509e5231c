package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
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
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Still more of what pages of strangers do: days that are asked for by their year first or spelled as only the cursor
/// shows, lists that are drawn elsewhere than they say, values in two boxes.
final class ThirdSightIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String NAME = "<p><label>Tên <input name=name></label></p>";

    /// A popup over the page that its maker draws anew with each press.
    private static final String POP = NAME + """
            <style>.pop { position: absolute; background: #fff } .pop li, .pop td, .pop button { cursor: pointer }</style><script>
            let pop; const shut = () => { pop?.remove(); pop = null; }; document.addEventListener('mousedown', e => { if (pop && !pop.contains(e.target)) shut(); });
            function show(el, draw, act) { shut(); pop = document.createElement('div'); pop.className = 'pop'; pop.innerHTML = draw(); pop.onmousedown = e => e.preventDefault(); pop.onclick = e => { const t = e.target.closest('[data-v]'); if (t && act(t.dataset.v) !== false && pop) pop.innerHTML = draw(); }; document.body.append(pop); }
            function calendar(el, years, write) { let year = 0, month = 0, from = 2016;
              const draw = () => !year ? `<h4>2001</h4><button data-v=back aria-label="Previous 24 years">&lt;</button>${years(from)}` : !month ? '<table><tr>' + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(m => `<td><button data-v=${m}>Thg ${m}</button></td>`).join('') + '</tr></table>'
                : `<b>Tháng ${month} ${year}</b><button data-v=next aria-label="Tháng sau">&gt;</button><table><tr>` + Array.from({ length: new Date(year, month, 0).getDate() }, (_, i) => `<td data-v=${i + 1}>${i + 1}</td>`).join('') + '</tr></table>';
              show(el, draw, v => { if (v === 'back') from -= 24; else if (!year) year = +v; else if (!month) month = +v; else if (+v) { write(`${year}-${String(month).padStart(2, '0')}-${v.padStart(2, '0')}`); shut(); return false; } }); }
            </script>""";

    @Test
    void a_calendar_may_begin_with_its_years() {
        FormSession session = BROWSER.page(POP + """
                <p><label for=a>Ngày sinh</label> <input id=a readonly></p><p><label for=b>Ngày cấp</label> <input id=b role=combobox aria-expanded=false readonly></p><p id=out></p><script>
                const taken = {}; const into = el => iso => { taken[el.id] = iso; out.textContent = JSON.stringify(taken); el.value = iso.split('-').reverse().join('/'); };
                a.onclick = () => calendar(a, () => `<ul style="height:90px;overflow:auto">${Array.from({ length: 79 }, (_, i) => `<li data-v=${2008 - i}>${2008 - i}</li>`).join('')}</ul>`, into(a));
                b.onclick = () => calendar(b, from => `<table>${[0, 1, 2, 3, 4, 5].map(r => `<tr>${[0, 1, 2, 3].map(c => `<td data-v=${from + r * 4 + c}>${from + r * 4 + c}</td>`).join('')}</tr>`).join('')}</table>`, into(b));</script>""");
        assertThat(put(session, "Ngày sinh", "1985-06-23").ok()).isTrue();
        assertThat(put(session, "Ngày cấp", "1999-12-03").ok())
                .as("its years are leafed through")
                .isTrue();
        assertThat(session.read().text()).contains("\"a\":\"1985-06-23\"").contains("\"b\":\"1999-12-03\"");
    }

    @Test
    void a_year_alone_is_chosen_from_its_list() {
        FormSession session = BROWSER.page(POP + """
                <p><label for=a>Năm sản xuất</label> <input id=a readonly placeholder="Chọn năm"></p><script>
                a.onclick = () => show(a, () => `<ul>${Array.from({ length: 40 }, (_, i) => `<li data-v=${2026 - i}>${2026 - i}</li>`).join('')}</ul>`, v => { a.value = v; shut(); return false; });</script>""");
        assertThat(put(session, "Năm sản xuất", "2011").ok()).isTrue();
    }

    @Test
    void how_a_day_is_spelled_may_show_with_the_cursor_alone() {
        FormSession session = BROWSER.page(NAME + """
                <p><label for=a>Start date</label> <input id=a type=tel autocomplete=off></p><p><label for=b>End date</label> <input id=b placeholder="dd-MMM-yyyy"></p><p><label for=c>Issue date</label> <input id=c></p><small>e.g. 29-Nov-1998</small><p id=out></p>
                <script>a.onfocus = () => { a.placeholder = 'mm/dd/yyyy'; }; a.onblur = () => { a.placeholder = ''; }; a.oninput = () => { const d = a.value.replace(/\\D/g, '').slice(0, 8); a.value = [d.slice(0, 2), d.slice(2, 4), d.slice(4)].filter(Boolean).join('/'); tell(); };
                const tell = () => { const [m, d, y] = a.value.split('/'); out.textContent = `starts ${y}-${m}-${d}, ends ${/^\\d{2}-[A-Z][a-z]{2}-\\d{4}$/.test(b.value) ? b.value : 'never'}`; }; b.onchange = tell;</script>""");
        assertThat(put(session, "Start date", "2027-01-04").ok())
                .as("neither order would be complained of")
                .isTrue();
        assertThat(put(session, "End date", "2027-02-10").ok()).isTrue();
        assertThat(session.read().text()).contains("starts 2027-01-04, ends 10-Feb-2027");
        assertThat(labelled(session, "Start date").value().toString()).isEqualTo("2027-01-04");
    }

    @Test
    void a_day_and_a_time_under_one_name_are_one_moment() {
        String hours =
                "<option>12 AM</option><option>1 AM</option><option>2 AM</option><option>3 AM</option><option>4 AM</option><option>5 AM</option><option>6 AM</option><option>7 AM</option><option>8 AM</option><option>9 AM</option><option>10 AM</option><option>11 AM</option>";
        FormSession session = BROWSER.page(NAME + """
                <table><tr><td>Start time *</td><td><table><tr><td><label for=d style="display:none">Start time Date</label><input id=d maxlength=45></td><td><label for=h style="display:none">Start time Hours</label><select id=h>%s</select> <label for=m style="display:none">Start time Minutes</label><select id=m><option>00</option><option>15</option><option>30</option><option>45</option></select></td></tr></table><span>M/D/YYYY</span></td></tr></table>""".formatted(hours + hours.replace("AM", "PM")));
        assertThat(put(session, "Start time", "2026-03-04T13:30"))
                .extracting(o -> o.ok(), o -> o.shown())
                .containsExactly(true, "3/4/2026 1 PM:30");
        assertThat(session.read().fields()).hasSize(2);
    }

    @Test
    void boxes_for_single_digits_need_not_say_how_long_they_are() {
        FormSession session = BROWSER.page(NAME + """
                <div><label>Số căn cước</label><div role=group id=g></div></div><p id=out></p><script>const held = [];
                for (let i = 0; i < 12; i++) { const b = document.createElement('input'); b.size = 1; b.setAttribute('aria-label', `OTP Input ${i + 1}`); b.oninput = () => { b.value = b.value.slice(-1); held[i] = b.value; out.textContent = held.join(''); g.children[i + 1]?.focus(); }; g.append(b); }</script>""");
        assertThat(put(session, "Số căn cước", "079188006543").ok()).isTrue();
        assertThat(session.read().text()).contains("079188006543");
    }

    @Test
    void options_stand_in_trees_of_which_each_leaf_says_that_it_is_shut() {
        FormSession session = BROWSER.page(NAME + """
                <style>.pop { position: absolute; background: #fff } .sign { width: 20px; display: inline-block } .leaf { visibility: hidden }</style><div><label for=a>Phòng ban</label> <input id=a role=combobox aria-expanded=false aria-controls=t readonly><b id=shown></b></div><div class=pop id=p hidden><div role=tree id=t></div></div><script>
                const tree = [['Công ty', [['Kinh doanh', [['Bán lẻ'], ['Dự án']]], ['Kỹ thuật', [['Phần mềm'], ['Hạ tầng']]]]]]; const open = new Set();
                const rec = all => all.map(([n, inside]) => `<div role=treeitem aria-expanded=${open.has(n)} data-n="${n}"><div><i class="sign ${inside ? '' : 'leaf'}">▸</i><li role=option style="display:inline">${n}</li></div>${inside && open.has(n) ? `<div role=group>${rec(inside)}</div>` : ''}</div>`).join(''); const draw = () => { t.innerHTML = rec(tree); };
                a.onclick = () => { p.hidden = false; a.ariaExpanded = 'true'; draw(); }; t.onclick = e => { const i = e.target.closest('[role=treeitem]'); if (i.querySelector('.leaf') && !i.querySelector('[role=treeitem]')) { a.value = i.dataset.n; p.hidden = true; a.ariaExpanded = 'false'; } else { open.has(i.dataset.n) ? open.delete(i.dataset.n) : open.add(i.dataset.n); draw(); } };</script>""");
        assertThat(put(session, "Phòng ban", "Hạ tầng").ok()).isTrue();
        assertThat(labelled(session, "Phòng ban").value().toString()).isEqualTo("Hạ tầng");
    }

    @Test
    void a_button_with_a_countrys_code_leaves_the_box_behind_it_the_label() {
        FormSession session = BROWSER.page(NAME + """
                <div><label>Số điện thoại <b>*</b></label><div><div><button type=button aria-haspopup=true>+84</button><div hidden><a href="#">Việt Nam +84</a><a href="#">Nhật +81</a></div></div><input type=tel id=t placeholder="912 345 678"></div></div>""");
        assertThat(put(session, "Số điện thoại", "0912345678").ok()).isTrue();
        assertThat(labelled(session, "Số điện thoại").required()).isTrue();
    }

    @Test
    void the_role_of_a_list_may_stand_on_what_opens_one_and_its_prompt_is_no_value() {
        FormSession session = BROWSER.page(NAME + """
                <style>.box { display: inline-block; cursor: pointer } .pop { position: absolute; background: #fff }</style><div><label for=v>Tỉnh *</label><span class=box id=w role=listbox aria-haspopup=true aria-expanded=false aria-owns=l tabindex=0><span id=t>-- Chọn tỉnh --</span><input id=v name=v style="display:none"></span></div>
                <div><label for=v2>Bệnh viện *</label><span class=box id=w2 role=listbox aria-haspopup=true aria-expanded=false aria-owns=l2 aria-disabled=true tabindex=0><span id=t2>-- Chọn bệnh viện --</span><input id=v2 name=v2 style="display:none"></span></div><script>
                const of = (w, t, v, id, items, then) => { let pop; const shut = () => { pop?.remove(); pop = null; w.ariaExpanded = 'false'; }; w.onclick = () => { if (pop) return shut(); if (w.ariaDisabled === 'true') return; pop = document.createElement('div'); pop.className = 'pop'; pop.innerHTML = `<ul role=listbox id=${id} aria-hidden=true>${items.map(x => `<li role=option tabindex=-1>${x}</li>`).join('')}</ul>`; pop.onclick = e => { e.stopPropagation(); if (e.target.tagName !== 'LI') return; t.textContent = v.value = e.target.textContent; shut(); then?.(); }; document.body.append(pop); w.ariaExpanded = 'true'; }; document.addEventListener('mousedown', e => { if (pop && !pop.contains(e.target) && !w.contains(e.target)) shut(); }); };
                of(w, t, v, 'l', ['Huế', 'Vinh'], () => setTimeout(() => { w2.ariaDisabled = 'false'; }, 500)); of(w2, t2, v2, 'l2', ['Nhi', 'Mắt']);</script>""");
        assertThat(session.read().fields()).hasSize(3);
        assertThat(labelled(session, "Bệnh viện").value().isEmpty()).isTrue();
        assertThat(offered(session, "Tỉnh")).containsExactly("Huế", "Vinh");
        assertThat(execute(
                                session,
                                new FormCommand.Set(labelled(session, "Tỉnh").ref(), FieldValue.of("Vinh")),
                                new FormCommand.Set(
                                        labelled(session, "Bệnh viện").ref(), FieldValue.of("Mắt")))
                        .fields())
                .allMatch(o -> o.ok());
    }

    @Test
    void one_number_may_have_two_boxes_of_which_the_cursor_brings_the_other() {
        FormSession session = BROWSER.page(NAME + """
                <div><div><label for=real>Mức lương *</label></div><div><span><input id=shown><input id=real name=real role=spinbutton style="display:none"></span></div></div><p id=out></p><script>
                shown.onfocus = () => { shown.style.display = 'none'; real.style.display = ''; real.focus(); }; real.onblur = () => { real.style.display = 'none'; shown.style.display = ''; }; real.onchange = () => { const n = Number(real.value.replace(/\\D/g, '')); out.textContent = `holds ${n}`; shown.value = n.toLocaleString('de-DE'); };</script>""");
        assertThat(put(session, "Mức lương", "6850000").ok()).isTrue();
        assertThat(session.read().text()).contains("holds 6850000");
        assertThat(session.read().fields()).hasSize(2);
    }

    @Test
    void ticks_of_one_value_are_told_apart_by_their_words_and_stars_have_numbers() {
        FormSession session = BROWSER.page(NAME + """
                <div id=q>Anh chị dùng những kênh nào?</div><ul role=group aria-labelledby=q><li><input type=checkbox name=X5SQ1 value=Y id=k1> <label for=k1>Quầy</label></li><li><input type=checkbox name=X5SQ2 value=Y id=k2> <label for=k2>Ứng dụng</label></li><li><input type=checkbox name=X5SQ3 value=Y id=k3> <label for=k3>ATM</label></li></ul>
                <div role=radiogroup aria-label="Mức hài lòng"><label><input type=radio name=s value=1><span aria-hidden=true>★</span><span>1 sao</span></label><label><input type=radio name=s value=2><span aria-hidden=true>★</span><span>2 sao</span></label></div>""");
        assertThat(labelled(session, "Anh chị dùng những kênh nào?").type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(put(session, "Anh chị dùng những kênh nào?", List.of("Quầy", "ATM"))
                        .ok())
                .isTrue();
        assertThat(put(session, "Anh chị dùng những kênh nào?", List.of("ATM")).shown())
                .isEqualTo("ATM");
        assertThat(put(session, "Mức hài lòng", "2 sao").ok()).isTrue();
    }

    @Test
    void a_row_of_a_list_is_known_by_each_of_its_cells_whichever_the_box_shows() {
        FormSession session = BROWSER.page(POP + """
                <p><label for=a>Sản phẩm</label> <input id=a readonly title="Nhấn để chọn từ danh sách"> <b id=said></b></p><script>
                a.onclick = () => show(a, () => '<table><tbody>' + [['TK01', 'Tiết kiệm thường'], ['TK02', 'Tiết kiệm Phát Lộc'], ['TG01', 'Chứng chỉ tiền gửi']].map(r => `<tr data-v="${r}"><td>${r[0]}</td><td>${r[1]}</td></tr>`).join('') + '</tbody></table>', v => { [a.value, said.textContent] = v.split(','); shut(); return false; });</script>""");
        assertThat(put(session, "Sản phẩm", "Tiết kiệm Phát Lộc"))
                .extracting(o -> o.ok(), o -> o.shown())
                .containsExactly(true, "TK02 – Tiết kiệm Phát Lộc");
        assertThat(put(session, "Sản phẩm", "TG01").ok()).isTrue();
        assertThat(put(session, "Sản phẩm", "TG09").ok()).isFalse();
    }

    @Test
    void a_search_that_says_that_it_looks_is_waited_for() {
        FormSession session = BROWSER.page(NAME + """
                <style>.pop { position: absolute; background: #fff }</style><div><label for=a>Địa chỉ</label> <input id=a role=combobox aria-expanded=false autocomplete=off></div><p id=out></p><script>
                let pop, t; const shut = () => { pop?.remove(); pop = null; a.ariaExpanded = 'false'; }; a.oninput = () => { out.textContent = ''; clearTimeout(t); const q = a.value; t = setTimeout(() => { shut(); pop = document.createElement('div'); pop.className = 'pop'; pop.setAttribute('role', 'listbox'); pop.innerHTML = '<div>Đang tìm…</div>'; document.body.append(pop); a.ariaExpanded = 'true';
                  setTimeout(() => { if (!pop) return; pop.innerHTML = ['1 Lê Lợi, Huế', '2 Lê Lợi, Vinh'].filter(x => x.includes(q)).map(x => `<div role=option>${x}</div>`).join(''); for (const o of pop.children) { o.onmousedown = e => e.preventDefault(); o.onclick = () => { a.value = out.textContent = o.textContent; shut(); }; } }, 1200); }, 300); }; a.onblur = shut;</script>""");
        assertThat(put(session, "Địa chỉ", "2 Lê Lợi, Vinh").ok()).isTrue();
        assertThat(session.read().text()).contains("2 Lê Lợi, Vinh");
    }

    @Test
    void drawn_lists_in_shut_parts_stay_known_and_follow_what_is_chosen() {
        FormSession session = BROWSER.page(NAME + """
                <style>.pop { position: absolute; background: #fff }</style><ul role=tablist><li role=tab aria-controls=p1 tabindex=0>Học sinh</li><li role=tab aria-controls=p2 tabindex=0>Nguyện vọng</li></ul><div id=p1><div><label for=b1>Dân tộc</label><select id=s1 name=s1 style="display:none"><option value="">-- Chọn --</option><option value=1>Kinh</option><option value=2>Tày</option></select><span id=b1 role=combobox tabindex=0 aria-expanded=false aria-haspopup=true>-- Chọn --</span></div></div><div id=p2 style="display:none"><label>Trường <input name=school></label></div><script>
                for (const t of document.querySelectorAll('[role=tab]')) t.onclick = () => { p1.style.display = t.ariaControls === 'x' || t.getAttribute('aria-controls') === 'p1' ? '' : 'none'; p2.style.display = t.getAttribute('aria-controls') === 'p2' ? '' : 'none'; };
                let pop; b1.onclick = () => { pop = document.createElement('ul'); pop.className = 'pop'; pop.innerHTML = [...s1.options].map(o => `<li>${o.text}</li>`).join(''); pop.onclick = e => { s1.selectedIndex = [...pop.children].indexOf(e.target); b1.textContent = e.target.textContent; pop.remove(); }; document.body.append(pop); };</script>""");
        assertThat(put(session, "Dân tộc", "2").ok()).isTrue();
        assertThat(session.read().text()).doesNotContain("Kinh");
        assertThat(put(session, "Trường", "Kim Liên").ok()).isTrue();
        assertThat(labelled(session, "Dân tộc").value().toString()).isEqualTo("2");
        assertThat(session.read().fields()).extracting(Field::label).contains("Dân tộc", "Trường");
    }

    @Test
    void a_list_that_draws_only_what_is_in_view_is_looked_through_by_its_order_or_from_top_to_bottom() {
        FormSession session = BROWSER.page(NAME + """
                <style>.box { cursor: pointer; width: 200px; border: 1px solid } .pop { position: absolute; background: #fff; width: 200px; height: 256px; overflow: auto } .in { position: relative } .pop [role=option] { position: absolute; height: 32px; cursor: pointer }</style>
                <div><span id=l1>Mã nhánh</span><div class=box id=a role=combobox tabindex=0 aria-haspopup=listbox aria-expanded=false aria-labelledby=l1></div></div><div><span id=l2>Nghề</span><div class=box id=b role=combobox tabindex=0 aria-haspopup=listbox aria-expanded=false aria-labelledby=l2></div></div><p id=out></p><script>
                const list = (el, items) => { let pop; const shut = () => { pop?.remove(); pop = null; el.ariaExpanded = 'false'; }; el.onclick = () => { if (pop) return shut(); pop = document.createElement('div'); pop.className = 'pop'; pop.setAttribute('role', 'listbox'); const inside = document.createElement('div'); inside.className = 'in'; inside.style.height = `${items.length * 32}px`; pop.append(inside);
                  const draw = () => { const from = Math.max(0, Math.floor(pop.scrollTop / 32) - 2); inside.innerHTML = items.slice(from, from + 12).map((x, i) => `<div role=option aria-selected=false style="top:${(from + i) * 32}px">${x}</div>`).join(''); }; pop.onscroll = () => requestAnimationFrame(() => pop && draw()); pop.onclick = e => { if (e.target.getAttribute('role') === 'option') { el.textContent = out.textContent = e.target.textContent; shut(); } }; document.body.append(pop); draw(); el.ariaExpanded = 'true'; }; };
                list(a, Array.from({ length: 10000 }, (_, i) => `Chi nhánh ${i + 1}`)); list(b, Array.from({ length: 400 }, (_, i) => `Nghề số ${(i * 7919) % 400 + 1}`));</script>""");
        assertThat(put(session, "Mã nhánh", "Chi nhánh 7342").ok()).isTrue();
        assertThat(session.read().text()).contains("Chi nhánh 7342");
        assertThat(put(session, "Nghề", "Nghề số 82").ok()).isTrue();
        assertThat(put(session, "Nghề", "Nghề số 900").ok()).isFalse();
        assertThat(labelled(session, "Nghề").value().toString()).isEqualTo("Nghề số 82");
    }

    @Test
    void a_box_to_sign_in_beside_the_form_is_not_what_hands_it_in() {
        FormSession session = BROWSER.page("""
                <form onsubmit="return false">Tên <input name=u> Mật khẩu <input type=password name=p> <input type=submit value="Đăng nhập"></form>
                <form method=post action=/third-sent><label>Họ tên <input name=n></label><label>Nơi ở <input name=w></label><input type=submit value="Gửi đăng ký"></form>""");
        BROWSER.pages().answer("/third-sent", 200, "text/html; charset=utf-8", "<h1>Đã tiếp nhận</h1>");
        put(session, "Họ tên", "Lan");
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
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
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// More of what pages of strangers do: lists that know their items by a part of their words, boxes that take many
/// things,
/// controls that are named from afar.
final class SecondSightIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String POP = """
            <style>.pop { position: absolute; background: #fff } .pop div { cursor: pointer }</style><p><label>Tên <input name=name></label></p><script>
            let pop; const shut = () => { pop?.remove(); pop = null; }; document.addEventListener('mousedown', e => { if (pop && !pop.contains(e.target)) shut(); });
            function show(el, items, pick) { shut(); pop = document.createElement('div'); pop.className = 'pop'; for (const t of items) { const d = document.createElement('div'); d.innerHTML = `<a>${t}</a>`; d.onmousedown = e => e.preventDefault(); d.firstChild.onclick = () => { pick(t); shut(); }; pop.append(d); } el.after(pop); }
            </script>""";

    @Test
    void an_option_is_searched_by_its_name_where_its_number_finds_nothing_and_pressed_on_its_words() {
        FormSession session = BROWSER.page(POP + """
                <div><label for=br>Chi nhánh</label><input id=br autocomplete=off class=autocomplete></div><div><label for=b2>Người nhận</label><input id=b2 role=combobox aria-expanded=false autocomplete=off aria-controls=l2><ul role=listbox id=l2></ul></div>
                <script>let t, at = ''; const all = ['Huế (001)', 'Vinh (002)']; br.oninput = () => { clearTimeout(t); t = setTimeout(() => show(br, all.filter(x => x.toLowerCase().includes(br.value.toLowerCase())), x => { br.value = at = x; }), 200); }; br.onblur = () => { br.value = at; };
                b2.oninput = () => { clearTimeout(t); t = setTimeout(() => { const q = b2.value.toLowerCase(); l2.innerHTML = q ? ['An Bình (NV1)', 'Bá Anh (NV2)'].filter(x => x.split(' (')[0].toLowerCase().startsWith(q)).map(x => `<li role=option>${x}</li>`).join('') : ''; b2.ariaExpanded = String(l2.childElementCount > 0); }, 200); };
                l2.onmousedown = e => { e.preventDefault(); b2.value = e.target.textContent; l2.innerHTML = ''; b2.ariaExpanded = 'false'; };</script>""");
        assertThat(put(session, "Chi nhánh", "Vinh (002)"))
                .extracting(FieldOutcome::ok, FieldOutcome::shown)
                .containsExactly(true, "Vinh (002)");
        assertThat(put(session, "Người nhận", "Bá Anh (NV2)").ok()).isTrue();
        assertThat(put(session, "Người nhận", "Ai Khác (NV9)").ok()).isFalse();
    }

    @Test
    void what_is_kept_behind_an_editor_leaves_it_the_label() {
        FormSession session = BROWSER.page("""
                <p><label>Tên <input name=name></label></p><div><label>Lý do <b>*</b></label><textarea style="display:none"></textarea><div><div><button type=button>B</button></div><div contenteditable=true role=textbox></div></div></div>""");
        assertThat(put(session, "Lý do", "đi xa").ok()).isTrue();
        assertThat(labelled(session, "Lý do").required()).isTrue();
    }

    @Test
    void a_day_is_spelled_as_the_words_beside_its_box_say_whatever_the_box_is_called() {
        FormSession session = BROWSER.page("""
                <table><tr><td>[10] Thời điểm bắt đầu:</td><td><input name=a maxlength=10 onblur="mask(this)"> <i>dd/mm/yyyy</i></td></tr><tr><td>Đến:</td><td><input name=b onblur="mask(this)"></td></tr><tr><td>Số tờ:</td><td><input name=c></td></tr></table>
                <script>const mask = o => { const s = o.value.replace(/\\D/g, ''); o.value = s.length === 8 ? `${s.slice(0, 2)}/${s.slice(2, 4)}/${s.slice(4)}` : s; };</script>""");
        assertThat(put(session, "[10] Thời điểm bắt đầu", "2026-01-31"))
                .extracting(FieldOutcome::ok, FieldOutcome::shown)
                .containsExactly(true, "31/01/2026");
        assertThat(put(session, "Đến", "2026-12-31"))
                .as("the mask makes something else of it first")
                .extracting(FieldOutcome::ok, FieldOutcome::shown)
                .containsExactly(true, "31/12/2026");
    }

    @Test
    void buttons_that_are_named_by_other_words_than_their_own_are_controls() {
        FormSession session = BROWSER.page(POP + """
                <div><label id=l1>Ca làm</label><button type=button id=b1 aria-haspopup=dialog aria-labelledby="l1 b1">Chưa có</button></div><div><label for=b2>Khu vực</label><button type=button id=b2>Chọn khu vực</button></div>
                <div><label for=b3>Tuyến</label><div id=b3 role=button tabindex=0 aria-haspopup=dialog><span>Chọn tuyến</span></div></div><div><label for=b4>Tệp</label><button type=button id=b4 onclick="b5.textContent = 'pressed'">Tải lên</button><b id=b5></b></div>
                <script>for (const [b, items] of [[b1, ['Sáng', 'Tối']], [b2, ['Bắc', 'Nam']], [b3, ['Một', 'Hai']]]) b.onclick = () => show(b, items, x => { (b.querySelector('span') ?? b).textContent = x; });</script>""");
        assertThat(offered(session, "Ca làm")).containsExactly("Sáng", "Tối");
        assertThat(put(session, "Ca làm", "Tối").ok()).isTrue();
        assertThat(put(session, "Khu vực", "Nam").ok()).isTrue();
        assertThat(put(session, "Tuyến", "Hai").ok()).isTrue();
        assertThat(session.read().fields().stream().map(Field::cleanLabel)).doesNotContain("Tệp");
        assertThat(session.read().text()).doesNotContain("pressed");
    }

    @Test
    void words_before_a_box_that_waits_out_of_sight_open_it() {
        FormSession session = BROWSER.page("""
                <style>.h, .o { cursor: pointer } .b { display: none } .open .b { display: block; position: absolute; background: #fff }</style><p><label>Tên <input name=name></label></p>
                <div class=d><p>Chi nhánh</p><div class=h>Chọn chi nhánh</div><div class=b><div class=o>Huế</div><div class=o>Vinh</div></div></div>
                <div class=d><p>Dịch vụ</p><div class=h>Chọn dịch vụ</div><div class=b><label><input type=checkbox value=a> Thẻ</label><label><input type=checkbox value=b> SMS</label></div></div>
                <script>for (const d of document.querySelectorAll('.d')) { const h = d.querySelector('.h'); h.onclick = () => d.classList.toggle('open'); document.addEventListener('click', e => { if (!d.contains(e.target)) d.classList.remove('open'); });
                  for (const o of d.querySelectorAll('.o')) o.onclick = () => { h.textContent = o.textContent; d.classList.remove('open'); }; d.onchange = () => { h.textContent = [...d.querySelectorAll(':checked')].map(c => c.parentElement.textContent.trim()).join(', ') || 'Chọn dịch vụ'; }; }</script>""");
        assertThat(offered(session, "Chi nhánh")).containsExactly("Huế", "Vinh");
        assertThat(put(session, "Chi nhánh", "Vinh").ok()).isTrue();
        assertThat(put(session, "Dịch vụ", List.of("SMS", "Thẻ")).ok()).isTrue();
        assertThat(put(session, "Dịch vụ", List.of("SMS")).ok()).isTrue();
    }

    @Test
    void boxes_that_take_each_thing_with_enter_hold_many_and_keep_to_a_list_where_one_comes() {
        FormSession session = BROWSER.page("""
                <p><label>Tên <input name=name></label></p><div><label for=k>Từ khóa</label><div><span id=ks></span><input id=k placeholder="Nhập rồi nhấn Enter"></div></div><div id=w></div>
                <script>const keys = [], skills = []; const tag = (t, off) => { const s = document.createElement('span'); s.className = 'chip'; s.textContent = t + ' '; const x = document.createElement('button'); x.type = 'button'; x.textContent = '×'; x.onclick = off; s.append(x); return s; };
                const draw = () => ks.replaceChildren(...keys.map(t => tag(t, () => { keys.splice(keys.indexOf(t), 1); draw(); }))); k.onkeydown = e => { if (e.key === 'Enter' && k.value) { keys.push(k.value); k.value = ''; draw(); } };
                const redraw = () => { w.innerHTML = '<label for=s>Kỹ năng</label><div data-widget="multiselect"><input id=s autocomplete=off><div id=pills></div></div><div id=list></div>'; pills.replaceChildren(...skills.map(t => { const p = tag(t, () => { skills.splice(skills.indexOf(t), 1); redraw(); }); p.className = 'x-pill'; return p; }));
                  s.onkeydown = e => { if (e.key === 'Enter') setTimeout(() => { list.innerHTML = ['Kế toán', 'Kế hoạch'].filter(t => t.includes(s.value)).map(t => `<li role=option>${t}</li>`).join(''); for (const li of list.children) li.onclick = () => { skills.push(li.textContent); redraw(); }; }, 200); }; }; redraw();</script>""");
        assertThat(labelled(session, "Từ khóa").type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(put(session, "Từ khóa", List.of("vay nhanh", "đất")).ok()).isTrue();
        assertThat(put(session, "Từ khóa", List.of("đất")).ok()).isTrue();
        assertThat(put(session, "Kỹ năng", List.of("Kế hoạch", "Kế toán")).ok()).isTrue();
        assertThat(put(session, "Kỹ năng", List.of("Bơi")).ok()).isFalse();
    }

    @Test
    void parts_of_a_time_may_call_themselves_spin_buttons_and_tiles_have_values() {
        FormSession session = BROWSER.page("""
                <p><label>Tên <input name=name></label></p><fieldset><legend>Giờ hẹn</legend><div role=group><input role=spinbutton aria-label=Hour maxlength=2>:<input role=spinbutton aria-label=Minute maxlength=2></div></fieldset>
                <div><div>Kỳ hạn</div><div class=seg><button type=button value=P3M>3 tháng</button><button type=button value=P6M>6 tháng</button><button type=button value=P12M>12 tháng</button></div></div>
                <div><label for=r>Mức</label><div><input id=r readonly tabindex=-1 style="opacity:0;width:9px"><div role=slider tabindex=0 aria-label=Mức aria-valuemin=0 aria-valuemax=9 aria-valuenow=0 id=sl style="width:9px;height:9px"></div></div></div>
                <script>for (const b of document.querySelectorAll('.seg button')) b.onclick = () => { for (const o of b.parentElement.children) o.className = o === b ? 'on' : ''; }; sl.onkeydown = e => { const d = { ArrowRight: 1, ArrowLeft: -1 }[e.key]; if (d) sl.ariaValueNow = Number(sl.ariaValueNow) + d; };</script>""");
        assertThat(put(session, "Giờ hẹn", "14:30").ok()).isTrue();
        assertThat(put(session, "Kỳ hạn", "P6M").shown()).isEqualTo("6 tháng");
        assertThat(put(session, "Mức", "4").ok()).isTrue();
        assertThat(session.known().fields()).hasSize(4);
    }

    @Test
    void a_list_that_opens_a_second_copy_of_its_options_is_pressed_on_that() {
        FormSession session = BROWSER.page("""
                <style>.box { position: relative; width: 200px } .shut [aria-selected=false] { display: none }</style><p><label>Tên <input name=name></label></p><div role=heading aria-level=3 id=q>Lớp *</div><div class=box role=listbox tabindex=0 aria-expanded=false aria-labelledby=q id=l><div class=shut></div></div>
                <script>let at = '', copy; const opts = () => ['', 'Lớp 7', 'Lớp 8'].map(v => `<div role=option data-value="${v}" aria-selected=${v === at}>${v || 'Chọn'}</div>`).join(''); const shut = () => { copy?.remove(); copy = null; l.ariaExpanded = 'false'; l.firstChild.innerHTML = opts(); }; shut();
                l.onclick = () => copy ? shut() : setTimeout(() => { copy = document.createElement('div'); copy.innerHTML = opts(); for (const o of copy.children) o.onclick = e => { e.stopPropagation(); at = o.dataset.value; shut(); }; l.append(copy); l.ariaExpanded = 'true'; }, 60);</script>""");
        assertThat(put(session, "Lớp", "Lớp 8").ok()).isTrue();
        assertThat(labelled(session, "Lớp").value().toString()).isEqualTo("Lớp 8");
    }

    @Test
    void a_heading_right_before_its_options_names_them_and_a_drawn_tick_the_native_one_inside() {
        FormSession session = BROWSER.page("""
                <h4>Giao hàng</h4><div><label><input type=radio name=ship value=s>Thường</label><label><input type=radio name=ship value=x>Nhanh</label></div><p><label>Ghi chú <input name=n></label></p>
                <h4>Thanh toán</h4><div><label><input type=radio name=pay value=c>Tiền mặt</label><label><input type=radio name=pay value=b>Chuyển khoản</label></div><p><label>Mã <input name=m></label></p>
                <div role=checkbox aria-checked=false aria-labelledby=w tabindex=0 id=k style="cursor:pointer"><div style="width:20px;height:20px"><input type=checkbox style="display:none"></div><span id=w>Báo cho nhóm</span></div>
                <script>k.onclick = () => { k.ariaChecked = String(k.ariaChecked !== 'true'); };</script>""");
        assertThat(put(session, "Giao hàng", "Nhanh").ok()).isTrue();
        assertThat(put(session, "Thanh toán", "Chuyển khoản").ok()).isTrue();
        assertThat(labelled(session, "Thanh toán").section()).isNotEqualTo("Giao hàng");
        assertThat(put(session, "Báo cho nhóm", "true").ok()).isTrue();
    }

    @Test
    void a_tick_that_is_the_only_answer_to_a_question_bears_both_and_the_questions_star() {
        FormSession session = BROWSER.page("""
                <p><label>Tên <input name=name></label></p><div role=heading aria-level=3 id=q>Consent *</div><div role=list aria-labelledby=q><label><div role=checkbox tabindex=0 aria-checked=false aria-label="I allow photos" id=k style="width:18px;height:18px;border:1px solid"></div><span>I allow photos</span></label></div>
                <script>k.parentElement.onclick = () => { k.ariaChecked = String(k.ariaChecked !== 'true'); };</script>""");
        Field consent = labelled(session, "Consent: I allow photos");
        assertThat(consent.required()).isTrue();
        assertThat(put(session, "Consent: I allow photos", List.of("I allow photos"))
                        .ok())
                .isTrue();
    }

    @Test
    void save_and_continue_leads_on_and_a_link_back_to_all_forms_hands_nothing_in() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <a href="#" onclick="document.body.textContent = 'list'">Đề nghị thanh toán</a><button type=button id=go aria-disabled=true>Gửi duyệt</button><div id=w></div>
                <script>let at = 0; const parts = [['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']]; const draw = () => { w.innerHTML = parts[at].map(x => `<label>${x} <input name=${x}></label>`).join('') + (at ? '' : '<button type=button>Save and Continue</button>'); go.hidden = !at; const b = w.querySelector('button'); if (b) b.onclick = () => { at = 1; draw(); }; }; draw();
                go.onclick = async () => { await fetch('/send', { method: 'POST', body: '1' }); w.textContent = 'Đã gửi duyệt'; go.remove(); };</script>""");
        FillReport on = execute(session, NEXT);
        assertThat(on.status()).as(on.message()).isEqualTo(Status.ANSWERED);
        assertThat(put(session, "e", "1").ok()).isTrue();
        execute(session, SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.labelled;
import static vn.vpbank.voiceagent.browser.testkit.Commands.offered;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.put;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// What pages of strangers do that was seen there first: rows to press, frames, terms to read, complaints in words,
/// ways
/// that open late.
final class FirstSightIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @Test
    void a_row_with_its_name_in_it_opens_a_sheet_and_one_that_opens_nothing_yet_is_what_its_like_are() {
        FormSession session = BROWSER.page("""
                <style>.row { display: flex; cursor: pointer } .mask { position: fixed; inset: 0; background: #0006 } .sheet { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; transition: transform .2s; transform: none } .off { transform: translateY(100%) } [hidden] { display: none !important }</style>
                <p><label>Tên <input name=name></label></p><button type=button class=row aria-haspopup=dialog data-k=city><span>Tỉnh/Thành phố</span><span></span></button><button type=button class=row aria-haspopup=dialog data-k=ward><span>Phường/Xã</span><span></span></button>
                <div class=row data-k=job><div>Nghề nghiệp *</div><div>Vui lòng chọn</div><i>›</i></div><button type=button aria-haspopup=dialog onclick="m.hidden = false"><span>Điều khoản</span><span>Xem chi tiết</span></button>
                <div class=mask id=m hidden></div><div class=sheet id=s hidden><ul id=l></ul></div>
                <script>const offers = { city: ['Hà Nội', 'Cần Thơ'], job: ['Nhân viên', 'Tự do'], ward: [] }, has = {}; let k;
                const shut = () => { s.classList.add('off'); setTimeout(() => { m.hidden = s.hidden = true; s.classList.remove('off'); }, 200); };
                for (const row of document.querySelectorAll('.row')) row.onclick = () => { k = row.dataset.k; if (k === 'ward' && !has.city) return; l.innerHTML = offers[k].map(o => `<li style="cursor:pointer">${o}</li>`).join('') || '<li aria-busy=true>Đang tải…</li>'; m.hidden = s.hidden = false;
                  if (k === 'ward' && !offers.ward.length) setTimeout(() => { offers.ward = ['Cái Khế', 'Bình Thủy']; if (!s.hidden) l.innerHTML = offers.ward.map(o => `<li>${o}</li>`).join(''); }, 400); };
                m.onclick = shut; l.onclick = e => { has[k] = e.target.textContent; document.querySelector(`[data-k=${k}]`).children[1].textContent = has[k]; shut(); };</script>""");
        assertThat(session.read().fields().stream().map(Field::cleanLabel))
                .containsExactly("Tên", "Tỉnh/Thành phố", "Phường/Xã", "Nghề nghiệp");
        assertThat(labelled(session, "Nghề nghiệp").required()).isTrue();
        assertThat(offered(session, "Tỉnh/Thành phố")).containsExactly("Hà Nội", "Cần Thơ");
        assertThat(put(session, "Tỉnh/Thành phố", "Cần Thơ").ok()).isTrue();
        assertThat(put(session, "Phường/Xã", "Cái Khế").ok()).isTrue();
        assertThat(put(session, "Nghề nghiệp", "Tự do").shown()).isEqualTo("Tự do");
        assertThat(session.known().buttons()).extracting(b -> b.label()).containsExactly("Điều khoảnXem chi tiết");
    }

    @Test
    void what_stands_inside_the_frame_of_a_list_is_no_label_and_a_complaint_is_no_value() {
        FormSession session = BROWSER.page("""
                <style>.ctl { display: flex; border: 1px solid } .ctl input { border: 0 }</style><p><label>Tên <input name=name></label></p>
                <div><div>Tỉnh sinh sống *</div><div><div class=ctl><div>Chọn...</div><input id=c role=combobox aria-autocomplete=list aria-expanded=false></div><div class=field-error role=alert id=e></div></div></div>
                <script>c.onfocus = () => { const list = document.createElement('ul'); list.role = 'listbox'; list.innerHTML = '<li role=option>Huế</li><li role=option>Vinh</li>'; list.onmousedown = e => { e.preventDefault(); c.previousElementSibling.textContent = e.target.textContent; list.remove(); c.ariaExpanded = 'false'; }; c.ariaExpanded = 'true'; c.parentElement.after(list); };
                c.onblur = () => { document.querySelector('ul')?.remove(); c.ariaExpanded = 'false'; e.textContent = c.previousElementSibling.textContent === 'Chọn...' ? 'Vui lòng chọn tỉnh' : ''; };</script>""");
        assertThat(labelled(session, "Tỉnh sinh sống").value().isEmpty()).isTrue();
        assertThat(put(session, "Tỉnh sinh sống", "Vinh").ok()).isTrue();
        assertThat(labelled(session, "Tỉnh sinh sống").value().toString()).isEqualTo("Vinh");
    }

    @Test
    void a_complaint_in_red_words_beside_a_field_is_told_and_dates_are_spelled_as_its_hint_shows() {
        FormSession session = BROWSER.page("""
                <div><label for=d>Issue date</label><input id=d><small>e.g. 05 Jan 2027</small><div id=e style="color:#b91c1c"></div></div><div><label for=n>Số thẻ</label><input id=n><div id=m style="color:#b91c1c"></div></div>
                <script>d.onchange = () => { e.textContent = /^\\d\\d [A-Z][a-z]{2} \\d{4}$/.test(d.value) ? '' : 'Use DD Mon YYYY'; }; n.onchange = () => { m.textContent = n.value.length === 16 ? '' : 'Số thẻ gồm 16 chữ số'; };</script>""");
        assertThat(put(session, "Issue date", "2026-12-15"))
                .extracting(FieldOutcome::ok, FieldOutcome::shown)
                .containsExactly(true, "15 Dec 2026");
        assertThat(put(session, "Số thẻ", "970400").problem()).contains("Số thẻ gồm 16 chữ số");
        assertThat(put(session, "Số thẻ", "9704001234567890").ok()).isTrue();
    }

    @Test
    void terms_are_read_to_their_end_before_a_tick_that_waits_for_it() {
        FormSession session = BROWSER.page("""
                <form><div><div id=t style="height:60px;overflow:auto"></div><label><input type=checkbox name=ok disabled> Tôi đã đọc</label></div><div class=tools><button type=button>B</button><button type=button>I</button></div><div contenteditable=true role=textbox aria-label="Mô tả *"></div></form>
                <script>t.innerHTML = '<p>Điều khoản</p>'.repeat(30); t.onscroll = () => { if (t.scrollTop + t.clientHeight >= t.scrollHeight - 4) document.querySelector('[name=ok]').disabled = false; };</script>""");
        assertThat(put(session, "Tôi đã đọc", "true").ok()).isTrue();
        assertThat(session.read().fields()).hasSize(2);
    }

    @Test
    void decimals_hold_whatever_sign_the_page_gives_them() {
        FormSession session = BROWSER.page("""
                <p><label>Diện tích <input name=a onblur="value = value.replace('.', ',')"></label></p><p><label>Amount <input name=b onblur="value = Number(value).toLocaleString('en-US', { minimumFractionDigits: 2 })"></label></p>""");
        assertThat(put(session, "Diện tích", "120.5").shown()).isEqualTo("120,5");
        assertThat(put(session, "Diện tích", "120.5").ok()).isTrue();
        assertThat(put(session, "Amount", "125000.5"))
                .extracting(FieldOutcome::ok, FieldOutcome::shown)
                .containsExactly(true, "125,000.50");
    }

    @Test
    void items_that_come_late_under_an_item_of_a_told_path_are_waited_for() {
        FormSession session = BROWSER.page("""
                <p><label>Tên <input></label></p><p><label for=c>Khu vực</label><input id=c role=combobox readonly aria-haspopup=true aria-expanded=false></p>
                <script>let box; c.onclick = () => { if (box) return; c.ariaExpanded = 'true'; box = document.createElement('div'); box.innerHTML = '<ul role=menu><li role=menuitem aria-haspopup=true>Huế ›</li><li role=menuitem aria-haspopup=true>Đà Nẵng ›</li></ul>'; document.body.append(box);
                  box.onclick = e => { const li = e.target.closest('li'); if (li.ariaHasPopup) { box.children[1]?.remove(); setTimeout(() => box.insertAdjacentHTML('beforeend', '<ul role=menu><li role=menuitem>An Hải</li><li role=menuitem>Hòa Xuân</li></ul>'), 500); } else { c.value = 'Đà Nẵng / ' + li.textContent; c.onkeydown({ key: 'Escape' }); } }; };
                c.onkeydown = e => { if (e.key === 'Escape') { box?.remove(); box = null; c.ariaExpanded = 'false'; } };</script>""");
        assertThat(put(session, "Khu vực", "Đà Nẵng / Hòa Xuân").ok()).isTrue();
    }

    @Test
    void a_step_that_the_server_took_is_a_step() {
        BROWSER.pages().answer("/send", 200, "application/json", "{}");
        FormSession session = BROWSER.page("""
                <div id=w></div><script>const parts = [['a', 'b'], ['c', 'd']]; let at = 0; const draw = () => { w.innerHTML = '<form>' + parts[at].map(k => `<label>${k} <input name=${k}></label>`).join('') + `<button>${at ? 'Hoàn tất đăng ký' : 'Tiếp tục'}</button></form>`;
                w.firstChild.onsubmit = async e => { e.preventDefault(); await fetch('/send', { method: 'POST', body: '1' }); if (at++) w.textContent = 'Đăng ký thành công'; else draw(); }; }; draw();</script>""");
        execute(session, set("a", "1"), SUBMIT);
        FillReport step = execute(session, CONFIRM);
        assertThat(step.status()).as(step.message()).isEqualTo(Status.ANSWERED);
        assertThat(step.message()).contains("chưa nộp xong");
        execute(session, set("c", "1"), SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void a_form_that_only_asks_leads_on_without_a_yes() {
        BROWSER.pages()
                .page(
                        "/two",
                        "<form method=get action=/three><label>Email <input name=mail></label><label>Phone <input name=tel></label><button>Continue</button></form>");
        FormSession session = BROWSER.page(
                "<form method=get action=/two><label>First name <input name=first></label><label>Last name <input name=last></label><button>Continue</button></form>");
        execute(session, set("first", "An"));
        assertThat(execute(session, NEXT).status()).isEqualTo(Status.ANSWERED);
        assertThat(put(session, "Email", "a@b.vn").ok()).isTrue();
    }

    @Test
    void a_value_for_a_step_that_cannot_be_reached_yet_is_put_in_once_the_way_is_open() {
        FormSession session = BROWSER.page("""
                <style>.step[hidden] { display: none }</style><div role=tablist><a role=tab aria-selected=true>1 Khách hàng</a><a role=tab>2 Thanh toán</a></div>
                <div class=step><label>Họ tên <input name=name required></label><label>Số giấy tờ <input name=id required></label><button type=button id=go>Tiếp theo</button></div>
                <div class=step hidden><label for=c>Ngân hàng</label><input id=c role=combobox readonly aria-controls=l aria-expanded=false><ul id=l role=listbox hidden><li role=option>BIDV</li><li role=option>ACB</li></ul><label>Số thẻ <input name=card></label><button type=button>Quay lại</button><button type=button>Gửi</button></div>
                <script>const [one, two] = document.querySelectorAll('.step'); const name = one.querySelector('[name=name]'), id = one.querySelector('[name=id]'); go.onclick = () => { if (name.value && id.value) { one.hidden = true; two.hidden = false; } };
                two.querySelector('button').onclick = () => { one.hidden = false; two.hidden = true; }; const show = on => { l.hidden = !on; c.ariaExpanded = String(on); }; c.onclick = () => show(l.hidden); c.onkeydown = e => { if (e.key === 'Escape') show(false); }; l.onclick = e => { c.value = e.target.textContent; show(false); };</script>""");
        FillReport early = execute(session, set("name", "An"), set("c", "ACB"));
        assertThat(outcome(early, "c").problem()).contains("other_step");
        FillReport late = execute(session, set("id", "1"));
        assertThat(outcome(late, "c").ok()).as(late.message()).isTrue();
        assertThat(value(session, "c")).isEqualTo("ACB");
    }

    @Test
    void squares_with_words_behind_them_are_ticks_and_two_buttons_under_a_question_its_answers() {
        FormSession session = BROWSER.page("""
                <style>.ck { display: flex; cursor: pointer } .ck div:first-child { width: 18px; height: 18px; border: 1px solid } .on { background: #06c }</style><p><label>Tên <input name=name></label></p>
                <div class=ck><div></div><div>Nhận sao kê qua email</div></div><div class=ck><div></div><div>Tôi đồng ý *</div></div>
                <div class=q><div>Anh chị có hút thuốc không?</div><div><button type=button>Có</button><button type=button>Không</button></div></div>
                <script>for (const ck of document.querySelectorAll('.ck')) ck.onclick = () => ck.firstChild.classList.toggle('on'); for (const b of document.querySelectorAll('.q button')) b.onclick = () => { for (const o of b.parentElement.children) o.className = o === b ? 'pick' : ''; };</script>""");
        assertThat(labelled(session, "Tôi đồng ý").required()).isTrue();
        assertThat(put(session, "Tôi đồng ý", "true").ok()).isTrue();
        assertThat(put(session, "Nhận sao kê qua email", "true").ok()).isTrue();
        assertThat(put(session, "Nhận sao kê qua email", "false").ok()).isTrue();
        assertThat(put(session, "Anh chị có hút thuốc không?", "Không").ok()).isTrue();
        assertThat(put(session, "Anh chị có hút thuốc không?", "Có").ok()).isTrue();
        assertThat(session.known().buttons()).isEmpty();
    }

    @Test
    void answers_in_a_grid_have_their_names_over_them_and_stars_in_what_a_hand_is_told() {
        FormSession session = BROWSER.page("""
                <table><tr><th></th><th>Kém</th><th>Tốt</th></tr><tr><th scope=row>Thái độ</th><td><input type=radio name=a value=1></td><td><input type=radio name=a value=2></td></tr></table>
                <div><div class=r><span></span><span>Không</span><span>Có</span></div><div class=r><span>Hài lòng</span><span><input type=radio name=b value=1></span><span><input type=radio name=b value=2></span></div></div>
                <div><span>Mức sao</span><div><input type=radio name=c id=c1 value=1 style="display:none"><label for=c1 title="1 sao">★</label><input type=radio name=c id=c2 value=2 style="display:none"><label for=c2 title="2 sao">★</label></div></div>""");
        assertThat(offered(session, "Thái độ")).containsExactly("Kém", "Tốt");
        assertThat(offered(session, "Hài lòng")).containsExactly("Không", "Có");
        assertThat(offered(session, "Mức sao")).containsExactly("1 sao", "2 sao");
        assertThat(put(session, "Thái độ", "Tốt").ok()).isTrue();
    }

    @Test
    void a_box_that_says_that_it_suggests_gets_its_suggestion_and_a_button_may_stand_for_a_list() {
        FormSession session = BROWSER.page("""
                <p><label for=a>Địa chỉ (chọn từ gợi ý)</label><input id=a autocomplete=off></p><div id=s hidden></div>
                <p><label>Khu vực</label><span><select id=l style="display:none"><option value="">–</option><option value=b>Miền Bắc</option><option value=n>Miền Nam</option></select><button type=button id=t>Nothing selected</button></span></p><p id=out></p>
                <script>a.oninput = () => { out.textContent = ''; setTimeout(() => { s.innerHTML = '<div>12 Lê Lợi, Huế</div>'; s.hidden = false; }, 400); }; s.onmousedown = e => { a.value = e.target.textContent; out.textContent = 'picked'; s.hidden = true; }; l.onchange = () => { t.textContent = l.selectedOptions[0].text; };</script>""");
        assertThat(put(session, "Địa chỉ (chọn từ gợi ý)", "12 Lê Lợi, Huế").ok())
                .isTrue();
        assertThat(session.read().text()).contains("picked");
        assertThat(put(session, "Khu vực", "n").ok()).isTrue();
    }

    @Test
    void screens_that_follow_one_another_are_steps_whose_only_button_leads_on() {
        FormSession session = BROWSER.page("""
                <style>section { position: absolute; inset: 0 } section.later { visibility: hidden }</style>
                <section class=step><div><p>Tên *</p><input aria-label=Tên><button type=button>OK ✓</button></div></section><section class="step later"><div><p>Tỉnh</p><input aria-label=Tỉnh><button type=button>OK ✓</button></div></section><section class="step later"><div><p>Nghề</p><input aria-label=Nghề><button type=button>Gửi</button></div></section>
                <script>const all = [...document.querySelectorAll('section')]; all.forEach((s, i) => { s.querySelector('button').onclick = () => { if (all[i + 1]) { s.classList.add('later'); all[i + 1].classList.remove('later'); } }; });</script>""");
        assertThat(session.read().steps()).isEqualTo(3);
        assertThat(execute(session, set(labelled(session, "Tên").ref().value(), "An"), NEXT)
                        .step())
                .isEqualTo(2);
        assertThat(execute(session, NEXT).step()).isEqualTo(3);
    }
}

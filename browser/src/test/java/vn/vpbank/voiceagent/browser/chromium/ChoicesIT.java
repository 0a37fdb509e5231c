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

/// Choices as pages draw them: what is chosen is kept by the page and told in words at its end.
final class ChoicesIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String KEPT = """
            <p id=out></p><script>const kept = {}; const keep = (k, v) => { kept[k] = v; out.textContent = Object.entries(kept).map(([k, v]) => k + '=' + v).join(' ') + ';'; };</script>""";

    /// A list in the manner of component libraries: an input that takes no words and can hardly be seen, its value
    /// written beside an arrow, the options at the end of the body; `several` stays open.
    private static final String DRAWN = """
            <script>
            const drawn = (id, names, several, put) => {
              const box = document.getElementById(id), i = box.querySelector('input'), face = box.querySelector('[data-face]'), prompt = face.textContent; let list = null; const on = new Set();
              const shut = () => { list?.remove(); list = null; i.ariaExpanded = false; };
              document.addEventListener('mousedown', e => { if (list && !list.contains(e.target) && !box.contains(e.target)) shut(); });
              const draw = () => { list.textContent = ''; for (const n of names) { const li = document.createElement('li'); li.role = 'option'; li.ariaSelected = on.has(n); li.textContent = n; list.append(li);
                li.onclick = () => { if (!several) on.clear(); on[on.has(n) ? 'delete' : 'add'](n); face.textContent = [...on].join(', ') || prompt; face.className = on.size ? put : 'placeholder'; keep(id, [...on].join('+')); several ? draw() : shut(); }; } };
              box.onclick = () => { if (list) return shut(); list = document.createElement('ul'); list.role = 'listbox'; document.body.append(list); i.ariaExpanded = true; draw(); };
            };
            </script>""";

    @Test
    void the_arrow_beside_what_is_chosen_is_no_part_of_it() {
        FormSession session = BROWSER.page("""
                <style>.gone { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0) } .box { cursor: pointer; width: 250px; display: inline-block }</style>
                <div><label>Hãng</label><span class=box id=make><span class=gone><input readonly role=combobox aria-haspopup=listbox></span><span data-face class=placeholder>Chọn hãng</span><span role=button aria-haspopup=listbox>▾</span></span></div>
                <div><label>Mã nước</label><span class=box id=code><input readonly role=combobox style="opacity:0;width:90px"><span data-face class=placeholder>Chọn</span><i>arrow_drop_down</i></span></div>
                <p>Tên <input name=name></p>""" + KEPT + DRAWN + """
                <script>drawn('make', ['Mazda', 'Kia', 'Ford'], false, 'label'); drawn('code', ['Việt Nam (+84)', 'Lào (+856)'], false, 'placeholder');</script>""");
        assertThat(offered(session, "Hãng")).containsExactly("Mazda", "Kia", "Ford");
        assertThat(put(session, "Hãng", "kia").ok()).isTrue();
        assertThat(put(session, "Mã nước", "Lào (+856)").ok()).isTrue();
        assertThat(labelled(session, "Mã nước").value()).isEqualTo(FieldValue.of("Lào (+856)"));
        assertThat(put(session, "Hãng", "Skoda").problem()).contains("not_in_options");
        assertThat(session.read().text()).contains("make=Kia code=Lào (+856);");
    }

    @Test
    void a_list_that_stays_open_for_more_takes_several_and_another_none_of_them() {
        FormSession session = BROWSER.page("""
                <style>.box { cursor: pointer; width: 250px; display: inline-block }</style>
                <div><label>Ngôn ngữ</label><span class=box id=many><input readonly role=combobox style="opacity:0;width:90px"><span data-face class=placeholder>Chọn</span></span></div>
                <div><label>Hạng</label><span class=box id=one><input readonly role=combobox style="opacity:0;width:90px"><span data-face class=placeholder>Chọn</span></span></div>""" + KEPT + DRAWN + """
                <script>drawn('many', ['Anh', 'Nhật', 'Pháp'], true, 'placeholder'); drawn('one', ['A', 'B'], false, 'label');</script>""");
        assertThat(put(session, "Ngôn ngữ", List.of("Anh", "Pháp")).ok()).isTrue();
        assertThat(labelled(session, "Ngôn ngữ").value()).isEqualTo(FieldValue.of(List.of("Anh", "Pháp")));
        assertThat(put(session, "Ngôn ngữ", List.of("Nhật")).ok()).isTrue();
        assertThat(put(session, "Hạng", List.of("B")).ok()).isTrue();
        assertThat(put(session, "Hạng", List.of("A", "B")).ok()).isFalse();
        assertThat(session.read().text()).contains("many=Nhật one=B;");
    }

    @Test
    void toggles_made_of_one_piece_are_a_choice_of_one() {
        FormSession session = BROWSER.page("""
                <div><div>Chỗ ngồi *</div><div id=seats style="display:flex"><button type=button aria-pressed=false>Tròn</button><button type=button aria-pressed=false>Dài</button><button type=button aria-pressed=false>Chữ U</button></div></div>
                <p>Tên <input name=name></p>""" + KEPT + """
                <script>seats.onclick = e => { for (const b of seats.children) b.ariaPressed = b === e.target; keep('seat', e.target.textContent); };</script>""");
        assertThat(labelled(session, "Chỗ ngồi").type()).isEqualTo(FieldType.RADIO);
        assertThat(put(session, "Chỗ ngồi", "Dài").ok()).isTrue();
        assertThat(put(session, "Chỗ ngồi", "Vuông").problem()).contains("not_in_options");
        assertThat(session.read().text()).contains("seat=Dài;");
    }

    @Test
    void a_card_is_chosen_by_its_title_and_a_radio_button_by_the_words_in_its_row() {
        FormSession session = BROWSER.page("""
                <div><div>Khoa</div><div role=radiogroup id=cards><div role=radio aria-checked=false tabindex=0><div>Mắt</div><p>Đo khúc xạ</p></div><div role=radio aria-checked=false tabindex=-1><div>Da liễu</div><p>Mụn, dị ứng</p></div></div></div>
                <div><div>Nhận tiền</div><div id=pay><span><span><input type=radio name=pay value=c></span><b>Tiền mặt</b></span> <span><span><input type=radio name=pay value=b></span><b>Chuyển khoản</b></span></div></div>""" + KEPT + """
                <script>cards.onclick = e => { const c = e.target.closest('[role=radio]'); for (const o of cards.children) o.ariaChecked = o === c; keep('card', c.firstChild.textContent); };
                pay.onchange = e => keep('pay', e.target.value);</script>""");
        assertThat(offered(session, "Khoa")).containsExactly("Mắt", "Da liễu");
        assertThat(put(session, "Khoa", "Da liễu").ok()).isTrue();
        assertThat(offered(session, "Nhận tiền")).containsExactly("Tiền mặt", "Chuyển khoản");
        assertThat(put(session, "Nhận tiền", "Chuyển khoản").ok()).isTrue();
        assertThat(session.read().text()).contains("card=Da liễu pay=b;");
    }

    @Test
    void nameless_tick_boxes_in_rows_under_one_label_are_one_choice_but_consents_are_not() {
        FormSession session = BROWSER.page("""
                <div><div>Ăn uống</div><div id=food><div role=checkbox aria-checked=false tabindex=0>Trà</div><div role=checkbox aria-checked=false tabindex=0>Bánh</div></div></div>
                <div><div>Nhắc qua</div><div id=by><label><input type=checkbox value=s>SMS</label><label><input type=checkbox value=z>Zalo</label></div></div>
                <div><div>Điều khoản</div><div><label><input type=checkbox>Tôi đồng ý nhận tin</label><label><input type=checkbox>Tôi cam kết nói thật</label></div></div>""" + KEPT + """
                <script>food.onclick = e => { if (e.target.role) e.target.ariaChecked = e.target.ariaChecked !== 'true'; keep('food', [...food.children].filter(c => c.ariaChecked === 'true').map(c => c.textContent).join('+')); };
                by.onchange = () => keep('by', [...by.querySelectorAll(':checked')].map(c => c.value).join('+'));</script>""");
        assertThat(session.read().fields().stream().map(Field::label))
                .containsExactly("Ăn uống", "Nhắc qua", "Tôi đồng ý nhận tin", "Tôi cam kết nói thật");
        assertThat(put(session, "Ăn uống", List.of("Bánh")).ok()).isTrue();
        assertThat(put(session, "Nhắc qua", List.of("s", "Zalo")).problem()).isEmpty();
        assertThat(put(session, "Nhắc qua", List.of("Thư")).problem()).contains("not_in_options");
        assertThat(session.read().text()).contains("food=Bánh by=s+z;");
    }

    @Test
    void formatted_text_is_written_under_the_label_over_its_tools() {
        FormSession session = BROWSER.page("""
                <div><div>Diễn biến *</div><div><div role=toolbar><button type=button>B</button><button type=button>I</button></div><div><div id=text contenteditable=true style="min-height:40px"><p><br></p></div></div></div></div>
                <label>Ngân sách <span>$</span><input aria-label="Ngân sách năm"><span>Ngân sách năm</span></label>""" + KEPT + """
                <script>text.oninput = () => keep('text', text.innerText.trim());</script>""");
        assertThat(labelled(session, "Ngân sách năm").type()).isEqualTo(FieldType.TEXT);
        assertThat(put(session, "Diễn biến", "Xe sau không kịp phanh").ok()).isTrue();
        assertThat(session.read().text()).contains("text=Xe sau không kịp phanh;");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// Controls that no tag and no role gives away.
final class DrawnControlsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static List<String> buttons(FormSession session) {
        return session.read().buttons().stream().map(Button::label).toList();
    }

    private static FillReport press(FormSession session, String button) {
        return execute(session, new FormCommand.Press(button));
    }

    @Test
    void words_under_a_hand_and_links_that_lead_nowhere_are_buttons() {
        FormSession session = BROWSER.page("""
                <form><p>Chọn <span style=cursor:pointer onclick="out.textContent='vàng'">gói vàng</span> hoặc <a href="#" onclick="out.textContent='thêm';return false">xem thêm</a>.</p>
                <label style=cursor:pointer>A <input name=a></label><a href="/khac">Trang khác</a>
                <div id=go style=cursor:pointer><b>Tìm</b> ngay</div><div style=cursor:pointer>Ô <input name=b></div></form><p id=out></p>
                <script>go.addEventListener('mousedown', () => { out.textContent = 'tìm'; });</script>""");
        assertThat(buttons(session)).containsExactly("gói vàng", "xem thêm", "Tìm ngay");
        press(session, "gói vàng");
        assertThat(session.read().text()).endsWith("vàng");
        press(session, "xem thêm");
        assertThat(session.read().text()).endsWith("thêm");
        press(session, "Tìm ngay");
        assertThat(session.read().text()).endsWith("tìm");
    }

    @Test
    void a_tab_is_one_button_and_its_link_takes_the_press() {
        FormSession session = BROWSER.page("""
                <ul><li role=tab><a href="#mot">Một</a></li><li role=tab><a href="#hai" onclick="out.textContent='trang hai'">Hai</a></li></ul>
                <p id=out></p><input name=a aria-label=A>""");
        assertThat(buttons(session)).containsExactly("Một", "Hai");
        press(session, "Hai");
        assertThat(session.read().text()).contains("trang hai");
    }

    @Test
    void a_press_without_an_effect_is_told_as_such() {
        FormSession session = BROWSER.page(
                "<input name=a id=a aria-label=A><button type=button>Thêm dòng</button><button type=button onclick=\"a.value='x'\">Chép</button>");
        assertThat(press(session, "Thêm dòng").message()).contains("trang không thay đổi gì");
        assertThat(press(session, "Chép").message()).isEqualTo("Đã bấm Chép.");
    }

    @Test
    void a_slider_that_keys_do_not_move_is_dragged() {
        FormSession session = BROWSER.page("""
                <div><div>Số tiền</div><div id=track style="width:200px;height:10px;position:relative"><span class=my-slider-handle style="position:absolute;width:10px;height:10px"></span></div>
                <div id=shown>0 triệu</div></div><script>
                let held = false;
                const handle = document.querySelector('.my-slider-handle');
                const move = e => { const part = Math.min(1, Math.max(0, (e.clientX - track.getBoundingClientRect().x) / 200));
                  handle.style.left = part * 190 + 'px'; shown.textContent = Math.round(part * 40) * 5 + ' triệu'; };
                handle.addEventListener('mousedown', () => { held = true; });
                document.addEventListener('mousemove', e => { if (held) move(e); });
                document.addEventListener('mouseup', () => { held = false; });</script>""");
        String ref = session.read().fields().getFirst().ref().value();
        FillReport report = execute(session, set(ref, "135"));
        assertThat(outcome(report, ref).actual()).hasToString("135");
        assertThat(outcome(report, ref).ok()).isTrue();
        FillReport tooMuch = execute(session, set(ref, "500"));
        assertThat(outcome(tooMuch, ref).ok()).isFalse();
        assertThat(value(session, ref)).isEqualTo("135");
    }

    @Test
    void drawn_signs_around_a_number_are_a_number_to_count_to() {
        FormSession session = BROWSER.page("""
                <div class=row><div>Phở bò <img alt="có thịt" src=data:,></div><div><span onclick=add(this,-1)>−</span><span>0</span><span onclick=add(this,1)>+</span></div></div>
                <div class=row><div>Nem chay</div><div><button type=button onclick=add(this,-1)>-</button> <b>2</b> <button type=button onclick=add(this,1)>+</button></div></div>
                <div class=keys><button type=button>1</button><button type=button>-</button><button type=button>+</button></div>
                <script>const add = (el, n) => { const b = el.parentElement.children[1]; b.textContent = Math.max(0, Number(b.textContent) + n); };</script>""");
        FormModel form = session.read();
        assertThat(form.fields())
                .extracting(f -> f.label() + "=" + f.value())
                .containsExactly("Phở bò=0", "Nem chay=2");
        assertThat(form.fields().getFirst().hints().description()).isEqualTo("có thịt");
        String pho = form.fields().getFirst().ref().value();
        String nem = form.fields().getLast().ref().value();
        FillReport report = execute(session, set(pho, "3"), set(nem, "0"));
        assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
        assertThat(value(session, pho)).isEqualTo("3");
        assertThat(value(session, nem)).isEqualTo("0");
    }

    @Test
    void what_a_text_box_suggests_is_offered_and_the_very_same_words_are_taken() {
        FormSession session = BROWSER.page("""
                <label>Nơi đi <input name=from class=my-autocomplete></label><ul id=list class=my-menu hidden></ul><p id=out></p><script>
                const from = document.querySelector('input');
                from.addEventListener('input', () => setTimeout(() => {
                  const fitting = ['Hà Nội (HAN)', 'Hà Tĩnh (VII)', 'Huế (HUI)'].filter(c => from.value && c.startsWith(from.value));
                  list.innerHTML = fitting.map(c => `<li class=my-item>${c}</li>`).join('');
                  list.hidden = !fitting.length; }, 200));
                list.addEventListener('click', e => { from.value = e.target.textContent; out.textContent = 'đã chọn ' + from.value; list.hidden = true; });
                from.addEventListener('blur', () => { list.hidden = true; });</script>""");
        FillReport some = execute(session, set("from", "Hà"));
        assertThat(outcome(some, "from").ok()).isTrue();
        assertThat(field(session.read(), "from").options())
                .extracting(Choice::value)
                .containsExactly("Hà Nội (HAN)", "Hà Tĩnh (VII)");
        execute(session, set("from", "Hà Tĩnh (VII)"));
        assertThat(session.read().text()).contains("đã chọn Hà Tĩnh (VII)");
        assertThat(field(session.read(), "from").options()).isEmpty();
        assertThat(outcome(execute(session, set("from", "Sao Hoả")), "from").ok())
                .isTrue();
    }

    @Test
    void radio_buttons_without_values_are_told_apart_by_their_words() {
        FormSession session = BROWSER.page(
                "<p>Gói</p><label><input type=radio name=plan>Bạc</label><label><input type=radio name=plan>Vàng</label>");
        assertThat(field(session.read(), "plan").options())
                .extracting(Choice::value)
                .containsExactly("Bạc", "Vàng");
        execute(session, set("plan", "Vàng"));
        assertThat(value(session, "plan")).isEqualTo("Vàng");
    }

    @Test
    void labels_that_all_stand_behind_their_boxes_are_found() {
        FormSession session = BROWSER.page("""
                <h2>Tìm phim</h2><p>Nhập vào đây</p><div><div class=row><input name=a><div>Thể loại</div></div><div class=row><input name=b><div>Đạo diễn</div></div></div>
                <div><div>Năm</div><div><input name=c><small>bốn chữ số</small></div></div>""");
        FormModel form = session.read();
        assertThat(field(form, "a").label()).isEqualTo("Thể loại");
        assertThat(field(form, "b").label()).isEqualTo("Đạo diễn");
        assertThat(field(form, "c").label()).isEqualTo("Năm");
    }

    @Test
    void where_the_page_does_not_scroll_its_largest_part_that_does_is_scrolled() {
        FormSession session = BROWSER.page("""
                <div id=terms style="height:100px;overflow-y:auto"><div style="height:900px">Điều khoản</div></div><button id=ok disabled>Đọc xong</button><input name=a aria-label=A>
                <script>terms.addEventListener('scroll', () => { ok.disabled = terms.scrollTop + terms.clientHeight < terms.scrollHeight; });</script>""");
        execute(session, new FormCommand.Scroll(FormCommand.Direction.BOTTOM));
        assertThat(session.read().buttons()).extracting(Button::disabled).containsExactly(false);
    }
}

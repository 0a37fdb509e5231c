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
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Controls that stand so close together that only what they hold tells whose the words beside them are.
final class BesideIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static List<String> labels(FormSession session) {
        return session.read().fields().stream().map(Field::label).toList();
    }

    @Test
    void the_words_before_a_countrys_code_are_the_numbers() {
        FormSession session = BROWSER.page("""
                <div><label>Số điện thoại *</label><div><select id=cc><option value=84>+84<option value=1>+1</select><input type=tel name=phone></div></div>
                <div><div>Số phụ</div><div><select aria-label="Mã vùng"><option>Việt Nam (+84)<option>Lào (+856)</select><input type=tel placeholder="912 345 678" name=other></div></div>
                <div><label for=c3>Số nhà</label><select id=c3><option>+84</select><input name=third></div>""");
        assertThat(labels(session))
                .containsExactly("Mã quốc gia", "Số điện thoại *", "Mã vùng", "Số phụ", "Mã quốc gia", "Số nhà");
        assertThat(field(session.known(), "phone").required()).isTrue();
    }

    @Test
    void a_number_that_the_page_keeps_without_its_nought_is_what_was_said() {
        FormSession session = BROWSER.page("""
                <div><div>Điện thoại</div><div><select><option>+84<option>+81</select><input type=tel name=a></div></div>
                <div><div>Điện thoại nhà</div><div><select><option>+84</select><input type=tel name=b maxlength=9></div></div>
                <script>document.querySelector('[name=a]').addEventListener('input', e => { e.target.value = e.target.value.replace(/\\D/g, '').replace(/^0/, '').replace(/^(...)(...)/, '$1 $2 '); });</script>""");
        FieldOutcome a = outcome(execute(session, set("a", "0983715402")), "a");
        assertThat(a.ok()).as(a.toString()).isTrue();
        assertThat(a.shown()).isEqualTo("983 715 402");
        assertThat(value(session, "a")).isEqualTo("0983715402");
        assertThat(outcome(execute(session, set("b", "0983715402")), "b").ok()).isTrue();
        assertThat(outcome(execute(session, set("b", "09837154021")), "b").problem())
                .contains("too_long");
    }

    @Test
    void a_currency_beside_an_amount_has_a_name_of_its_own_on_either_side() {
        FormSession session = BROWSER.page("""
                <div><label>Số tiền gửi</label><div><select name=cur><option>VND<option>USD</select><input name=amount></div></div>
                <div><label for=fee>Phí</label><div><input id=fee name=fee><select name=feecur><option value="">–<option value=1>VNĐ<option value=2>EUR</select></div></div>
                <div><label>Giấy tờ</label><div><select name=paper><option>CCCD<option>Hộ chiếu</select><input name=number></div></div>""");
        assertThat(labels(session))
                .containsExactly("Loại tiền", "Số tiền gửi", "Phí", "Loại tiền", "Giấy tờ", "number");
        assertThat(outcome(execute(session, set("amount", "5000000"), set("feecur", "2")), "amount")
                        .ok())
                .isTrue();
        assertThat(value(session, "feecur")).isEqualTo("2");
    }

    @Test
    void words_that_are_pressed_in_under_one_label_are_one_choice_of_many() {
        FormSession session = BROWSER.page("""
                <div><div>Nhãn</div><div id=tags><span role=button tabindex=0 aria-pressed=false>VIP</span> <span role=button tabindex=0 aria-pressed=true>Mới</span>
                <button type=button aria-pressed=false>Nợ</button></div></div><p>Tên <input name=name></p>
                <div role=toolbar aria-label="Soạn thảo"><button type=button aria-pressed=false>Đậm</button><button type=button aria-pressed=false>Nghiêng</button></div>
                <p id=out></p><script>tags.onclick = e => { const t = e.target; if (t.ariaPressed) t.ariaPressed = t.ariaPressed !== 'true';
                  out.textContent = [...tags.children].filter(c => c.ariaPressed === 'true').map(c => c.textContent).join('+') + ';'; };</script>""");
        assertThat(labels(session)).containsExactly("Nhãn", "Tên");
        Field tags = session.known().fields().getFirst();
        assertThat(tags.type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(tags.options().stream().map(Choice::value)).containsExactly("VIP", "Mới", "Nợ");
        assertThat(session.known().buttons().stream().map(Button::label)).containsExactly("Đậm", "Nghiêng");
        String ref = tags.ref().value();
        assertThat(outcome(execute(session, set(ref, List.of("VIP", "Nợ"))), ref)
                        .ok())
                .isTrue();
        assertThat(session.read().text()).contains("VIP+Nợ;");
        assertThat(outcome(execute(session, set(ref, List.of("Cũ"))), ref).problem())
                .contains("not_in_options");
        execute(session, new FormCommand.Clear(tags.ref()));
        assertThat(session.read().fields().getFirst().value().isEmpty()).isTrue();
    }

    @Test
    void a_switch_drawn_around_a_box_that_nobody_sees_is_what_people_see() {
        FormSession session = BROWSER.page("""
                <div><label>Nhận sao kê</label><div><div role=switch aria-checked=false id=s style="width:40px;height:20px;background:#ccc"><input type=checkbox style="position:absolute;width:0;height:0;opacity:0"></div></div></div>
                <p id=out></p><script>let on = false; s.onclick = e => { e.preventDefault(); on = !on; s.ariaChecked = on; out.textContent = 'on=' + on + ';'; setTimeout(() => { s.firstChild.checked = on; }, 30); };</script>""");
        assertThat(labels(session)).containsExactly("Nhận sao kê");
        String ref = session.known().fields().getFirst().ref().value();
        assertThat(outcome(execute(session, set(ref, "true")), ref).ok()).isTrue();
        assertThat(session.read().text()).contains("on=true;");
        assertThat(outcome(execute(session, set(ref, "false")), ref).ok()).isTrue();
        assertThat(session.read().text()).contains("on=false;");
    }
}

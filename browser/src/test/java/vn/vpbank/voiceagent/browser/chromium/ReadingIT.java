package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

final class ReadingIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static FormModel read(String body) {
        return BROWSER.page(body).read();
    }

    private static List<String> refs(FormModel form) {
        return form.fields().stream().map(f -> f.ref().value()).toList();
    }

    @Test
    void a_link_that_stands_alone_is_no_part_of_the_pages_words() {
        FormModel form = read("""
                <h2>Đã tiếp nhận</h2><p>Đọc <a href=#b>biểu phí</a> trước.</p><a href=#c>Tạo mới</a>
                <form><input name=a></form>""");
        assertThat(form.text()).contains("Đã tiếp nhận", "biểu phí").doesNotContain("Tạo mới");
    }

    @Test
    void labels_are_found_however_a_page_gives_them() {
        FormModel form = read("""
                <form>
                <label for=a>Bằng for</label><input id=a name=a>
                <label>Bao quanh <input name=b></label>
                <input name=c aria-label="Bằng aria">
                <span id=l1>Hai</span><span id=l2>mảnh</span><input name=d aria-labelledby="l1 l2">
                <div><span>Chữ bên cạnh:</span><div><input name=e></div></div>
                <table><tr><th>Đầu dòng</th><td><input name=f></td></tr></table>
                <table><thead><tr><th>Cột một</th><th>Cột hai</th></tr></thead>
                <tr><td><input name=g></td><td><input name=h></td></tr></table>
                <input name=i placeholder="Gợi ý">
                <fieldset><legend>Chú giải</legend><input name=k></fieldset>
                <p><input name=j title="Tiêu đề"></p>
                </form>""");
        assertThat(form.fields().stream().map(Field::label))
                .containsExactly(
                        "Bằng for",
                        "Bao quanh",
                        "Bằng aria",
                        "Hai mảnh",
                        "Chữ bên cạnh:",
                        "Đầu dòng",
                        "Cột một",
                        "Cột hai",
                        "Gợi ý",
                        "Chú giải",
                        "Tiêu đề");
    }

    @Test
    void a_drawn_switch_keeps_its_words_from_the_box_in_the_next_row() {
        FormModel form = read("""
                <table><tr><th>Newsletter</th><td><button type=button role=switch aria-checked=false></button></td></tr>
                <tr><td colspan=2><input type=number placeholder="Interest rate"></td></tr></table>""");
        assertThat(form.fields().stream().map(Field::label)).containsExactly("Newsletter", "Interest rate");
    }

    @Test
    void required_is_seen_in_attributes_stars_and_styles() {
        FormModel form = read("""
                <style>.must::after { content: ' *' }</style>
                <form><label>A <input name=a required></label><label>B <input name=b aria-required=true></label>
                <label>C <b>*</b> <input name=c></label><label class=must for=d>D</label><input id=d name=d>
                <label>E (bắt buộc) <input name=e></label><label>F (không bắt buộc) <input name=f></label>
                <label>G <input name=g></label></form>""");
        assertThat(form.missing().stream().map(FieldRef::value)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void groups_are_one_field_under_their_name() {
        FormModel form = read("""
                <form><fieldset><legend>Giới tính *</legend>
                <label><input type=radio name=sex value=m> Nam</label><label><input type=radio name=sex value=f checked> Nữ</label>
                </fieldset>
                <p>Nhận tin qua</p><div><input type=checkbox name=via value=sms id=v1 checked><label for=v1>SMS</label>
                <input type=checkbox name=via value=mail id=v2 checked><label for=v2>Thư</label></div>
                <label><input type=checkbox name=agree> Đồng ý</label></form>""");
        Field sex = field(form, "sex");
        assertThat(sex.label()).isEqualTo("Giới tính *");
        assertThat(sex.type()).isEqualTo(FieldType.RADIO);
        assertThat(sex.value()).hasToString("f");
        assertThat(sex.options()).containsExactly(new Choice("m", "Nam"), new Choice("f", "Nữ"));
        Field via = field(form, "via");
        assertThat(via.label()).isEqualTo("Nhận tin qua");
        assertThat(via.type()).isEqualTo(FieldType.MULTISELECT);
        assertThat(via.value()).hasToString("sms, mail");
        assertThat(field(form, "agree").value()).hasToString("false");
        assertThat(form.fields()).hasSize(3);
    }

    @Test
    void one_label_in_two_sections_gives_two_fields_told_apart() {
        FormModel form = read("""
                <form><h2>Người vay</h2><div><label for=p1>Số điện thoại</label><input id=p1 name=phone></div>
                <h2>Người bảo lãnh</h2><div><label for=p2>Số điện thoại</label><input id=p2 name=phone></div>
                <h2>Khác</h2><div><label>Số điện thoại <input></label></div></form>""");
        assertThat(refs(form)).containsExactly("p1", "p2", "khac-so-dien-thoai");
        assertThat(form.fields().stream().map(Field::section)).containsExactly("Người vay", "Người bảo lãnh", "Khác");
    }

    @Test
    void fields_in_open_shadow_roots_and_frames_of_the_same_origin_are_fields() {
        BROWSER.pages().page("/inner", "<label>Trong khung <input name=framed></label>");
        FormModel form = read("""
                <form><label>Ngoài <input name=outer></label><x-money></x-money></form><iframe src="/inner"></iframe>
                <script>customElements.define('x-money', class extends HTMLElement {
                  connectedCallback() { this.attachShadow({mode: 'open'}).innerHTML = '<label>Trong bóng <input name=shadowed></label>'; }
                });</script>""");
        assertThat(refs(form)).contains("outer", "shadowed");
        assertThat(field(form, "shadowed").label()).isEqualTo("Trong bóng");
        assertThat(refs(form)).contains("framed");
    }

    @Test
    void a_frame_of_the_same_origin_that_comes_late_is_waited_for() {
        BROWSER.pages().slowPage("/late", "<label>Trong khung <input name=framed></label>", 400);
        FormModel form = read("<form><label>Ngoài <input name=outer></label></form><iframe src='/late'></iframe>");
        assertThat(refs(form)).containsExactly("outer", "framed");
    }

    @Test
    void what_people_cannot_see_is_no_field() {
        FormModel form = read("""
                <form><label>Thấy <input name=seen></label>
                <div style="display:none"><label>Ẩn <input name=none></label></div>
                <div style="position:absolute;left:-9999px"><label>Bẫy <input name=trap></label></div>
                <div style="visibility:hidden"><label>Mờ <input name=faint></label></div>
                <input type=hidden name=token value=x>
                <label>Vẽ riêng <input type=checkbox name=drawn style="opacity:0;width:1px;height:1px"></label></form>""");
        assertThat(refs(form)).containsExactly("seen", "drawn");
    }

    @Test
    void hints_states_options_errors_and_text_come_along() {
        FormModel form = read("""
                <h1>Đơn thử</h1><p>Đọc kỹ trước khi điền.</p><p role=alert>Mã sai.</p>
                <form><label for=a>A</label><input id=a name=a inputmode=numeric pattern="\\d+" maxlength=9 min=1 max=5
                  autocomplete=tel placeholder=P aria-describedby=d readonly value=7><small id=d>Chín số</small>
                <label>B <select name=b disabled><option value="">–</option><option value=1>Một</option></select></label>
                <button type=button disabled>Khoá</button></form>""");
        Field a = field(form, "a");
        assertThat(a.readonly()).isTrue();
        assertThat(a.hints().description()).isEqualTo("Chín số");
        assertThat(a.hints().inputmode() + a.hints().autocomplete() + a.hints().placeholder())
                .isEqualTo("numerictelP");
        assertThat(a.hints().maxLength()).hasValue(9);
        assertThat(a.hints().min()).hasValue("1");
        assertThat(field(form, "b").disabled()).isTrue();
        assertThat(field(form, "b").options()).containsExactly(new Choice("1", "Một"));
        assertThat(form.title()).isEqualTo("Đơn thử");
        assertThat(form.errors()).containsExactly("Mã sai.");
        assertThat(form.text()).contains("Đọc kỹ trước khi điền.").doesNotContain("Một");
        assertThat(form.buttons())
                .singleElement()
                .matches(b -> b.disabled() && b.label().equals("Khoá"));
    }

    @Test
    void hidden_panes_are_further_steps_but_not_a_second_copy_for_small_screens() {
        FormModel steps = read("""
                <form><fieldset><label>A <input name=a></label><button type=button>Tiếp</button></fieldset>
                <fieldset style="display:none"><label>B <input name=b></label><label>C <input name=c></label>
                <div hidden><label>D <input name=d></label></div></fieldset></form>""");
        assertThat(steps.steps()).isEqualTo(2);
        assertThat(refs(steps)).containsExactly("a", "b", "c");
        assertThat(field(steps, "b").step()).isEqualTo(2);
        FormModel twice = read("""
                <section><label>A <input name=a></label><label>B <input name=b></label></section>
                <section hidden><label>A <input name=a></label><label>B <input name=b></label></section>""");
        assertThat(twice.steps()).isEqualTo(1);
        assertThat(twice.fields()).hasSize(2);
    }

    @Test
    void refs_stay_when_a_page_draws_its_fields_anew() {
        var session = BROWSER.page("""
                <form id=f></form><script>
                const draw = () => { f.innerHTML = '<h2>Liên hệ</h2><div><label>Nghề nghiệp <input></label></div><button type=button onclick="draw()">Vẽ lại</button>'; };
                draw();</script>""");
        assertThat(refs(session.read())).containsExactly("lien-he-nghe-nghiep");
        session.execute(List.of(new FormCommand.Press("Vẽ lại")));
        assertThat(refs(session.read())).containsExactly("lien-he-nghe-nghiep");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormModel;

/// What is folded away behind a header is part of the form: read, missed when it is required, opened to be filled.
final class FoldsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static String sections(FormModel form) {
        return String.join(
                "; ",
                form.fields().stream()
                        .map(f -> f.cleanLabel() + "@" + f.section())
                        .toList());
    }

    /// Counts clicks on the box that takes trusted or drawn clicks only.
    private static final String DRAWN = """
            <span id=tick role=checkbox aria-checked=false aria-label="Đồng ý" tabindex=0 style="display:inline-block;width:20px;height:20px" onclick="this.setAttribute('aria-checked', 'true')"></span>""";

    @Test
    void an_accordion_that_shows_one_part_at_a_time_is_one_form() {
        FormSession session = BROWSER.page("""
                <form><div class=x><div class=h style=cursor:pointer>1. Chủ hộ</div><div class=b><label>Họ tên <input name=a required></label></div></div>
                <div class=x><div class=h style=cursor:pointer>2. Thành viên</div><div class=b style=display:none><label>Họ tên <input name=b required></label><label>Vai <select name=v><option value="">–</option><option value=c>Con</option></select></label></div></div>
                <div class=x><div class=h style=cursor:pointer>3. Cam kết</div><div class=b style=display:none>%s</div></div><button type=button>Gửi</button></form><script>
                const heads = [...document.querySelectorAll('.h')];
                heads.forEach(h => { h.onclick = () => heads.forEach(o => { o.nextElementSibling.style.display = o === h ? '' : 'none'; }); });</script>""".formatted(DRAWN));
        assertThat(sections(session.read()))
                .isEqualTo("Họ tên@1. Chủ hộ; Họ tên@2. Thành viên; Vai@2. Thành viên; Đồng ý@3. Cam kết");
        assertThat(session.known().steps()).isEqualTo(1);
        assertThat(session.known().buttons()).extracting(Button::label).contains("2. Thành viên");
        execute(session, set("a", "An"));
        FillReport early = execute(session, SUBMIT);
        assertThat(early.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(early.missing()).containsExactly(field(session.known(), "b").ref());
        String tick = session.known().fields().getLast().ref().value();
        FillReport report = execute(session, set("b", "Bình"), set("v", "c"), set(tick, "true"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).as("what was filled last stands open").contains("3. Cam kết");
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
    }

    @Test
    void a_disclosure_is_opened_and_what_a_choice_would_reveal_is_not_part_of_the_form_yet() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=a></label><details><summary>Liên hệ khẩn cấp</summary><label>Điện thoại <input name=b required></label></details>
                <label><input type=checkbox name=c onchange="more.hidden = !checked"> Có bảo lãnh</label><div id=more hidden><label>Người bảo lãnh <input name=d required></label></div>
                <button type=button onclick="added.hidden = false">Thêm tài khoản</button><div id=added hidden><label>Số tài khoản <input name=e required></label></div></form>""");
        assertThat(sections(session.read())).isEqualTo("Tên@; Điện thoại@Liên hệ khẩn cấp; Có bảo lãnh@");
        assertThat(execute(session, set("b", "0912345678")).status()).isEqualTo(Status.FILLED);
        assertThat(session.read().missing()).isEmpty();
    }

    @Test
    void tabs_that_people_open_in_any_order_are_parts_of_one_step() {
        FormSession session = BROWSER.page("""
                <div role=tablist><button role=tab aria-controls=p1>Cá nhân</button><button role=tab aria-controls=p2>Công việc</button></div>
                <form><div role=tabpanel class=tab-pane id=p1><label>Họ tên <input name=a></label></div>
                <div role=tabpanel class=tab-pane id=p2 hidden><label>Chức vụ <input name=b required></label><div>Ngành %s</div></div><button type=button>Lưu</button></form><script>
                const tabs = [...document.querySelectorAll('[role=tab]')];
                tabs.forEach(t => { t.onclick = () => tabs.forEach(o => { document.getElementById(o.getAttribute('aria-controls')).hidden = o !== t; }); });</script>""".formatted(DRAWN));
        assertThat(sections(session.read())).isEqualTo("Họ tên@Cá nhân; Chức vụ@Công việc; Đồng ý@Công việc");
        assertThat(session.known().missing())
                .containsExactly(field(session.known(), "b").ref());
        String tick = session.known().fields().getLast().ref().value();
        FillReport report = execute(session, set(tick, "true"), set("b", "Kế toán"), set("a", "An"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_list_of_the_pages_own_is_taken_from_where_it_was_folded_away() {
        FormSession session = BROWSER.page("""
                <form><h4><button type=button aria-expanded=false aria-controls=p onclick="p.hidden = !p.hidden; setAttribute('aria-expanded', !p.hidden)">Nơi nhận</button></h4><div id=p hidden>
                <span id=l>Chi nhánh</span><div role=combobox id=branch aria-labelledby=l aria-controls=list aria-expanded=false tabindex=0 onclick="list.hidden = false; setAttribute('aria-expanded', true)">–</div>
                <ul role=listbox id=list hidden><li role=option>Hà Nội</li><li role=option>Huế</li></ul></div></form><script>
                for (const o of document.querySelectorAll('li')) o.onclick = () => { branch.textContent = o.textContent; list.hidden = true; branch.setAttribute('aria-expanded', false); };</script>""");
        assertThat(sections(session.read())).isEqualTo("Chi nhánh@Nơi nhận");
        FillReport report = execute(session, set("branch", "Huế"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
    }
}

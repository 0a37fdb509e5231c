package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.BACK;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

final class FillingIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static FormCommand clear(String ref) {
        return new FormCommand.Clear(new FieldRef(ref));
    }

    @Test
    void every_kind_of_control_is_filled_and_read_back() {
        FormSession session = BROWSER.page("""
                <form><label>Tên <input name=name></label><label>Ngày <input type=date name=day></label>
                <label>Lúc <input type=datetime-local name=at></label><label>Tháng <input type=month name=month></label>
                <label>Số <input type=number step=any name=n></label><label>Lời <textarea name=t></textarea></label>
                <label>Chọn <select name=s><option value="">–</option><option value=x>Ích</option></select></label>
                <label>Nhiều <select multiple name=m><option value=1>1</option><option value=2>2</option><option value=3>3</option></select></label>
                <label><input type=checkbox name=c> Có</label>
                <label><input type=radio name=r value=y> Y</label><label><input type=radio name=r value=z> Z</label>
                <div contenteditable=true aria-label="Soạn" id=rich></div></form>""");
        FillReport report = execute(
                session,
                set("name", "Nguyễn Văn An"),
                set("day", "1990-05-12"),
                set("at", "2026-12-06T16:00"),
                set("month", "2026-12"),
                set("n", "2.5"),
                set("t", "Hai\nhàng"),
                set("s", "x"),
                set("m", List.of("1", "3")),
                set("c", "true"),
                set("r", "z"),
                set("rich", "Xin chào"));
        assertThat(report.fields()).allMatch(f -> f.ok(), "ok");
        assertThat(report.status()).isEqualTo(Status.FILLED);
        assertThat(outcome(report, "s").shown()).isEqualTo("Ích");
        assertThat(value(session, "m")).isEqualTo("1, 3");
        execute(session, clear("name"), clear("m"), clear("c"), clear("s"));
        assertThat(value(session, "name") + value(session, "m") + value(session, "c") + value(session, "s"))
                .isEqualTo("false");
    }

    @Test
    void what_cannot_be_filled_is_reported_and_never_guessed() {
        FormSession session = BROWSER.page("""
                <form><label>A <input name=a disabled></label><label>B <input name=b readonly></label>
                <label>C <select name=c><option value=1>Một</option></select></label><label>D <input name=d maxlength=3></label>
                <label>E <input name=e oninput="this.value=''"></label><div hidden><input name=hid></div></form>""");
        FillReport report = execute(
                session,
                set("a", "1"),
                set("b", "1"),
                set("c", "9"),
                set("d", "1234"),
                set("e", "1"),
                set("nope", "1"),
                set("hid", "1"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(List.of("a", "b", "c", "d", "e", "nope", "hid").stream()
                        .map(ref -> outcome(report, ref).problem().orElse("")))
                .containsExactly(
                        "disabled",
                        "readonly",
                        "not_in_options",
                        "too_long",
                        "differs",
                        "unknown_field",
                        "unknown_field");
        assertThat(report.fields()).noneMatch(f -> f.ok(), "ok");
    }

    @Test
    void dependents_that_appear_or_get_their_options_later_are_filled_in_the_same_call() {
        BROWSER.pages().slow("/wards", 200, "[\"Láng\"]", 120);
        FormSession session = BROWSER.page("""
                <form><label>Xã <select name=ward disabled><option value="">–</option></select></label>
                <label>Vợ hoặc chồng <span id=w></span></label>
                <label>Hôn nhân <select name=m onchange="setTimeout(()=>{w.innerHTML='<input name=spouse>'},60)"><option value="">–</option><option value=1>Có</option></select></label>
                <label>Tỉnh <select name=city onchange="load()"><option value="">–</option><option value=hn>Hà Nội</option></select></label></form>
                <script>async function load() { const all = await (await fetch('/wards')).json();
                  const s = document.querySelector('[name=ward]'); s.disabled = false; all.forEach(x => s.add(new Option(x, x))); }</script>""");
        FillReport report =
                execute(session, set("ward", "Láng"), set("spouse", "Trần Thị Hồng"), set("m", "1"), set("city", "hn"));
        assertThat(report.fields()).allMatch(f -> f.ok(), "ok");
        assertThat(value(session, "ward")).isEqualTo("Láng");
        assertThat(value(session, "spouse")).isEqualTo("Trần Thị Hồng");
    }

    @Test
    void a_value_that_a_later_choice_overwrites_is_put_back_and_page_changes_are_reported() {
        FormSession session = BROWSER.page("""
                <form><label>Lãi suất <input name=rate></label><label>Gói <select name=plan onchange="document.querySelector('[name=rate]').value='9';document.querySelector('[name=fee]').value='100'">
                <option value="">–</option><option value=a>A</option></select></label><label>Phí <input name=fee></label></form>""");
        FillReport report = execute(session, set("rate", "7"), set("plan", "a"));
        assertThat(value(session, "rate")).isEqualTo("7");
        assertThat(outcome(report, "fee").requested()).isEmpty();
        assertThat(outcome(report, "fee").actual()).hasToString("100");
        assertThat(report.status()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_box_that_takes_only_real_keys_is_typed_into() {
        FormSession session = BROWSER.page("""
                <form><label>Mã <input name=pin></label></form><script>
                const pin = document.querySelector('[name=pin]'); let typed = '';
                pin.addEventListener('keydown', e => { if (e.isTrusted && e.key === 'Backspace') typed = ''; });
                pin.addEventListener('keypress', e => { if (e.isTrusted) typed += e.key; });
                pin.addEventListener('input', () => { pin.value = typed; });</script>""");
        assertThat(execute(session, set("pin", "1234")).status()).isEqualTo(Status.FILLED);
        assertThat(value(session, "pin")).isEqualTo("1234");
    }

    @Test
    void dates_kept_as_text_and_grouped_money_agree_as_canonical_values() {
        FormSession session = BROWSER.page("""
                <form><label>Ngày sinh <input name=d placeholder="dd/mm/yyyy"></label>
                <label>Số tiền <input name=m onblur="this.value=this.value.replace(/\\B(?=(\\d{3})+$)/g,'.')"></label></form>""");
        FillReport report = execute(session, set("d", "1990-05-12"), set("m", "3500000"));
        assertThat(outcome(report, "d").shown()).isEqualTo("12/05/1990");
        assertThat(outcome(report, "d").actual()).hasToString("1990-05-12");
        assertThat(outcome(report, "m").shown()).isEqualTo("3.500.000");
        assertThat(outcome(report, "m").actual()).hasToString("3500000");
        assertThat(report.status()).isEqualTo(Status.FILLED);
    }

    @Test
    void a_combobox_drawn_by_the_page_is_opened_and_the_fitting_option_taken() {
        FormSession session = BROWSER.page("""
                <form><span id=l>Chi nhánh</span><div role=combobox id=branch aria-labelledby=l aria-controls=list aria-expanded=false tabindex=0>Chọn</div></form>
                <ul role=listbox id=list hidden><li role=option data-value=1>Hà Nội</li><li role=option data-value=2>Đà Nẵng</li></ul>
                <script>branch.onmousedown = () => { list.hidden = false; branch.ariaExpanded = 'true'; };
                list.onclick = e => { branch.textContent = e.target.textContent; list.hidden = true; branch.ariaExpanded = 'false'; };</script>""");
        assertThat(execute(session, set("branch", "Đà Nẵng")).status()).isEqualTo(Status.FILLED);
        FillReport none = execute(session, set("branch", "Cần Thơ"));
        assertThat(outcome(none, "branch").problem()).contains("not_in_options");
        assertThat(outcome(none, "branch").actual()).hasToString("Đà Nẵng");
    }

    @Test
    void fields_in_shadow_roots_and_frames_are_filled() {
        BROWSER.pages().page("/frame", "<label>Trong khung <input name=framed></label>");
        FormSession session = BROWSER.page("""
                <x-box></x-box><iframe src="/frame"></iframe><script>customElements.define('x-box', class extends HTMLElement {
                  connectedCallback() { this.attachShadow({mode: 'open'}).innerHTML = '<label>Trong bóng <input name=shadowed></label>'; } });</script>""");
        session.read();
        assertThat(execute(session, set("shadowed", "một"), set("framed", "hai"))
                        .status())
                .isEqualTo(Status.FILLED);
    }

    @Test
    void fields_in_closed_shadow_roots_are_filled_and_the_page_still_finds_them_closed() {
        FormSession session = BROWSER.page("""
                <x-card></x-card><p id=out></p><script>
                customElements.define('x-card', class extends HTMLElement {
                  constructor() {
                    super();
                    const root = this.attachShadow({ mode: 'closed' });
                    root.innerHTML = '<label>Số thẻ <input name=card></label>';
                    root.querySelector('input').oninput = e => { out.textContent = [e.target.value, String(this.shadowRoot), root.mode].join(' '); };
                  }
                });</script>""");
        FillReport report = execute(session, set("card", "4111"));
        assertThat(report.status()).isEqualTo(Status.FILLED);
        assertThat(session.read().text()).isEqualTo("4111 null closed");
    }

    @Test
    void a_field_of_a_mounted_hidden_pane_is_filled_without_moving() {
        FormSession session = BROWSER.page("""
                <form><fieldset><label>A <input name=a></label><button type=button>Tiếp</button></fieldset>
                <fieldset hidden><label>B <input name=b></label><label>C <input name=c></label></fieldset></form>""");
        FillReport report = execute(session, set("b", "sau"));
        assertThat(report.status()).isEqualTo(Status.FILLED);
        assertThat(report.step()).isEqualTo(1);
    }

    @Test
    void a_field_of_a_step_that_is_not_in_the_page_is_filled_there_and_the_way_back_taken() {
        FormSession session = BROWSER.page(ONE_STEP_AT_A_TIME);
        execute(session, set("a", "một"), NEXT);
        FillReport report = execute(session, set("a", "hai"), set("b", "ba"));
        assertThat(report.fields()).allMatch(f -> f.ok(), "ok");
        assertThat(report.step()).isEqualTo(2);
        assertThat(value(session, "a")).isEqualTo("hai");
        assertThat(execute(session, BACK).step()).isEqualTo(1);
        assertThat(value(session, "a")).isEqualTo("hai");
    }

    static final String ONE_STEP_AT_A_TIME = """
            <p id=where></p><form id=f onsubmit="return false"></form><script>
            const kept = {}; let at = 0; const names = ['a', 'b', 'c'];
            function draw() { where.textContent = `Bước ${at + 1}/3`; const n = names[at];
              f.innerHTML = `<label>Mục ${n} <input name=${n}></label>` + (at ? '<button type=button onclick="go(-1)">Quay lại</button>' : '')
                + (at < 2 ? '<button type=button onclick="go(1)">Tiếp tục</button>' : '<button>Nộp</button>');
              f.elements[n].value = kept[n] ?? ''; f.elements[n].oninput = e => kept[n] = e.target.value; }
            function go(by) { at += by; draw(); } draw();</script>""";

    @Test
    void undo_and_redo_put_values_back_and_forth() {
        FormSession session =
                BROWSER.page("<form><label>A <input name=a></label><label>B <input name=b></label></form>");
        execute(session, set("a", "1"), set("b", "2"));
        execute(session, set("a", "3"));
        assertThat(execute(session, new FormCommand.Undo()).status()).isEqualTo(Status.FILLED);
        assertThat(value(session, "a") + value(session, "b")).isEqualTo("12");
        execute(session, new FormCommand.Undo());
        assertThat(value(session, "a") + value(session, "b")).isEmpty();
        execute(session, new FormCommand.Redo());
        execute(session, new FormCommand.Redo());
        assertThat(value(session, "a") + value(session, "b")).isEqualTo("32");
        assertThat(execute(session, new FormCommand.Redo()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void append_adds_upload_is_honest_and_questions_about_the_form_are_answered() {
        FormSession session = BROWSER.page(
                "<form><label>Ghi chú <textarea name=n>Gọi trước</textarea></label><label>Tên * <input name=x></label><label>Tệp <input type=file name=f></label></form>");
        execute(session, new FormCommand.Append(new FieldRef("n"), "khi đến"));
        assertThat(value(session, "n")).isEqualTo("Gọi trước khi đến");
        FillReport upload = execute(session, new FormCommand.Upload(new FieldRef("f"), "cccd.png"));
        assertThat(outcome(upload, "f").problem()).contains("no_such_file");
        assertThat(upload.message()).contains("hãy gửi tệp");
        assertThat(execute(session, new FormCommand.Missing()).message()).isEqualTo("Còn thiếu Tên.");
        FillReport read = execute(session, new FormCommand.Read(Optional.empty()));
        assertThat(read.status()).isEqualTo(Status.ANSWERED);
        assertThat(read.message()).contains("Ghi chú: Gọi trước khi đến");
    }

    @Test
    void a_page_hears_that_each_field_is_come_to_and_left() {
        FormSession session = BROWSER.page("""
                <form id=f><label>A <input name=a autofocus></label><label>B <input name=b></label>
                <label>C <select name=c><option value="">–</option><option value=x>X</option></select></label></form><p id=log></p>
                <script>const heard=[];for(const t of ['focus','focusin','input','change','blur','focusout'])
                f.addEventListener(t,e=>{heard.push(e.target.name+' '+t);log.textContent=heard.join(', ')},true);</script>""");
        execute(session, set("b", "1"), set("c", "x"));
        assertThat(session.read().text())
                .contains("b focus, b focusin, b input, b change, b blur, b focusout, "
                        + "c focus, c focusin, c input, c change, c blur, c focusout");
    }

    @Test
    void a_field_that_takes_a_value_only_while_it_has_the_cursor_gets_it() {
        FormSession session = BROWSER.page(
                "<form><label>A <input name=a oninput=\"if(document.activeElement!==this)this.value=''\"></label><label>B <input name=b></label></form>");
        assertThat(execute(session, set("a", "có"), set("b", "1")).status()).isEqualTo(Status.FILLED);
        assertThat(value(session, "a")).isEqualTo("có");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;
import static vn.vpbank.voiceagent.browser.testkit.Commands.labelled;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Applications;
import vn.vpbank.voiceagent.browser.testkit.Bank;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;

/// Files that were sent, and the fields that take them.
final class FilesIT {
    /// Tells in the page what it heard and what it can read.
    private static final String TELLING = """
            <p id=log></p><script>document.addEventListener('change', async e => { if (e.target.type === 'file')
            log.textContent = [...e.target.files].map(f => f.name + ' ' + f.size).join('; ') + ' ' + (await e.target.files[0]?.text() ?? 'nothing'); });</script>""";

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @RegisterExtension
    static final Bank BANK = new Bank();

    private static FieldOutcome upload(FormSession session, String ref, String file) {
        return outcome(execute(session, new FormCommand.Upload(new FieldRef(ref), file)), ref);
    }

    @Test
    void a_file_is_put_in_and_the_page_hears_of_it_and_reads_it() {
        FormSession session = BROWSER.page("<form><label>Hợp đồng * <input type=file name=f></label></form>" + TELLING);
        BROWSER.send(session, "Hợp đồng.pdf", "chữ");
        FillReport report = execute(session, new FormCommand.Upload(new FieldRef("f"), "hop dong"));
        assertThat(report.status()).isEqualTo(Status.FILLED);
        assertThat(report.missing()).isEmpty();
        assertThat(outcome(report, "f").requested()).contains(FieldValue.of("Hợp đồng.pdf"));
        assertThat(outcome(report, "f").actual()).isEqualTo(FieldValue.of("Hợp đồng.pdf"));
        assertThat(session.read().text()).contains("Hợp đồng.pdf 5 chữ");
    }

    @Test
    void what_is_asked_for_by_value_or_was_not_sent_is_asked_about() {
        FormSession session = BROWSER.page(
                "<form><label>Hợp đồng <input type=file name=f></label><label>Tên <input name=t></label></form>");
        FillReport none = execute(session, new FormCommand.Upload(new FieldRef("f"), ""));
        assertThat(none.status()).isEqualTo(Status.NEEDS_INPUT);
        assertThat(none.questions())
                .extracting(Question::say)
                .first()
                .asString()
                .contains("Chưa nhận được tệp nào");
        BROWSER.send(session, "a.pdf", "1");
        BROWSER.send(session, "b.pdf", "2");
        FillReport which = execute(session, new FormCommand.Upload(new FieldRef("f"), ""));
        assertThat(outcome(which, "f").problem()).contains("which_file");
        FillReport other = execute(session, new FormCommand.Upload(new FieldRef("f"), "c.pdf"));
        assertThat(outcome(other, "f").problem()).contains("no_such_file");
        assertThat(other.questions()).singleElement().satisfies(q -> {
            assertThat(q.candidates()).containsExactly("a.pdf", "b.pdf");
            assertThat(q.say()).contains("“c.pdf”", "a.pdf, b.pdf");
        });
        assertThat(outcome(execute(session, set("f", "a.pdf")), "f").problem()).contains("needs_file");
        assertThat(upload(session, "t", "a.pdf").problem()).contains("no_file_field");
        assertThat(value(session, "f")).isEmpty();
    }

    @Test
    void a_kind_that_the_field_does_not_take_is_not_tried() {
        FormSession session = BROWSER.page(
                "<form><label>Ảnh <input type=file name=f accept='.pdf,image/*'></label></form>" + TELLING);
        BROWSER.send(session, "a.docx", "1");
        BROWSER.send(session, "b.JPG", "2");
        assertThat(upload(session, "f", "a").problem()).contains("mục này chỉ nhận .pdf, ảnh");
        assertThat(value(session, "f")).isEmpty();
        assertThat(upload(session, "f", "b").ok()).isTrue();
    }

    @Test
    void a_field_for_several_keeps_those_that_are_there_and_one_for_one_does_not() {
        FormSession session = BROWSER.page(
                "<form><label>Giấy tờ <input type=file name=m multiple></label><label>Ảnh <input type=file name=s></label></form>"
                        + TELLING);
        BROWSER.send(session, "a.pdf", "1");
        BROWSER.send(session, "b, c.pdf", "2");
        upload(session, "m", "a");
        assertThat(upload(session, "m", "b, c.pdf").ok()).isTrue();
        assertThat(value(session, "m")).isEqualTo("a.pdf, b, c.pdf");
        assertThat(session.read().text()).contains("a.pdf 1; b, c.pdf 1");
        upload(session, "s", "a");
        upload(session, "s", "b, c");
        assertThat(value(session, "s")).isEqualTo("b, c.pdf");
    }

    @Test
    void a_field_is_emptied_and_what_was_done_is_taken_back_and_brought_back() {
        FormSession session = BROWSER.page("<form><label>Giấy tờ <input type=file name=f></label></form>" + TELLING);
        BROWSER.send(session, "a.pdf", "1");
        upload(session, "f", "");
        assertThat(outcome(execute(session, new FormCommand.Undo()), "f").ok()).isTrue();
        assertThat(value(session, "f")).isEmpty();
        assertThat(outcome(execute(session, new FormCommand.Redo()), "f").ok()).isTrue();
        assertThat(value(session, "f")).isEqualTo("a.pdf");
        assertThat(outcome(execute(session, new FormCommand.Clear(new FieldRef("f"))), "f")
                        .ok())
                .isTrue();
        assertThat(value(session, "f")).isEmpty();
        assertThat(session.read().text()).contains("nothing");
    }

    @Test
    void boxes_that_a_page_hides_behind_its_own_button_or_a_place_to_drop_files_are_fields() {
        FormSession session = BROWSER.page("""
                <form><p><label>Tên <input name=t></label></p>
                <div class=row><span>Giấy tờ tuỳ thân *</span><button type=button onclick="this.nextElementSibling.click()">Chọn tệp</button><input type=file hidden></div>
                <div class=row><div>Sao kê lương</div><div style="cursor:pointer;padding:20px" onclick="this.firstElementChild.click()"><input type=file style="display:none"><p>Kéo thả tệp vào đây hoặc bấm để chọn</p></div></div>
                <div class=row><span>Ảnh chân dung</span><label style="padding:9px">Tải ảnh lên<input type=file style="position:absolute;opacity:0;width:1px;height:1px"></label></div>
                <p>Hợp đồng</p><button type=button onclick="h.click()">Đính kèm…</button><input id=h type=file style="display:none">
                <div style="display:none"><label>Ẩn thật <input type=file></label></div>
                <button>Nộp hồ sơ</button></form>""" + TELLING);
        BROWSER.send(session, "a.pdf", "1");
        for (String label : new String[] {"Giấy tờ tuỳ thân", "Sao kê lương", "Ảnh chân dung", "Hợp đồng"}) {
            assertThat(labelled(session, label).type()).isEqualTo(FieldType.FILE);
            String ref = labelled(session, label).ref().value();
            assertThat(upload(session, ref, "a").ok()).as(label).isTrue();
        }
        assertThat(labelled(session, "Giấy tờ tuỳ thân").required()).isTrue();
        assertThat(session.read().fields()).hasSize(5);
    }

    @Test
    void a_form_of_react_hears_of_the_file_and_hands_it_in() {
        FormSession session = BROWSER.open(form("leave", BANK.url("/hr/")));
        BROWSER.send(session, "Giấy khám.pdf", "1");
        execute(session, Applications.leave());
        assertThat(upload(session, "attachment", "giay kham").problem()).isEmpty();
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BANK.newest().path("values").path("attachment").toString()).contains("Giấy khám.pdf");
    }

    @Test
    void a_file_of_another_step_is_put_in_there_and_the_way_back_is_taken() {
        FormSession session = BROWSER.page("""
                <p id=w>Bước 1/2</p><form><div id=p1><label>A <input name=a></label><button type=button onclick="go()">Tiếp tục</button></div></form>
                <template id=t><div id=p2><label>Tệp <input type=file name=f></label><button type=button onclick="back()">Quay lại</button></div></template>
                <script>const f=document.forms[0], one=p1, two=t.content.firstElementChild;
                function go(){w.textContent='Bước 2/2';f.replaceChildren(two)} function back(){w.textContent='Bước 1/2';f.replaceChildren(one)}</script>""");
        BROWSER.send(session, "a.pdf", "1");
        FillReport there = execute(session, new FormCommand.Next());
        assertThat(there.step()).as(there.message()).isEqualTo(2);
        assertThat(session.known().fields()).hasSize(2);
        assertThat(execute(session, new FormCommand.Back()).step()).isEqualTo(1);
        assertThat(upload(session, "f", "a").problem()).isEmpty();
        assertThat(session.known().step()).isEqualTo(1);
    }

    @Test
    void a_page_that_sends_the_file_at_once_must_have_had_a_good_answer() {
        BROWSER.pages().slow("/keep", 200, "{}", 300);
        BROWSER.pages().slow("/refuse", 500, "{}", 100);
        String body = """
                <form><div><label>Tệp <input type=file name=f></label><ul id=list></ul></div><label>Tên <input name=t></label></form><script>document.querySelector('[name=f]').onchange = async e => {
                const file = e.target.files[0]; const data = new FormData(); data.append('file', file);
                const answer = await fetch('/PLACE', {method: 'POST', body: data});
                e.target.value = ''; if (answer.ok) list.innerHTML = '<li>' + file.name + '</li>'; };</script>""";
        FormSession kept = BROWSER.page(body.replace("PLACE", "keep"));
        BROWSER.send(kept, "a.pdf", "nội dung");
        FieldOutcome taken = upload(kept, "f", "a");
        assertThat(taken.problem()).isEmpty();
        assertThat(value(kept, "f")).isEqualTo("a.pdf");
        assertThat(BROWSER.pages().count("POST /keep")).isEqualTo(1);

        FormSession refused = BROWSER.page(body.replace("PLACE", "refuse"));
        BROWSER.send(refused, "a.pdf", "nội dung");
        assertThat(upload(refused, "f", "a").problem()).contains("not_sent_on");
        assertThat(value(refused, "f")).isEmpty();
    }

    @Test
    void a_file_stands_in_its_field_again_after_the_browser_was_killed() throws Exception {
        FormSession session = BROWSER.page(
                "<form><label>Tên <input name=t></label><label>Tệp <input type=file name=f></label></form>" + TELLING);
        BROWSER.send(session, "a.pdf", "1");
        execute(session, set("t", "An"), new FormCommand.Upload(new FieldRef("f"), "a"));
        ProcessHandle process = ProcessHandle.of(BROWSER.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
        assertThat(value(session, "t") + value(session, "f")).isEqualTo("Ana.pdf");
        assertThat(session.read().text()).contains("a.pdf 1 1");
    }
}

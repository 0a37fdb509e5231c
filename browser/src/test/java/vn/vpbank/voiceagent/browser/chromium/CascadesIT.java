package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// Forms in which one choice brings, opens or redraws others a while later: all is asked for at once.
final class CascadesIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @Test
    void lists_that_load_one_after_the_other_are_waited_for_while_they_show_it() {
        FormSession session = BROWSER.page("""
                <form><h3>Nơi ở</h3><label>Tỉnh <select id=p1><option value="">–</option></select></label><label>Xã <select id=c1 disabled><option value="">–</option></select></label>
                <label>Thôn <select id=v1 disabled><option value="">–</option></select></label>
                <h3>Nơi làm</h3><label>Tỉnh <select id=p2><option value="">–</option></select></label><label>Xã <select id=c2 disabled><option value="">–</option></select></label></form><script>
                const load = (list, words, ms) => { list.disabled = true; list.replaceChildren(new Option('Đang tải…', ''));
                  setTimeout(() => { list.replaceChildren(new Option('–', ''), ...words.map(w => new Option(w, 'k' + w.length))); list.disabled = false; }, ms); };
                for (const n of [1, 2]) { const p = document.getElementById('p' + n), c = document.getElementById('c' + n);
                  setTimeout(() => [...['Huế', 'Nghệ An']].forEach(w => p.add(new Option(w, 'k' + w.length))), 200);
                  p.onchange = () => load(c, [p.value + ' một', p.value + ' bốn mươi'], 700); }
                c1.onchange = () => load(v1, ['Đông', 'Đoài nam'], 500);</script>""");
        FillReport report = execute(
                session,
                set("p1", "Nghệ An"),
                set("c1", "k7 bốn mươi"),
                set("v1", "Đoài nam"),
                set("p2", "Huế"),
                set("c2", "k3 một"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(value(session, "v1")).isEqualTo("k8");
        assertThat(value(session, "c2")).isEqualTo("k6");
    }

    @Test
    void a_part_that_is_drawn_anew_while_the_page_says_so_gets_its_values_again() {
        FormSession session = BROWSER.page("""
                <form><label>Loại <select name=kind><option value="">–</option><option value=a>Xe máy</option></select></label><div id=box></div></form><p id=wait hidden>Đang xử lý, vui lòng chờ…</p><script>
                const draw = on => { box.innerHTML = `<label>Hạng <select name=rank><option value="">–</option>${on ? '<option value=h>Hai bánh</option>' : ''}</select></label><label>Biển số <input name=plate></label>`; };
                draw(false);
                document.querySelector('[name=kind]').onchange = () => { wait.hidden = false; setTimeout(() => { draw(true); wait.hidden = true; }, 600); };</script>""");
        FillReport report = execute(session, set("kind", "a"), set("rank", "h"), set("plate", "29X1"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(value(session, "plate")).isEqualTo("29X1");
    }

    @Test
    void a_list_that_stays_shut_is_not_waited_for_as_if_it_were_loading() {
        FormSession session = BROWSER.page(
                "<form><label>Xã <select name=c disabled><option value=\"\">–</option></select></label></form>");
        FillReport report = execute(session, set("c", "Huế"));
        assertThat(outcome(report, "c").problem()).contains("disabled");
    }

    /// Draws a form from what is posted to it, as servers do that keep a page's state.
    private static String drawn(String posted) {
        Map<String, String> held = new HashMap<>();
        for (String pair : posted.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                held.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        boolean car = held.getOrDefault("kind", "").equals("car");
        boolean bank = held.getOrDefault("pay", "").equals("bank");
        return """
                <form id=f method=post><input type=hidden name=source><label>Chủ xe <input name=owner value="%s"></label>
                <label>Loại <select name=kind onchange="post('kind')"><option value="">–</option><option value=car %s>Ô tô</option></select></label>
                <label>Hạng <select name=rank><option value="">–</option>%s</select></label>
                Trả bằng <label><input type=radio name=pay value=cash onclick="post('pay$0')"> Tiền mặt</label><label><input type=radio name=pay value=bank %s onclick="post('pay$1')"> Chuyển khoản</label>
                %s</form><script>const post = name => setTimeout(() => { f.source.value = name; f.submit(); });</script>""".formatted(
                held.getOrDefault("owner", ""),
                car ? "selected" : "",
                car
                        ? "<option value=b %s>Hạng B</option>".formatted("b".equals(held.get("rank")) ? "selected" : "")
                        : "",
                bank ? "checked" : "",
                bank
                        ? "<label>Số tài khoản <input name=account value=\"%s\"></label>"
                                .formatted(held.getOrDefault("account", ""))
                        : "");
    }

    @Test
    void a_page_that_comes_back_whole_from_its_server_after_a_choice_is_filled_to_the_end() {
        FormSession session = BROWSER.open(form("post", BROWSER.pages().drawn("/postback", CascadesIT::drawn)));
        long before = BROWSER.pages().count("POST /postback");
        FillReport report = execute(
                session,
                set("owner", "Lê Thị Mận"),
                set("kind", "car"),
                set("rank", "b"),
                set("pay", "bank"),
                set("account", "0071000"));
        assertThat(report.status()).as(report.message()).isEqualTo(Status.FILLED);
        assertThat(report.fields()).allMatch(FillReport.FieldOutcome::ok);
        assertThat(session.read().fields().stream().map(f -> f.ref() + "=" + f.value()))
                .containsExactly("owner=Lê Thị Mận", "kind=car", "rank=b", "pay=bank", "account=0071000");
        assertThat(BROWSER.pages().count("POST /postback") - before).isBetween(1L, 2L);
    }

    @Test
    void a_form_that_sends_itself_off_without_naming_a_field_is_held_back_as_ever() {
        FormSession session = BROWSER.page("""
                <form id=f method=post action="/sent"><input type=hidden name=action value=send><label>A <select name=a onchange="f.submit()"><option value="">–</option><option value=1>Một</option></select></label></form>""");
        FillReport report = execute(session, set("a", "1"));
        assertThat(BROWSER.pages().count("POST /sent")).isZero();
        assertThat(report.message()).contains("đã chặn lại");
        assertThat(session.read().field(new FieldRef("a"))).isPresent();
    }
}

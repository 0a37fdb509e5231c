package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Applications;
import vn.vpbank.voiceagent.browser.testkit.Bank;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

final class RecoveryIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @RegisterExtension
    static final Bank BANK = new Bank();

    private static void killBrowser() throws Exception {
        ProcessHandle process = ProcessHandle.of(BROWSER.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
    }

    @Test
    void acknowledged_values_outlive_a_killed_browser_and_the_talk_goes_on() throws Exception {
        FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")));
        FormCommand[] all = Applications.loan();
        execute(session, Arrays.copyOf(all, 14));
        killBrowser();
        FillReport rest = execute(session, Arrays.copyOfRange(all, 14, all.length));
        assertThat(rest.status()).isEqualTo(Status.FILLED);
        assertThat(rest.step()).isEqualTo(3);
        assertThat(value(session, "customerName")).isEqualTo("Nguyễn Văn An");
        assertThat(value(session, "loanAmount")).isEqualTo("500000000");
        execute(session, SUBMIT);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
        assertThat(BANK.taken()).isEqualTo(1);
    }

    @Test
    void a_browser_killed_in_the_middle_of_a_request_does_not_lose_it() throws Exception {
        BROWSER.pages().slow("/ask", 200, "{}", 700);
        FormSession session = BROWSER.page("""
                <p id=w>Bước 1/2</p><form><div id=p1><label>A <input name=a></label><button type=button onclick="go()">Tiếp tục</button></div><div id=p2 hidden><label>B <input name=b></label></div></form>
                <script>async function go() { await fetch('/ask', {method: 'POST'}); w.textContent = 'Bước 2/2'; p1.hidden = true; p2.hidden = false; }</script>""");
        CompletableFuture<FillReport> running =
                CompletableFuture.supplyAsync(() -> execute(session, set("a", "một"), NEXT, set("b", "hai")));
        while (BROWSER.pages().count("POST /ask") == 0) {
            Thread.onSpinWait();
        }
        killBrowser();
        FillReport report = running.get(30, TimeUnit.SECONDS);
        assertThat(report.status()).isEqualTo(Status.FILLED);
        assertThat(report.fields()).allMatch(f -> f.ok(), "ok");
        assertThat(value(session, "a") + value(session, "b")).isEqualTo("mộthai");
    }

    @Test
    void a_browser_killed_after_the_click_leaves_the_submit_unknown_and_never_clicks_again() throws Exception {
        BROWSER.pages().slow("/pay", 200, "{}", 60_000);
        FormSession session = BROWSER.page("""
                <form id=f><label>A <input name=a></label><button>Nộp</button></form><script>f.onsubmit = e => { e.preventDefault(); fetch('/pay', {method: 'POST', body: '1'}); }</script>""");
        execute(session, set("a", "1"), SUBMIT);
        CompletableFuture<FillReport> running = CompletableFuture.supplyAsync(() -> execute(session, CONFIRM));
        while (BROWSER.pages().count("POST /pay") == 0) {
            Thread.onSpinWait();
        }
        killBrowser();
        assertThat(running.get(30, TimeUnit.SECONDS).status()).isEqualTo(Status.UNKNOWN);
        assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.UNKNOWN);
        assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.ANSWERED);
        assertThat(BROWSER.pages().count("POST /pay")).isEqualTo(1);
        assertThat(BROWSER.ledger().states()).containsExactly(State.UNKNOWN);
    }

    @Test
    void a_page_that_hangs_is_opened_again_and_its_button_left_alone() {
        FormSession session = BROWSER.page("""
                <form><label>A <input name=a></label><button type=button onclick="while(true);">Treo</button><label>B <input name=b></label></form>""");
        execute(session, set("a", "một"));
        FillReport hung = execute(session, new FormCommand.Press("Treo"));
        assertThat(hung.status()).isEqualTo(Status.FAILED);
        assertThat(hung.message()).contains("mở lại");
        assertThat(execute(session, set("b", "hai")).status()).isEqualTo(Status.FILLED);
        assertThat(value(session, "a")).isEqualTo("một");
    }
}

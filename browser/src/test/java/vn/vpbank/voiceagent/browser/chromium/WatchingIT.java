package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

final class WatchingIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final String PAGE = """
            <form><label>A <input name=a style="position:absolute;left:20px;top:20px;width:200px;height:20px"></label>
            <label>B <input name=b></label><button type=button onclick="setTimeout(()=>{document.querySelector('[name=b]').value='trang';this.title='x';this.className='y'},30)">Tính</button></form>""";

    /// Puts what it hears into a queue as text.
    private static final class Heard implements FormSession.Watcher {
        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void form(FormModel form) {
            all.add("form " + form.fields().size());
        }

        @Override
        public void fields(List<Field> changed, FormSession.Source source) {
            changed.forEach(f -> all.add(source + " " + f.ref() + "=" + f.value()));
        }

        @Override
        public void closed(String reason) {
            all.add("closed");
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(all.poll(5, TimeUnit.SECONDS)).orElse("nothing");
        }

        String last() throws InterruptedException {
            String last = next();
            for (String more = all.poll(400, TimeUnit.MILLISECONDS);
                    more != null;
                    more = all.poll(400, TimeUnit.MILLISECONDS)) {
                last = more;
            }
            return last;
        }
    }

    @Test
    void changes_by_voice_page_and_person_are_told_apart() throws InterruptedException {
        FormSession session = BROWSER.page(PAGE);
        Heard heard = new Heard();
        session.watch(heard);
        try (var live = session.live((jpeg, width, height) -> {})) {
            assertThat(heard.next()).isEqualTo("form 2");
            execute(session, set("a", "giọng"));
            assertThat(heard.next()).isEqualTo("VOICE a=giọng");
            execute(session, new FormCommand.Press("Tính"));
            assertThat(heard.next()).isEqualTo("PAGE b=trang");
            live.input(new LiveInput.Pointer("down", 60, 30, 0, 3));
            live.input(new LiveInput.Pointer("up", 60, 30, 0, 3));
            live.input(new LiveInput.Text("tay"));
            assertThat(heard.last()).startsWith("PERSON a=").contains("tay");
        }
    }

    @Test
    void a_person_on_a_page_that_keeps_changing_by_itself_is_still_told_from_it() throws InterruptedException {
        FormSession session = BROWSER.page(PAGE.replace(
                "<form>", "<form><script>let n=0;setInterval(()=>{document.body.className='c'+n++},4)</script>"));
        Heard heard = new Heard();
        session.watch(heard);
        assertThat(heard.next()).isEqualTo("form 2");
        try (var live = session.live((jpeg, width, height) -> {})) {
            live.input(new LiveInput.Pointer("down", 60, 30, 0, 1));
            live.input(new LiveInput.Pointer("up", 60, 30, 0, 1));
            for (String letter : "chữviếttay".split("")) {
                live.input(new LiveInput.Text(letter));
                assertThat(heard.next()).startsWith("PERSON a=");
            }
        }
    }

    @Test
    void a_closed_subscription_hears_no_more() {
        FormSession session = BROWSER.page(PAGE);
        Heard heard = new Heard();
        session.watch(heard).close();
        execute(session, set("a", "giọng"));
        session.close();
        assertThat(heard.all).containsExactly("form 2");
    }

    @Test
    void new_fields_are_told_with_the_whole_form_and_the_end_is_told_too() throws InterruptedException {
        FormSession session = BROWSER.page(
                "<form id=f><label>A <input name=a></label></form><script>setTimeout(()=>f.insertAdjacentHTML('beforeend','<label>B <input name=b></label>'),300)</script>");
        Heard heard = new Heard();
        session.watch(heard);
        assertThat(heard.next()).isEqualTo("form 1");
        assertThat(heard.next()).isEqualTo("form 2");
        session.close();
        assertThat(heard.next()).isEqualTo("closed");
    }

    @Test
    void the_live_view_sends_jpegs_and_takes_keys() throws InterruptedException {
        FormSession session = BROWSER.page(PAGE);
        BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
        try (var live = session.live((jpeg, width, height) -> {
            assertThat(width).isPositive();
            frames.add(jpeg);
        })) {
            byte[] first = Optional.ofNullable(frames.poll(5, TimeUnit.SECONDS)).orElseThrow();
            assertThat(first[0] & 0xff).isEqualTo(0xff);
            assertThat(first[1] & 0xff).isEqualTo(0xd8);
            live.input(new LiveInput.Pointer("down", 60, 30, 0, 1));
            live.input(new LiveInput.Pointer("up", 60, 30, 0, 1));
            for (String key : List.of("x", "y", "Backspace")) {
                live.input(new LiveInput.Key("down", key, "", 0));
                live.input(new LiveInput.Key("up", key, "", 0));
            }
            assertThat(frames.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(value(session, "a")).isEqualTo("x");
    }

    @Test
    void a_value_changed_by_hand_makes_an_open_confirmation_void() throws InterruptedException {
        FormSession session = BROWSER.page(PAGE.replace("</form>", "<button>Nộp</button></form>"));
        execute(session, set("a", "1"), new FormCommand.Submit());
        assertThat(session.confirmation()).isPresent();
        Heard heard = new Heard();
        session.watch(heard);
        try (var live = session.live((jpeg, width, height) -> {})) {
            live.input(new LiveInput.Pointer("down", 60, 30, 0, 1));
            live.input(new LiveInput.Pointer("up", 60, 30, 0, 1));
            live.input(new LiveInput.Text("9"));
            assertThat(heard.last()).startsWith("PERSON");
        }
        assertThat(session.confirmation()).isEmpty();
    }
}

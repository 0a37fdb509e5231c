package vn.vpbank.voiceagent.agent.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.agent.testkit.MemoryBrowser;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.sessions.testkit.MemorySubmitLedger;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

class AgentSessionsTest {
    private static final RegisteredForm LOAN = new RegisteredForm(
            new FormId("loan"),
            "Vay",
            List.of(),
            URI.create("http://127.0.0.1:1/"),
            List.of("http://127.0.0.1:1"),
            List.of(),
            RegisteredForm.Login.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RegisteredForm.Network.PUBLIC);

    private final AtomicLong now = new AtomicLong();
    private final MemoryBrowser browser = new MemoryBrowser(new MemorySubmitLedger());
    private final List<String> ended = new ArrayList<>();
    private final AgentSessions sessions = new AgentSessions(2, Duration.ofMinutes(15), now::get, ended::add);

    @Test
    void one_that_nobody_used_for_long_is_closed_and_one_in_use_is_not() {
        open("old");
        now.addAndGet(Duration.ofMinutes(10).toNanos());
        open("young");
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        sessions.endIdle();
        assertThat(sessions.find("old")).isEmpty();
        assertThat(ended).containsExactly("old");
        assertThat(sessions.find("young")).isPresent();
        assertThat(browser.pages().getFirst().isClosed()).isTrue();
        assertThat(browser.pages().getLast().isClosed()).isFalse();
    }

    @Test
    void one_is_not_idle_while_a_request_of_it_is_served() {
        AgentSession busy = open("busy");
        busy.inTurn(() -> {
            now.addAndGet(Duration.ofHours(1).toNanos());
            sessions.endIdle();
            return true;
        });
        assertThat(sessions.find("busy")).isPresent();
    }

    @Test
    void there_is_no_room_for_more_than_allowed_until_one_ends() {
        open("a");
        AgentSession b = open("b");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.take("c"))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
                    assertThat(e.retryAfter()).isPresent();
                });
        assertThat(sessions.take("a").id()).isEqualTo("a");
        sessions.end(b);
        assertThat(sessions.take("c").id()).isEqualTo("c");
    }

    @Test
    void one_that_got_no_page_takes_no_room() {
        AgentSession empty = sessions.take("a");
        assertThat(sessions.find("a")).isEmpty();
        sessions.dropIfEmpty(empty);
        open("b");
        open("c");
        assertThat(sessions.count()).isEqualTo(2);
    }

    @Test
    void followers_move_on_to_the_next_page_and_hear_of_the_end() {
        AgentSession session = open("a");
        Recorder recorder = new Recorder();
        session.follow(recorder);
        session.show(browser.open("a", LOAN));
        sessions.end(session);
        assertThat(recorder.heard).isEqualTo("attach close attach close ended ");
    }

    @Test
    void who_comes_after_the_end_is_told_so_and_who_has_gone_hears_nothing() {
        AgentSession session = open("a");
        Recorder gone = new Recorder();
        session.follow(gone).close();
        sessions.end(session);
        Recorder late = new Recorder();
        session.follow(late);
        assertThat(gone.heard).isEqualTo("attach close ");
        assertThat(late.heard).isEqualTo("ended ");
    }

    @Test
    void a_follower_that_cannot_look_at_a_page_does_not_keep_it_from_being_shown() {
        AgentSession session = open("a");
        session.follow(new Recorder() {
            @Override
            public FormSession.Subscription attach(FormSession page) {
                throw new PageException("Gone on request");
            }
        });
        FormSession next = browser.open("a", LOAN);
        session.show(next);
        assertThat(session.page()).contains(next);
        assertThat(browser.pages().getFirst().isClosed()).isTrue();
    }

    @Test
    void after_the_end_of_all_nothing_is_taken_any_more() {
        open("a");
        sessions.close();
        assertThat(browser.last().isClosed()).isTrue();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> sessions.take("b"));
    }

    private AgentSession open(String id) {
        AgentSession session = sessions.take(id);
        session.show(browser.open(id, LOAN));
        return session;
    }

    private static class Recorder implements Follower {
        private String heard = "";

        @Override
        public FormSession.Subscription attach(FormSession page) {
            heard += "attach ";
            return () -> heard += "close ";
        }

        @Override
        public void ended() {
            heard += "ended ";
        }
    }
}

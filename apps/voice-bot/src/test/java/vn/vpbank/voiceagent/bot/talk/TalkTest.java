package vn.vpbank.voiceagent.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.testkit.SampleForm;
import vn.vpbank.voiceagent.bot.testkit.ScriptedAgent;
import vn.vpbank.voiceagent.bot.testkit.ScriptedPeer;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkAction.Execute;
import vn.vpbank.voiceagent.conversation.TalkAction.Say;
import vn.vpbank.voiceagent.conversation.TalkAction.Show;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.realtime.MediaPeer;

class TalkTest {
    private static final String READY =
            "{\"label\":\"rtvi-ai\",\"type\":\"client-ready\",\"id\":\"c1\",\"data\":{\"version\":\"2.1.0\"}}";

    private final TalkFixture fixture = new TalkFixture(10, "họ tên Nguyễn Văn An");
    private final ScriptedPeer peer = new ScriptedPeer("p1");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Execute fill(String execution) {
        return new Execute(
                execution,
                Optional.of(new FormId("loan")),
                List.of(new FormCommand.Set(SampleForm.NAME, FieldValue.of("Nguyễn Văn An"))));
    }

    private MediaPeer.Listener connected(Talk talk) {
        MediaPeer.Listener line = talk.connect(peer, () -> {});
        line.connected();
        line.message(READY);
        return line;
    }

    @Test
    void a_client_that_is_ready_is_answered_under_its_own_id_and_begins_the_talk_with_the_form_it_chose()
            throws Exception {
        Talk talk = fixture.open();
        talk.choose(Optional.of(new FormId("loan")));
        connected(talk);
        assertThat(peer.await("bot-ready").path("id").asString()).isEqualTo("c1");
        assertThat(fixture.await(TalkEvent.Started.class).form()).contains(new FormId("loan"));
    }

    @Test
    void commands_reach_the_browser_agent_under_the_executions_name_and_the_report_comes_back_with_the_form()
            throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Heard ? List.of(fill("e7")) : List.of());
        talk.typed("tên An");
        TalkEvent.Executed executed = fixture.await(TalkEvent.Executed.class);
        assertThat(executed.report().status()).isEqualTo(FillReport.Status.FILLED);
        assertThat(executed.form()
                        .flatMap(f -> f.field(SampleForm.NAME))
                        .orElseThrow()
                        .value())
                .isEqualTo(FieldValue.of("Nguyễn Văn An"));
        ScriptedAgent.Request request = fixture.agent.requests().getFirst();
        assertThat(request.key()).isEqualTo("e7");
        assertThat(request.requestId()).isNotBlank();
        assertThat(request.body().path("session_id").asString()).isEqualTo(talk.id());
    }

    @Test
    void words_that_nobody_here_can_place_reach_the_browser_agent_as_a_message_that_cannot_confirm() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Heard heard
                ? List.of(new Execute("e8", Optional.empty(), List.of(), heard.text()))
                : List.of());
        talk.typed("biệt danh là Tèo");
        fixture.await(TalkEvent.Executed.class);
        ScriptedAgent.Request request = fixture.agent.requests().getFirst();
        assertThat(request.body().path("user_message").asString()).isEqualTo("biệt danh là Tèo");
        assertThat(request.body().has("commands")).isFalse();
        assertThat(request.key()).as("no idempotency key").isEqualTo("null");
    }

    @Test
    void a_refusal_of_the_browser_agent_becomes_a_sentence_for_people() throws Exception {
        Talk talk = fixture.open();
        fixture.agent.failNext(ScriptedAgent.Failure.BUSY);
        fixture.when(e -> e instanceof TalkEvent.Heard ? List.of(fill("e1")) : List.of());
        talk.typed("tên An");
        assertThat(fixture.await(TalkEvent.ExecutionFailed.class).problem()).contains("đang bận");
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_key() throws Exception {
        Talk talk = fixture.open();
        fixture.agent.failNext(ScriptedAgent.Failure.ANSWER_LOST);
        fixture.when(e -> e instanceof TalkEvent.Heard ? List.of(fill("e1")) : List.of());
        talk.typed("tên An");
        fixture.await(TalkEvent.Executed.class);
        assertThat(fixture.agent.requests())
                .extracting(ScriptedAgent.Request::key)
                .containsExactly("e1", "e1");
    }

    @Test
    void what_a_person_types_into_the_page_reaches_the_talk() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Heard ? List.of(fill("e1")) : List.of());
        talk.typed("tên An");
        fixture.await(TalkEvent.Executed.class);
        fixture.agent.change("phoneNumber", "0912345678", "person");
        TalkEvent.FormChanged changed = fixture.await(TalkEvent.FormChanged.class);
        assertThat(changed.source()).isEqualTo(TalkEvent.Source.PERSON);
        assertThat(changed.form().field(SampleForm.PHONE).orElseThrow().value()).isEqualTo(FieldValue.of("0912345678"));
    }

    @Test
    void speech_goes_out_with_its_signals_around_it_and_its_text_before() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Started
                ? List.of(new Say("s1", "Xin chào. Tôi nghe đây.", "Xin chào! Tôi nghe đây."))
                : List.of());
        connected(talk);
        JsonNode output = peer.await("bot-output").path("data");
        assertThat(output.path("text").asString()).isEqualTo("Xin chào! Tôi nghe đây.");
        assertThat(output.path("spoken_status").asString()).isEqualTo("new");
        peer.await("bot-started-speaking");
        assertThat(fixture.await(TalkEvent.SayFinished.class).say()).isEqualTo("s1");
        peer.await("bot-stopped-speaking");
        // 23 characters of 70 ms, less the space between the sentences.
        assertThat(peer.played()).isBetween(48L * 70 * 21, 48L * 70 * 23);
    }

    @Test
    void a_voice_that_is_cut_tells_what_was_heard_and_forgets_what_waited() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> switch (e) {
            case TalkEvent.Started _ ->
                List.of(
                        new Say("s1", "Câu thứ nhất. Câu thứ hai dài hơn một chút.", ""),
                        new Say("s2", "Không ai nghe câu này.", ""));
            case TalkEvent.SpeechStarted _ -> List.of(new TalkAction.StopSpeaking());
            default -> List.of();
        });
        peer.holdAfter(48_000 * 3 / 2);
        connected(talk);
        fixture.await(TalkEvent.SayStarted.class);
        peer.awaitPlayed(48_000 * 3 / 2 - 960);
        talk.post(new TalkEvent.SpeechStarted(Instant.EPOCH));
        TalkEvent.SayCut cut = fixture.await(TalkEvent.SayCut.class);
        assertThat(cut.say()).isEqualTo("s1");
        assertThat(cut.heard()).startsWith("Câu thứ nhất.").doesNotContain("một chút");
        peer.await("bot-stopped-speaking");
        assertThat(fixture.passedOver())
                .noneMatch(e -> e instanceof TalkEvent.SayStarted s && s.say().equals("s2"));
    }

    @Test
    void sound_that_was_held_for_a_moment_is_let_go_once_the_talk_has_decided_what_is_to_go_on() throws Exception {
        Talk talk = fixture.open();
        connected(talk);
        fixture.await(TalkEvent.Started.class);
        peer.hold(true);
        talk.post(new TalkEvent.SpeechStarted(Instant.EPOCH));
        fixture.await(TalkEvent.SpeechStarted.class);
        peer.awaitHeld(false);
    }

    @Test
    void without_a_connection_a_piece_is_only_written_and_at_once_finished() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Heard ? List.of(new Say("s1", "một", "1")) : List.of());
        talk.typed("chào");
        assertThat(fixture.await(TalkEvent.SayFinished.class).say()).isEqualTo("s1");
        assertThat(fixture.passedOver()).noneMatch(TalkEvent.SayStarted.class::isInstance);
    }

    @Test
    void a_broken_voice_is_told_once_and_the_text_stands() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Started ? List.of(new Say("s1", "lỗi", "lỗi")) : List.of());
        connected(talk);
        assertThat(fixture.await(TalkEvent.EngineFailed.class).engine()).isEqualTo(TalkEvent.Engine.TEXT_TO_SPEECH);
        assertThat(fixture.await(TalkEvent.SayFinished.class).say()).isEqualTo("s1");
    }

    @Test
    void a_timer_fires_unless_it_was_cancelled() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> e instanceof TalkEvent.Heard
                ? List.of(
                        new TalkAction.SetTimer("gone", Duration.ofMillis(1)),
                        new TalkAction.CancelTimer("gone"),
                        new TalkAction.SetTimer("kept", Duration.ofMillis(20)))
                : List.of());
        talk.typed("chờ");
        assertThat(fixture.await(TalkEvent.TimerFired.class).timer()).isEqualTo("kept");
    }

    @Test
    void what_the_browser_recognised_counts_as_speech() throws Exception {
        Talk talk = fixture.open();
        MediaPeer.Listener line = connected(talk);
        line.message(request("heard", "{\"utterance\":\"u7\",\"text\":\"xin\",\"final\":false}"));
        assertThat(fixture.await(TalkEvent.PartialHeard.class).text()).isEqualTo("xin");
        line.message(request(
                "heard",
                "{\"utterance\":\"u7\",\"text\":\"xin chào\",\"final\":true,\"alternatives\":[\"xin chao\"]}"));
        TalkEvent.Heard heard = fixture.await(TalkEvent.Heard.class);
        assertThat(heard.input()).isEqualTo(TalkEvent.Input.VOICE);
        assertThat(heard.alternatives()).containsExactly("xin chao");
        assertThat(peer.await("server-response").path("data").path("t").asString())
                .isEqualTo("heard");
    }

    @Test
    void edits_choices_and_presses_reach_the_talk_and_nonsense_is_refused() throws Exception {
        Talk talk = fixture.open();
        MediaPeer.Listener line = connected(talk);
        line.message(request("edit", "{\"field\":\"loanAmount\",\"value\":\"500000000\"}"));
        assertThat(fixture.await(TalkEvent.Edited.class).value()).isEqualTo(FieldValue.of("500000000"));
        line.message(request("open-form", "{\"form\":\"hr\"}"));
        assertThat(fixture.await(TalkEvent.FormChosen.class).form()).isEqualTo(new FormId("hr"));
        line.message(request("confirm", "{\"token\":\"t\",\"yes\":true}"));
        assertThat(fixture.await(TalkEvent.ConfirmationPressed.class).yes()).isTrue();
        line.message(request("confirm", "{\"token\":\"t\"}"));
        assertThat(peer.await("error-response").path("data").path("error").asString())
                .isNotBlank();
    }

    @Test
    void whoever_joins_late_is_told_what_stands() throws Exception {
        Talk talk = fixture.open();
        fixture.when(e -> switch (e) {
            case TalkEvent.Heard heard ->
                List.of(
                        new Show(new TalkAction.Shown.Transcript(TalkAction.Role.USER, heard.text(), true)),
                        new Show(new TalkAction.Shown.Form(SampleForm.LOAN)),
                        new Show(new TalkAction.Shown.FieldChanges(List.of(new TalkAction.FieldChange(
                                SampleForm.NAME,
                                FieldValue.of("Lê Thị Hoa"),
                                TalkAction.FieldState.VERIFIED,
                                TalkEvent.Source.VOICE)))),
                        new TalkAction.SetTimer("shown", Duration.ZERO));
            default -> List.of();
        });
        talk.typed("tên Hoa");
        fixture.await(TalkEvent.TimerFired.class);
        connected(talk);
        assertThat(peer.await("user-transcription").path("data").path("text").asString())
                .isEqualTo("tên Hoa");
        JsonNode fields = peer.await("form").path("data").path("form").path("fields");
        assertThat(fields.get(0).path("value").asString()).isEqualTo("Lê Thị Hoa");
    }

    @Test
    void a_talk_that_ends_closes_its_page_and_its_connection_and_gives_its_place_back() throws Exception {
        try (TalkFixture one = new TalkFixture(1)) {
            Talk talk = one.open();
            assertThat(one.talks.open(Visitor.fresh())).isEmpty();
            one.when(e -> e instanceof TalkEvent.Heard ? List.of(fill("e1")) : List.of());
            talk.connect(peer, () -> {}).connected();
            talk.typed("tên An");
            one.await(TalkEvent.Executed.class);
            one.talks.close();
            assertThat(one.agent.closed()).containsExactly(talk.id());
            assertThat(peer.isClosed()).isTrue();
            assertThat(one.talks.find(talk.id())).isEmpty();
        }
    }

    @Test
    void text_that_is_empty_or_endless_is_refused() {
        Talk talk = fixture.open();
        assertThat(talk.typed("  ")).isFalse();
        assertThat(talk.typed("a".repeat(4_001))).isFalse();
        assertThat(talk.typed("a".repeat(4_000))).isTrue();
    }

    private static String request(String name, String data) {
        return "{\"label\":\"rtvi-ai\",\"type\":\"client-message\",\"id\":\"m1\",\"data\":{\"t\":\"" + name
                + "\",\"d\":" + data + "}}";
    }
}

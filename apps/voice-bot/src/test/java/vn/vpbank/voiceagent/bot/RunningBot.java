package vn.vpbank.voiceagent.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.SampleForm;
import vn.vpbank.voiceagent.bot.testkit.ScriptedAgent;
import vn.vpbank.voiceagent.bot.testkit.ScriptedPeers;
import vn.vpbank.voiceagent.bot.testkit.ToneVoice;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkAction.Execute;
import vn.vpbank.voiceagent.conversation.TalkAction.Say;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The service on a free port, with peers, a voice and a browser agent that are fakes, and a talk that puts whatever
/// is said into the name field.
final class RunningBot implements AutoCloseable {
    final ScriptedAgent agent = ScriptedAgent.start();
    final URI root;
    final ScriptedPeers peers;
    private final ConfigurableApplicationContext context;

    RunningBot(Map<String, String> further) {
        Map<String, String> env = new HashMap<>(Map.of(
                "PORT", "0",
                "STT", "browser",
                "MAX_TALKS", "3",
                "BROWSER_SERVICE_URL", agent.access().address().toString(),
                "BROWSER_SERVICE_TOKEN", ScriptedAgent.TOKEN));
        env.putAll(further);
        context = VoiceBot.start(Settings.from(new Environment(env)), Fakes.class);
        root = URI.create(Service.address(context, "127.0.0.1"));
        peers = context.getBean(ScriptedPeers.class);
    }

    /// One that takes calls.
    static RunningBot ready(Map<String, String> further) throws IOException, InterruptedException {
        RunningBot bot = new RunningBot(further);
        Browser browser = bot.browser();
        for (int i = 0; browser.get("/health").statusCode() != 200; i++) {
            if (i == 200) {
                throw new AssertionError("not ready: " + browser.get("/health").body());
            }
            Thread.sleep(25);
        }
        return bot;
    }

    /// A person's browser, with a cookie jar of its own.
    Browser browser() {
        return new Browser(root);
    }

    @Override
    public void close() {
        context.close();
        agent.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Wiring.class)
    static class Fakes {
        @Bean
        ScriptedPeers peers() {
            return new ScriptedPeers();
        }

        @Bean
        Engines engines(Settings settings) {
            return new Engines(
                    settings.speech().stt().orElseThrow(),
                    Optional.empty(),
                    Settings.Tts.ESPEAK,
                    Optional.of(new ToneVoice()),
                    List.of());
        }

        @Bean
        Wiring.LogicMaker logic() {
            return () -> Fakes::decide;
        }

        /// Knows one word.
        @Bean
        Understander understander() {
            return request -> new UnderstandResult(
                    request.id(),
                    request.text().equals("nộp") ? List.of(new FormCommand.Submit()) : List.of(),
                    List.of(),
                    UnderstandResult.Turn.COMPLETE,
                    OptionalInt.empty());
        }

        private static List<TalkAction> decide(TalkEvent event) {
            return switch (event) {
                case TalkEvent.Started started ->
                    List.of(new Say(
                            "s1",
                            "Xin chào",
                            "Xin chào " + started.form().map(FormId::value).orElse("")));
                case TalkEvent.Heard heard ->
                    List.of(
                            new TalkAction.Show(new Shown.Transcript(TalkAction.Role.USER, heard.text(), true)),
                            new Execute(
                                    "e-" + heard.utterance(),
                                    Optional.of(new FormId("loan")),
                                    List.of(new FormCommand.Set(SampleForm.NAME, FieldValue.of(heard.text())))));
                case TalkEvent.Executed executed ->
                    executed.form()
                            .map(f -> List.<TalkAction>of(new TalkAction.Show(new Shown.Form(f))))
                            .orElse(List.of());
                case TalkEvent.FileReceived file ->
                    List.of(new Say("s-" + file.name(), "Đã nhận tệp", "Đã nhận tệp " + file.name()));
                default -> List.of();
            };
        }
    }

    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}

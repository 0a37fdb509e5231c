package vn.vpbank.voiceagent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.vpbank.voiceagent.conversation.testkit.Dialogue;
import vn.vpbank.voiceagent.conversation.testkit.Dialogue.Beat;
import vn.vpbank.voiceagent.conversation.testkit.Stage;
import vn.vpbank.voiceagent.language.Understanding;

/// Each script in `dialogues/` goes as written, line by line, and the same again when its events are
/// replayed.
class DialogueTest {
    @TestFactory
    Stream<DynamicTest> a_talk_goes_as_its_script_says() throws IOException, URISyntaxException {
        return scripts("dialogues", Stage::new);
    }

    /// What sentences mean is not told by these scripts: they are understood and said by the language
    /// module.
    @TestFactory
    Stream<DynamicTest> a_talk_in_vietnamese_goes_as_its_script_says() throws IOException, URISyntaxException {
        return scripts("dialogues-in-vietnamese", () -> new Stage(Understanding.rules(), Understanding.sayer()));
    }

    @TestFactory
    Stream<DynamicTest> a_talk_with_a_planner_goes_as_its_script_says() throws IOException, URISyntaxException {
        return scripts(
                "dialogues-with-a-planner", () -> Stage.withPlanner(Understanding.rules(), Understanding.sayer()));
    }

    private static Stream<DynamicTest> scripts(String name, Supplier<Stage> stages)
            throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(DialogueTest.class.getResource(name)).toURI());
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.filter(f -> f.toString().endsWith(".talk")).sorted().toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream()
                .map(script ->
                        DynamicTest.dynamicTest(script.getFileName().toString(), () -> play(script, stages.get())));
    }

    private static void play(Path script, Stage stage) {
        Dialogue dialogue = new Dialogue(stage);
        for (Beat beat : Dialogue.read(text(script))) {
            List<String> done = dialogue.play(beat.happens());
            assertThat(matches(done, beat.expected()))
                    .withFailMessage(() -> "%s:%d  %s%nexpected:%n  %s%nbut:%n  %s"
                            .formatted(
                                    script.getFileName(),
                                    beat.line(),
                                    beat.happens(),
                                    String.join("\n  ", beat.expected()),
                                    String.join("\n  ", done)))
                    .isTrue();
        }
        assertThat(replay(stage)).isEqualTo(stage.actions());
    }

    private static boolean matches(List<String> done, List<String> expected) {
        if (done.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < done.size(); i++) {
            String wanted = expected.get(i);
            boolean open = wanted.endsWith("…");
            String text = open ? wanted.substring(0, wanted.length() - 1) : wanted;
            if (open ? !done.get(i).startsWith(text) : !done.get(i).equals(text)) {
                return false;
            }
        }
        return true;
    }

    private static List<TalkAction> replay(Stage stage) {
        TalkState state = TalkState.initial();
        List<TalkAction> actions = new ArrayList<>();
        for (TalkEvent event : stage.events()) {
            TalkStep step = stage.conversation().on(state, event);
            state = step.state();
            actions.addAll(step.actions());
        }
        return actions;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

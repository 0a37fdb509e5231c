package vn.vpbank.voiceagent.agent.testkit;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;

/// Understands the sentences it was told, and keeps what it was asked.
public final class ScriptedUnderstander implements Understander {
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();
    private final List<UnderstandRequest> asked = new CopyOnWriteArrayList<>();

    private record Meaning(List<FormCommand> commands, List<Question> questions) {}

    public void means(String text, List<FormCommand> commands, Question... questions) {
        meanings.put(text, new Meaning(commands, List.of(questions)));
    }

    public UnderstandRequest lastAsked() {
        return asked.getLast();
    }

    @Override
    public UnderstandResult understand(UnderstandRequest request) {
        asked.add(request);
        Meaning meaning =
                meanings.getOrDefault(request.text(), new Meaning(List.of(new FormCommand.OutOfScope()), List.of()));
        return new UnderstandResult(
                request.id(),
                meaning.commands(),
                meaning.questions(),
                UnderstandResult.Turn.COMPLETE,
                OptionalInt.empty());
    }
}

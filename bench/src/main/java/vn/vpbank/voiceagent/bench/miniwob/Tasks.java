package vn.vpbank.voiceagent.bench.miniwob;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each instruction means in commands: a line or two a task. Refs, labels, buttons and words all come from the
/// form model; nothing here knows how a page is made.
final class Tasks {
    /// What to do about an instruction, whose groups the pattern of the task has found.
    @FunctionalInterface
    interface Moves {
        void make(Player player, MatchResult said) throws IOException, InterruptedException;
    }

    private final Map<String, Map<Pattern, Moves>> all = new LinkedHashMap<>();

    Tasks() {
        TypingTasks.addTo(this);
        ChoosingTasks.addTo(this);
        PressingTasks.addTo(this);
    }

    /// @param names   of tasks that share an instruction, with spaces between
    /// @param pattern found in the instruction; a task with several kinds of them is added once for each
    void add(String names, String pattern, Moves moves) {
        for (String name : names.split(" ")) {
            all.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(Pattern.compile(pattern), moves);
        }
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /// @throws Unsolved if the agent's form model does not offer what the instruction speaks of
    void play(String task, String instruction, Player player) throws IOException, InterruptedException {
        for (Map.Entry<Pattern, Moves> kind : all.getOrDefault(task, Map.of()).entrySet()) {
            Matcher said = kind.getKey().matcher(instruction);
            if (said.find()) {
                kind.getValue().make(player, said.toMatchResult());
                return;
            }
        }
        throw new Unsolved("The instruction is not understood");
    }
}

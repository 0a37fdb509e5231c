package vn.vpbank.voiceagent.forms.registry;

import java.util.List;

/// The forms file cannot be used. Each problem names its line and what to put there.
public final class FormsFileException extends RuntimeException {
    private final transient List<String> problems;

    FormsFileException(String file, List<String> problems) {
        super("The forms file " + file + " cannot be used: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, one sentence each, in the order of the file.
    public List<String> problems() {
        return problems;
    }
}

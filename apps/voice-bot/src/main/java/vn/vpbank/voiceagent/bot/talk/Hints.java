package vn.vpbank.voiceagent.bot.talk;

import java.util.List;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FormModel;

/// Words that are likely while a form is open: its labels and what can be chosen in it. Nothing that a person entered.
final class Hints {
    /// Engines slow down with many; a bank's form has fewer.
    private static final int MOST = 200;

    private Hints() {}

    static List<String> of(FormModel form) {
        return form.fields().stream()
                .flatMap(f -> Stream.concat(
                        Stream.of(f.cleanLabel()), f.options().stream().map(Choice::label)))
                .filter(h -> !h.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
    }
}

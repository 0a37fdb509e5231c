package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// Results as people write them in the corpus: `field=value`, `APPEND field=value`, `GOTO field`, `SUBMIT`, `OOS`,
/// `?reason:field`.
final class Spelling {
    private Spelling() {}

    static List<String> of(UnderstandResult result) {
        List<String> out = new ArrayList<>();
        result.commands().forEach(c -> out.add(of(c)));
        result.questions().forEach(q -> out.add(of(q)));
        return out;
    }

    static String of(FormCommand command) {
        return switch (command) {
            case FormCommand.Set c -> c.field() + "=" + String.join(",", values(c));
            case FormCommand.Append c -> "APPEND " + c.field() + "=" + c.value();
            case FormCommand.Upload c -> "UPLOAD " + c.field() + "=" + c.fileName();
            case FormCommand.OutOfScope ignored -> "OOS";
            default -> {
                StringBuilder text = new StringBuilder();
                FormsJson.command(command)
                        .properties()
                        .forEach(p -> text.append(text.isEmpty() ? "" : " ")
                                .append(p.getValue().asString()));
                yield text.toString();
            }
        };
    }

    private static List<String> values(FormCommand.Set set) {
        return switch (set.value()) {
            case vn.vpbank.voiceagent.forms.FieldValue.Text t -> List.of(t.text());
            case vn.vpbank.voiceagent.forms.FieldValue.Choices c -> c.values();
        };
    }

    private static String of(Question question) {
        String about = question.field().map(Object::toString).orElse(String.join(",", question.candidates()));
        return "?" + question.reason().name().toLowerCase(Locale.ROOT) + (about.isEmpty() ? "" : ":" + about);
    }
}

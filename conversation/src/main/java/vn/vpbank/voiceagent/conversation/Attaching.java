package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FileNames;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;

/// Files that the person has sent, and the fields they are for. None is put in without a yes: a page may send it on at
/// once.
final class Attaching {
    private Attaching() {}

    /// A file has come: says so, and where it can belong, asks for the yes or tells how to have it put in.
    static void received(Talk talk, String name) {
        talk.setting = talk.setting.withFile(name);
        Speaker.tell(talk, talk.phrases.say("file.received", "file", Words.same(name)));
        if (talk.setting.mode() != Mode.TALKING || talk.awaiting.isPresent() || !talk.work.idle()) {
            return;
        }
        Optional<FieldRef> asked = talk.asking.asked().filter(ref -> isFile(talk, ref));
        if (asked.isPresent()) {
            Confirmer.ask(talk, Awaited.UPLOAD, new FormCommand.Upload(asked.get(), name));
            return;
        }
        List<Field> empty = places(talk).stream()
                .filter(f -> f.value().isEmpty() && !f.disabled())
                .toList();
        if (empty.size() == 1) {
            Speaker.tell(talk, talk.phrases.say("file.offer", "label", Names.label(talk, empty.getFirst())));
        }
    }

    private static List<Field> places(Talk talk) {
        return talk.form().stream()
                .flatMap(form -> form.fields().stream())
                .filter(f -> f.type() == FieldType.FILE)
                .toList();
    }

    static boolean isFile(Talk talk, FieldRef ref) {
        return places(talk).stream().anyMatch(f -> f.ref().equals(ref));
    }

    /// To write a value into a file field means to attach the file of that name.
    static FormCommand meant(Talk talk, FormCommand command) {
        return command instanceof FormCommand.Set(FieldRef ref, FieldValue value)
                        && isFile(talk, ref)
                        && !value.isEmpty()
                ? new FormCommand.Upload(ref, value.toString())
                : command;
    }

    /// Asks for the yes, or which file is meant.
    static void attach(Talk talk, FormCommand.Upload wanted) {
        if (talk.form().isEmpty()) {
            Speaker.tell(talk, "form.not_open");
            return;
        }
        List<String> meant = names(talk, wanted);
        if (meant.size() == 1) {
            Confirmer.ask(talk, Awaited.UPLOAD, new FormCommand.Upload(wanted.field(), meant.getFirst()));
        } else {
            which(talk, wanted, meant);
        }
    }

    /// The files that are meant; of several, without a word, the one that is called as the field is.
    private static List<String> names(Talk talk, FormCommand.Upload wanted) {
        List<String> files = talk.setting.files();
        List<String> meant = FileNames.meant(wanted.fileName(), files);
        if (!wanted.fileName().isBlank() || meant.size() < 2) {
            return meant;
        }
        List<String> alike = talk.form()
                .flatMap(form -> form.field(wanted.field()))
                .map(field -> FileNames.meant(Names.plain(field), files))
                .orElse(List.of());
        return alike.size() == 1 ? alike : meant;
    }

    private static void which(Talk talk, FormCommand.Upload wanted, List<String> meant) {
        List<String> files = meant.isEmpty() ? talk.setting.files() : meant;
        Words label = Names.label(talk, wanted.field());
        Words names = Names.list(files.stream().map(Words::same).toList());
        String phrase = files.isEmpty() ? "file.none" : meant.isEmpty() ? "file.unknown" : "file.which";
        Words say =
                talk.phrases.say(phrase, Map.of("label", label, "files", names, "file", Words.same(wanted.fileName())));
        Speaker.tell(talk, say);
        talk.asking = talk.asking.about(Optional.of(wanted.field()), talk.phrases.say("ask.short", "label", label));
        if (!files.isEmpty()) {
            Question question = new Question(
                    Optional.of(wanted.field()),
                    Question.Reason.NOT_IN_OPTIONS,
                    wanted.fileName(),
                    "",
                    files,
                    say.written());
            Asker.doubts(talk, List.of(question));
            talk.asking = talk.asking.told(question);
        }
    }
}

package vn.vpbank.voiceagent.language;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// One utterance and all that its meaning may depend on.
///
/// @param id           comes back in the answer
/// @param now          the present, for relative dates; the pure core has no clock
/// @param text         what was heard or typed
/// @param alternatives other hypotheses of the recogniser, best first
/// @param form         the form on the screen, if one is open
/// @param forms        forms that can be opened
/// @param asked        the field the system last asked for
/// @param lastSpoken   the field whose value was last read back
/// @param recent       fields last written, newest first
/// @param open         questions still unanswered
/// @param awaiting     the act whose confirmation is open
/// @param partial      the text is not finished: only undoable commands may come back
/// @param files        names of files that were sent for file fields
public record UnderstandRequest(
        String id,
        ZonedDateTime now,
        String text,
        List<String> alternatives,
        Optional<FormModel> form,
        List<KnownForm> forms,
        Optional<FieldRef> asked,
        Optional<FieldRef> lastSpoken,
        List<FieldRef> recent,
        List<Question> open,
        Optional<Awaited> awaiting,
        boolean partial,
        List<String> files) {
    public UnderstandRequest {
        alternatives = List.copyOf(alternatives);
        forms = List.copyOf(forms);
        recent = List.copyOf(recent);
        open = List.copyOf(open);
        files = List.copyOf(files);
    }

    /// The first thing said: nothing was asked, written or sent before.
    public static UnderstandRequest first(
            String id, ZonedDateTime now, String text, Optional<FormModel> form, List<KnownForm> forms) {
        return new UnderstandRequest(
                id,
                now,
                text,
                List.of(),
                form,
                forms,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of());
    }

    /// Other words at the same point of the talk, with no other hypotheses of them.
    public UnderstandRequest saying(String words, boolean unfinished) {
        return new UnderstandRequest(
                id, now, words, List.of(), form, forms, asked, lastSpoken, recent, open, awaiting, unfinished, files);
    }

    /// The same words with another form on the screen.
    public UnderstandRequest about(FormModel other) {
        return new UnderstandRequest(
                id,
                now,
                text,
                alternatives,
                Optional.of(other),
                forms,
                asked,
                lastSpoken,
                recent,
                open,
                awaiting,
                partial,
                files);
    }

    /// A form that can be opened, by its names.
    public record KnownForm(FormId id, String name, List<String> aliases) {
        public KnownForm {
            aliases = List.copyOf(aliases);
        }
    }

    /// Acts that wait for a strong yes.
    public enum Awaited {
        SUBMIT,
        RESET,
        CANCEL,
        SAVE,
        UPLOAD,
        PRINT,
        LEAVE
    }
}

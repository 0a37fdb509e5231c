package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;
import vn.vpbank.voiceagent.language.fields.FieldProfile;

/// What becomes of commands and answers once the whole utterance is known. Grave acts need a sentence without a word
/// that speaks against them; a yes needs to be as strong as what it unlocks.
final class Acts {
    private final Scene scene;
    private final Outcome out;
    private final List<Intent> acts;
    private final Replies replies;
    private final int strangers;

    Acts(Scene scene, Outcome out, List<Intent> acts, Replies replies, int strangers) {
        this.scene = scene;
        this.out = out;
        this.acts = acts;
        this.replies = replies;
        this.strangers = strangers;
    }

    Outcome finish() {
        Optional<Awaited> awaiting = scene.request().awaiting();
        boolean changes = out.commands().stream().anyMatch(Interpreter::isSet);
        if (awaiting.isPresent() && !changes && out.commands().isEmpty()) {
            if (refuses()) {
                out.add(new FormCommand.Deny());
                return out;
            }
            if (agrees(awaiting.get())) {
                out.add(new FormCommand.Confirm(Optional.empty()));
                return out;
            }
            if (replies.weak() && acts.isEmpty() && out.isEmpty()) {
                return out;
            }
        }
        acts.stream().filter(this::allowed).forEach(a -> out.add(a.command()));
        if (awaiting.isEmpty() && out.isEmpty()) {
            answer();
        }
        return out;
    }

    private boolean refuses() {
        return replies.refused() || replies.no() || (replies.fixed() && !replies.strong() && acts.isEmpty());
    }

    private boolean agrees(Awaited awaited) {
        if (strangers > 0 || replies.reserved() || replies.asked() || !out.isEmpty()) {
            return false;
        }
        boolean named = acts.stream().anyMatch(a -> a.name().equals(awaited.name()));
        boolean others = acts.stream().anyMatch(a -> !a.name().equals(awaited.name()));
        return !others && (replies.strong() || (replies.weak() && named));
    }

    private boolean allowed(Intent intent) {
        // "gửi giùm cái ảnh căn cước": what is still to be asked about may be what the act was about
        boolean clear = strangers == 0 && !replies.reserved() && out.questions().isEmpty();
        if (replies.refused() || replies.asked()) {
            return !intent.grave() && strangers == 0;
        }
        return intent.grave() ? clear : strangers == 0;
    }

    private void answer() {
        if (strangers > 0 || !acts.isEmpty() || replies.refused() || replies.asked()) {
            return;
        }
        Optional<FieldProfile> asked = scene.asked();
        boolean no = replies.no() || (replies.fixed() && !replies.strong() && !replies.weak());
        if (asked.isPresent() && (replies.strong() || replies.weak() || no)) {
            Optional<String> value = asked.get().yesOrNo(!no);
            if (value.isPresent()) {
                out.set(asked.get().field().ref(), FieldValue.of(value.get()));
                return;
            }
        }
        if (no) {
            out.add(new FormCommand.Deny());
        } else if ((replies.strong() || replies.weak()) && !replies.reserved()) {
            out.add(new FormCommand.Confirm(Optional.empty()));
        }
    }
}

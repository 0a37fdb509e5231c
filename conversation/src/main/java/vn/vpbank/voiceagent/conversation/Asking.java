package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.Question;

/// What the person was asked.
///
/// @param asked   the field last asked for
/// @param say     the question about it in short
/// @param open    doubts still unanswered, oldest first
/// @param skipped required fields that the person wants to leave for later
/// @param offer   what a plain yes would mean now
/// @param again   the last question in short, while it may be asked once more after a silence
/// @param refused required fields that were empty when the person last wanted to submit
record Asking(
        Optional<FieldRef> asked,
        String say,
        List<Doubt> open,
        Set<FieldRef> skipped,
        Offer offer,
        Optional<Words> again,
        Set<FieldRef> refused) {
    static final Asking NOTHING =
            new Asking(Optional.empty(), "", List.of(), Set.of(), Offer.NONE, Optional.empty(), Set.of());

    Asking {
        open = List.copyOf(open);
        skipped = Ordered.set(skipped);
        refused = Ordered.set(refused);
    }

    /// A question of understanding, and whether it was put to the person.
    record Doubt(Question question, boolean told) {}

    enum Offer {
        NONE,
        NEXT_STEP,
        SUBMIT,
        RETRY
    }

    List<Question> questions() {
        return open.stream().map(Doubt::question).toList();
    }

    /// What the page beside the talk shows: the question just put first, then what else is in doubt.
    List<Question> shown() {
        List<Question> shown = new ArrayList<>(questions());
        if (asked.isPresent()) {
            Question current = shown.stream()
                    .filter(q -> q.field().equals(asked))
                    .findFirst()
                    .orElseGet(() -> new Question(asked, Question.Reason.WHICH_VALUE, "", "", List.of(), say));
            shown.remove(current);
            shown.addFirst(current);
        }
        return shown;
    }

    Asking about(Optional<FieldRef> field, Words shortly) {
        return new Asking(
                field, shortly.asSentence().written(), open, skipped, Offer.NONE, Optional.of(shortly), refused);
    }

    Asking offering(Offer newOffer, Words shortly) {
        return new Asking(Optional.empty(), "", open, skipped, newOffer, Optional.of(shortly), refused);
    }

    /// No more question and no more offer; doubts stay open.
    Asking settled() {
        return new Asking(Optional.empty(), "", open, skipped, Offer.NONE, Optional.empty(), refused);
    }

    Asking notAgain() {
        return new Asking(asked, say, open, skipped, offer, Optional.empty(), refused);
    }

    Asking withOpen(List<Doubt> doubts) {
        return new Asking(asked, say, doubts, skipped, offer, again, refused);
    }

    Asking withSkipped(Set<FieldRef> fields) {
        return new Asking(asked, say, open, fields, offer, again, refused);
    }

    Asking skipping(FieldRef field) {
        Set<FieldRef> more = new LinkedHashSet<>(skipped);
        more.add(field);
        return withSkipped(more);
    }

    Asking refusing(List<FieldRef> missing) {
        return new Asking(asked, say, open, skipped, offer, again, Ordered.set(missing));
    }

    Asking told(Question question) {
        List<Doubt> doubts = new ArrayList<>();
        for (Doubt doubt : open) {
            doubts.add(doubt.question().equals(question) ? new Doubt(question, true) : doubt);
        }
        return withOpen(doubts);
    }
}

package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// What is being done to the form: one request at a time, the others wait their turn.
///
/// @param count    requests named so far
/// @param inFlight the one that was sent and is unanswered
/// @param queue    those that wait
/// @param held     those that had no report and wait for the person to say "again"
record Work(int count, Optional<Job> inFlight, List<Job> queue, List<Job> held) {
    static final Work NONE = new Work(0, Optional.empty(), List.of(), List.of());

    Work {
        queue = List.copyOf(queue);
        held = List.copyOf(held);
    }

    boolean idle() {
        return inFlight.isEmpty() && queue.isEmpty();
    }

    /// One request and what is to follow it.
    ///
    /// @param id       its name; given when it is first sent, empty until then
    /// @param open     the form to open first
    /// @param then     commands of the talk, to be answered once the form has done its part
    /// @param standing fields whose value was already seen in the page while the person still spoke
    /// @param before   what fields held before the utterance began, where it has written already
    /// @param seen     the form as it was when the request was sent
    /// @param unplaced words that are to be placed over there, in place of commands
    record Job(
            String id,
            Kind kind,
            Optional<FormId> open,
            List<FormCommand> commands,
            List<FormCommand> then,
            Set<FieldRef> standing,
            Map<FieldRef, FieldValue> before,
            Optional<FormModel> seen,
            Optional<Unplaced> unplaced) {
        Job {
            commands = List.copyOf(commands);
            then = List.copyOf(then);
            standing = Ordered.set(standing);
            before = Ordered.map(before);
        }

        static Job of(Kind kind, List<FormCommand> commands) {
            return new Job(
                    "",
                    kind,
                    Optional.empty(),
                    commands,
                    List.of(),
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Job opening(FormId form) {
            return new Job(
                    "",
                    Kind.OPEN,
                    Optional.of(form),
                    List.of(),
                    List.of(),
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Job placing(Unplaced words) {
            return new Job(
                    "",
                    Kind.HEARD,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(words));
        }

        Job with(List<FormCommand> newCommands) {
            return new Job(id, kind, open, newCommands, then, standing, before, seen, unplaced);
        }

        Job sent(String name, Optional<FormModel> form) {
            return new Job(name, kind, open, commands, then, standing, before, form, unplaced);
        }
    }

    /// Words that the rules could not place.
    ///
    /// @param text      as heard
    /// @param questions what is asked where nobody else can place them either
    record Unplaced(String text, List<Question> questions) {
        Unplaced {
            questions = List.copyOf(questions);
        }
    }

    /// Why something is done; it decides what is said about it.
    enum Kind {
        OPEN,
        /// A finished utterance.
        HEARD,
        /// An utterance in progress: done in silence.
        PARTIAL,
        /// Typed in the field list: done in silence if it succeeds.
        EDIT,
        UNDO,
        REDO,
        /// Asks for the confirmation of a submit.
        SUBMIT,
        /// An act other than a submit that the person has just agreed to.
        AGREED,
        /// Uses a confirmation.
        CONFIRM
    }
}

package vn.vpbank.voiceagent.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Speech.Piece;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.Sayer;
import vn.vpbank.voiceagent.language.Understander;

/// The work bench of one event: the parts of the state as they change, and the actions so far. It lives
/// only within one call of [Conversation#on].
final class Talk {
    final Instant at;
    final Understander understander;
    final Sayer sayer;
    final Phrases phrases;
    final boolean planner;

    Setting setting;
    Hearing hearing;
    Work work;
    Asking asking;
    Optional<OpenAct> awaiting;
    Speech speech;
    History history;

    /// The person's words that this event is about; empty for other events.
    String said = "";

    /// What will be said at the end of the event, in pieces.
    final List<Piece> answer = new ArrayList<>();

    private final List<TalkAction> actions = new ArrayList<>();

    Talk(TalkState state, Instant at, Understander understander, Sayer sayer, Phrases phrases, boolean planner) {
        this.at = at;
        this.understander = understander;
        this.sayer = sayer;
        this.phrases = phrases;
        this.planner = planner;
        setting = state.setting();
        hearing = state.hearing();
        work = state.work();
        asking = state.asking();
        awaiting = state.awaiting();
        speech = state.speech();
        history = state.history();
    }

    Optional<FormModel> form() {
        return setting.form();
    }

    void act(TalkAction action) {
        actions.add(action);
    }

    void show(TalkAction.Shown shown) {
        act(new TalkAction.Show(shown));
    }

    void setTimer(Timer timer) {
        act(new TalkAction.SetTimer(timer.wire(), timer.after));
    }

    void cancelTimer(Timer timer) {
        act(new TalkAction.CancelTimer(timer.wire()));
    }

    TalkStep done() {
        return new TalkStep(new TalkState(setting, hearing, work, asking, awaiting, speech, history), actions);
    }

    /// Everything the talk waits for, and for how long.
    enum Timer {
        /// After a question: long enough to look something up, short enough that nobody wonders whether
        /// we are there.
        SILENCE(Duration.ofSeconds(9)),
        /// After speech sounds without words had silenced us: endpointing has waited up to 1.5 s by then.
        NO_WORDS(Duration.ofMillis(1800)),
        /// A confirmation, counted from the end of its read-back.
        CONFIRM(Duration.ofSeconds(30));

        final Duration after;

        Timer(Duration after) {
            this.after = after;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package vn.vpbank.voiceagent.conversation;

import java.util.List;

/// What one event led to.
///
/// @param state   the talk afterwards; to be given back with the next event
/// @param actions to carry out, in order
public record TalkStep(TalkState state, List<TalkAction> actions) {
    public TalkStep {
        actions = List.copyOf(actions);
    }
}

package vn.vpbank.voiceagent.bot;

import java.util.List;
import vn.vpbank.voiceagent.bot.talk.TalkLogic;
import vn.vpbank.voiceagent.conversation.Conversation;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.conversation.TalkState;
import vn.vpbank.voiceagent.conversation.TalkStep;

/// One talk's place in the conversation.
final class ConversationLogic implements TalkLogic {
    private final Conversation conversation;
    private TalkState state = TalkState.initial();

    ConversationLogic(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public List<TalkAction> on(TalkEvent event) {
        TalkStep step = conversation.on(state, event);
        state = step.state();
        return step.actions();
    }
}

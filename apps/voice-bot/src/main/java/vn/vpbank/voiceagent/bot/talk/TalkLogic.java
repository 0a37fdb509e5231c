package vn.vpbank.voiceagent.bot.talk;

import java.util.List;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;

/// Decides what a talk does next. Holds the talk's state; used by the talk's one thread.
@FunctionalInterface
public interface TalkLogic {
    List<TalkAction> on(TalkEvent event);
}

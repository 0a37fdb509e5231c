package vn.vpbank.voiceagent.agent.sessions;

import vn.vpbank.voiceagent.browser.FormSession;

/// Looks on while a session lives, across the pages it has one after another.
public interface Follower {
    /// A page to look at from now on; the subscription is closed before the next one comes.
    FormSession.Subscription attach(FormSession page);

    /// The session is over: nothing more comes.
    void ended();
}

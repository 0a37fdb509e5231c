package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.concurrent.atomic.LongAdder;

/// What was lost since the start, for the service's metrics.
public final class PeerCounts {
    final LongAdder messagesOut = new LongAdder();
    final LongAdder messagesIn = new LongAdder();
    final LongAdder soundIn = new LongAdder();
    final LongAdder lateFrames = new LongAdder();

    PeerCounts() {}

    /// Messages to people that were dropped: too many before the channel opened, too large, or the person
    /// was gone.
    public long droppedMessagesOut() {
        return messagesOut.sum();
    }

    /// Messages of people that were dropped because their listener did not keep up.
    public long droppedMessagesIn() {
        return messagesIn.sum();
    }

    /// Frames of 10 ms that were dropped because their listener did not keep up.
    public long droppedSoundIn() {
        return soundIn.sum();
    }

    /// Frames of 10 ms that were not played in time, because this machine was too busy.
    public long lateFrames() {
        return lateFrames.sum();
    }
}

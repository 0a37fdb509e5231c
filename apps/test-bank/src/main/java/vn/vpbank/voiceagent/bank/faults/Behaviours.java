package vn.vpbank.voiceagent.bank.faults;

/// The behaviour asked for and how many more submissions it holds for. Thread-safe.
public final class Behaviours {
    private Behaviour wanted = new Behaviour.Normal();
    private int left;

    /// Treats the next `times` submissions in this way, in place of what was asked for before.
    public synchronized void next(Behaviour behaviour, int times) {
        wanted = behaviour;
        left = times;
    }

    /// How to treat the submission that has just come.
    public synchronized Behaviour take() {
        if (left == 0) {
            return new Behaviour.Normal();
        }
        left--;
        return wanted;
    }

    /// How many submissions are still to be treated specially.
    public synchronized int left() {
        return left;
    }
}

package vn.vpbank.voiceagent.bench.miniwob;

/// An episode cannot go on: the form model lacks what the instruction speaks of, or the agent refuses.
final class Unsolved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsolved(String why) {
        super(why);
    }
}

package vn.vpbank.voiceagent.providers.embedded.sherpa;

import vn.vpbank.voiceagent.speech.SpeechException;

/// Method handles declare that they may throw anything; native functions throw nothing.
final class Native {
    private Native() {}

    static <T> T call(Downcall<T> downcall) {
        try {
            return downcall.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SpeechException("A call into sherpa-onnx failed; please report this.", e);
        }
    }

    /// The lambda must be a block: as an expression, `invokeExact` would ask for a function that returns something.
    static void run(VoidDowncall downcall) {
        Native.<Boolean>call(() -> {
            downcall.run();
            return true;
        });
    }

    interface Downcall<T> {
        T run() throws Throwable;
    }

    interface VoidDowncall {
        void run() throws Throwable;
    }
}

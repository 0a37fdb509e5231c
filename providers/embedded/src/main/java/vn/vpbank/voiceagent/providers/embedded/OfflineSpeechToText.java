package vn.vpbank.voiceagent.providers.embedded;

import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.vpbank.voiceagent.providers.embedded.sherpa.OfflineRecogniser;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// Streams over a recogniser that knows only whole utterances: while a person speaks, what was said so far is decoded
/// again and again, and that is the partial.
///
/// All streams share a few worker threads. Finals go before partials, and a stream that is behind skips partials, so
/// the work that waits is bounded by two jobs for each stream. Hints are not used: nets with CTC output have none.
final class OfflineSpeechToText implements SpeechToText {
    private final String name;
    private final OfflineRecogniser recogniser;
    private final ThreadPoolExecutor workers;
    private final AtomicLong jobs = new AtomicLong();

    OfflineSpeechToText(String name, OfflineRecogniser recogniser, int threads) {
        this.name = name;
        this.recogniser = recogniser;
        AtomicLong made = new AtomicLong();
        this.workers =
                new ThreadPoolExecutor(threads, threads, 10, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), r -> {
                    Thread thread = new Thread(r, "recogniser-" + made.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public Stream open(List<String> hints, Listener listener) {
        return new OfflineStream(recogniser::decode, listener, this::schedule);
    }

    private void schedule(OfflineStream.Urgency urgency, Runnable work) {
        try {
            workers.execute(new Job(urgency, jobs.incrementAndGet(), work));
        } catch (RejectedExecutionException e) {
            // The engine was closed while someone still spoke; there is nobody left to tell.
            return;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        recogniser.close();
    }

    /// Finals first, then in the order of asking.
    private record Job(OfflineStream.Urgency urgency, long number, Runnable work) implements Runnable, Comparable<Job> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Job other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
        }
    }
}

package vn.vpbank.voiceagent.providers.embedded.sherpa;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import vn.vpbank.voiceagent.speech.SpeechException;

/// A recogniser that reads a whole utterance at once. Many threads may decode at the same time; closing waits for them.
public final class OfflineRecogniser implements AutoCloseable {
    /// Shorter utterances abort the process inside the feature extractor; a tenth of a second holds no word anyway.
    public static final int LEAST_SAMPLES = 1_600;

    private static final int RATE = 16_000;
    private static final int MELS = 80;
    /// sherpa-onnx's own default for searching a graph.
    private static final int MOST_ACTIVE = 3_000;
    /// A sentence of a minute has a few thousand bytes; this is only a bound for reading a C string.
    private static final long MOST_TEXT_BYTES = 1 << 20;

    private final MemorySegment recogniser;
    private final MethodHandle newStream;
    private final MethodHandle accept;
    private final MethodHandle decode;
    private final MethodHandle result;
    private final MethodHandle freeResult;
    private final MethodHandle freeStream;
    private final MethodHandle free;
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private OfflineRecogniser(SherpaLibrary library, MemorySegment recogniser) {
        this.recogniser = recogniser;
        newStream = library.function("SherpaOnnxCreateOfflineStream", FunctionDescriptor.of(ADDRESS, ADDRESS));
        accept = library.function(
                "SherpaOnnxAcceptWaveformOffline", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
        decode = library.function("SherpaOnnxDecodeOfflineStream", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        result = library.function("SherpaOnnxGetOfflineStreamResult", FunctionDescriptor.of(ADDRESS, ADDRESS));
        freeResult = library.function("SherpaOnnxDestroyOfflineRecognizerResult", FunctionDescriptor.ofVoid(ADDRESS));
        freeStream = library.function("SherpaOnnxDestroyOfflineStream", FunctionDescriptor.ofVoid(ADDRESS));
        free = library.function("SherpaOnnxDestroyOfflineRecognizer", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// What kind of net the files hold.
    public sealed interface Net {
        /// One net with CTC output, in the shape of a Zipformer CTC model.
        /// With a graph of likely words, composed with the CTC rules, if there is one.
        record ZipformerCtc(Path model, Optional<Path> graph) implements Net {}

        /// Encoder, decoder and joiner of a transducer.
        record Transducer(Path encoder, Path decoder, Path joiner) implements Net {}
    }

    /// @param tokens  one `SYMBOL ID` a line
    /// @param threads native threads of one decoding
    /// @throws SpeechException if the library refuses the files; some wrong files end the process: check them first
    public static OfflineRecogniser create(SherpaLibrary library, Net net, Path tokens, int threads) {
        MethodHandle create =
                library.function("SherpaOnnxCreateOfflineRecognizer", FunctionDescriptor.of(ADDRESS, ADDRESS));
        MemorySegment made;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment config = arena.allocate(RecogniserConfig.SIZE, Long.BYTES);
            config.set(JAVA_INT, RecogniserConfig.SAMPLE_RATE, RATE);
            config.set(JAVA_INT, RecogniserConfig.FEATURE_DIM, MELS);
            config.set(JAVA_INT, RecogniserConfig.NUM_THREADS, threads);
            config.set(ADDRESS, RecogniserConfig.TOKENS, arena.allocateFrom(tokens.toString()));
            config.set(ADDRESS, RecogniserConfig.PROVIDER, arena.allocateFrom("cpu"));
            // The one method that every kind of net has; with another a CTC net ends the process.
            config.set(ADDRESS, RecogniserConfig.DECODING_METHOD, arena.allocateFrom("greedy_search"));
            config.set(JAVA_INT, RecogniserConfig.MAX_ACTIVE_PATHS, 4);
            switch (net) {
                case Net.ZipformerCtc(Path model, Optional<Path> graph) -> {
                    config.set(ADDRESS, RecogniserConfig.ZIPFORMER_CTC, arena.allocateFrom(model.toString()));
                    graph.ifPresent(file -> {
                        config.set(ADDRESS, RecogniserConfig.CTC_GRAPH, arena.allocateFrom(file.toString()));
                        config.set(JAVA_INT, RecogniserConfig.CTC_MAX_ACTIVE, MOST_ACTIVE);
                    });
                }
                case Net.Transducer(Path encoder, Path decoder, Path joiner) -> {
                    config.set(ADDRESS, RecogniserConfig.ENCODER, arena.allocateFrom(encoder.toString()));
                    config.set(ADDRESS, RecogniserConfig.DECODER, arena.allocateFrom(decoder.toString()));
                    config.set(ADDRESS, RecogniserConfig.JOINER, arena.allocateFrom(joiner.toString()));
                }
            }
            made = Native.call(() -> (MemorySegment) create.invokeExact(config));
        }
        if (made.address() == 0) {
            throw new SpeechException("sherpa-onnx refuses the model in " + tokens.getParent()
                    + ". Fetch it again: ./voice-agent models get NAME");
        }
        return new OfflineRecogniser(library, made);
    }

    /// The words of one utterance, without spaces at the ends; empty if there are none.
    ///
    /// @param samples 16 kHz; fewer than [#LEAST_SAMPLES] hold no words
    /// @param count   how many of them belong to the utterance
    public String decode(short[] samples, int count) {
        if (count < LEAST_SAMPLES) {
            return "";
        }
        inUse.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            if (closed) {
                throw new SpeechException("The recogniser is closed.");
            }
            MemorySegment stream = Native.call(() -> (MemorySegment) newStream.invokeExact(recogniser));
            try {
                MemorySegment floats = arena.allocate(JAVA_FLOAT, count);
                for (int i = 0; i < count; i++) {
                    floats.setAtIndex(JAVA_FLOAT, i, samples[i] / 32768f);
                }
                Native.run(() -> {
                    accept.invokeExact(stream, RATE, floats, count);
                });
                Native.run(() -> {
                    decode.invokeExact(recogniser, stream);
                });
                return textOf(stream);
            } finally {
                Native.run(() -> {
                    freeStream.invokeExact(stream);
                });
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    private String textOf(MemorySegment stream) {
        MemorySegment found = Native.call(() -> (MemorySegment) result.invokeExact(stream));
        if (found.address() == 0) {
            throw new SpeechException("sherpa-onnx gave no result.");
        }
        try {
            MemorySegment text = found.reinterpret(RecogniserConfig.RESULT_SIZE).get(ADDRESS, RecogniserConfig.TEXT);
            return text.address() == 0
                    ? ""
                    : text.reinterpret(MOST_TEXT_BYTES).getString(0).strip();
        } finally {
            Native.run(() -> {
                freeResult.invokeExact(found);
            });
        }
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                Native.run(() -> {
                    free.invokeExact(recogniser);
                });
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}

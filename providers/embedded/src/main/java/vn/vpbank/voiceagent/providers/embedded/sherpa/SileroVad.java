package vn.vpbank.voiceagent.providers.embedded.sherpa;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Silero's voice activity net, asked window by window.
///
/// The library also cuts segments; that is switched off as far as it goes, because taking turns is decided elsewhere,
/// with more to go by. One window (32 ms) passes before a change is told.
public final class SileroVad implements VoiceActivityDetector {
    /// Silero's own recommendation.
    private static final float THRESHOLD = 0.5f;
    /// The library refuses zero; this is less than a sample.
    private static final float AT_ONCE = 0.00001f;
    /// The library changes its threshold in segments that are longer. Nobody talks for an hour without a breath.
    private static final float LONGEST_SECONDS = 3_600;
    /// How much sound the library keeps for the segments that nobody asks for.
    private static final float BUFFER_SECONDS = 20;

    private static final StructLayout MODEL = MemoryLayout.structLayout(
            ADDRESS.withName("model"),
            JAVA_FLOAT.withName("threshold"),
            JAVA_FLOAT.withName("min_silence_duration"),
            JAVA_FLOAT.withName("min_speech_duration"),
            JAVA_INT.withName("window_size"),
            JAVA_FLOAT.withName("max_speech_duration"),
            MemoryLayout.paddingLayout(4));
    private static final StructLayout CONFIG = MemoryLayout.structLayout(
            MODEL.withName("silero_vad"),
            JAVA_INT.withName("sample_rate"),
            JAVA_INT.withName("num_threads"),
            ADDRESS.withName("provider"),
            JAVA_INT.withName("debug"),
            MemoryLayout.paddingLayout(4),
            MODEL.withName("ten_vad"));

    private final Arena arena = Arena.ofShared();
    private final MemorySegment window = arena.allocate(JAVA_FLOAT, WINDOW);
    private final MemorySegment detector;
    private final MethodHandle accept;
    private final MethodHandle detected;
    private final MethodHandle clear;
    private final MethodHandle reset;
    private final MethodHandle free;
    private boolean closed;

    /// @param model Silero's ONNX file
    /// @throws SpeechException if the library refuses the file
    public SileroVad(SherpaLibrary library, Path model) {
        MethodHandle create = library.function(
                "SherpaOnnxCreateVoiceActivityDetector", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_FLOAT));
        accept = library.function(
                "SherpaOnnxVoiceActivityDetectorAcceptWaveform", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_INT));
        detected =
                library.function("SherpaOnnxVoiceActivityDetectorDetected", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        clear = library.function("SherpaOnnxVoiceActivityDetectorClear", FunctionDescriptor.ofVoid(ADDRESS));
        reset = library.function("SherpaOnnxVoiceActivityDetectorReset", FunctionDescriptor.ofVoid(ADDRESS));
        free = library.function("SherpaOnnxDestroyVoiceActivityDetector", FunctionDescriptor.ofVoid(ADDRESS));
        MemorySegment config = config(model);
        detector = Native.call(() -> (MemorySegment) create.invokeExact(config, BUFFER_SECONDS));
        if (detector.address() == 0) {
            arena.close();
            throw new SpeechException("sherpa-onnx refuses the voice activity model " + model
                    + ". Delete it and run scripts/get-native-speech.sh.");
        }
    }

    private MemorySegment config(Path model) {
        MemorySegment config = arena.allocate(CONFIG);
        config.set(ADDRESS, at("silero_vad", "model"), arena.allocateFrom(model.toString()));
        config.set(JAVA_FLOAT, at("silero_vad", "threshold"), THRESHOLD);
        config.set(JAVA_FLOAT, at("silero_vad", "min_silence_duration"), AT_ONCE);
        config.set(JAVA_FLOAT, at("silero_vad", "min_speech_duration"), AT_ONCE);
        config.set(JAVA_INT, at("silero_vad", "window_size"), WINDOW);
        config.set(JAVA_FLOAT, at("silero_vad", "max_speech_duration"), LONGEST_SECONDS);
        config.set(JAVA_INT, at("sample_rate"), 16_000);
        config.set(JAVA_INT, at("num_threads"), 1);
        config.set(ADDRESS, at("provider"), arena.allocateFrom("cpu"));
        return config;
    }

    private static long at(String... path) {
        PathElement[] elements = new PathElement[path.length];
        for (int i = 0; i < path.length; i++) {
            elements[i] = PathElement.groupElement(path[i]);
        }
        return CONFIG.byteOffset(elements);
    }

    @Override
    public boolean isSpeech(short[] samples) {
        if (samples.length != WINDOW) {
            throw new IllegalArgumentException("A window has " + WINDOW + " samples, not " + samples.length);
        }
        mustBeOpen();
        for (int i = 0; i < WINDOW; i++) {
            window.setAtIndex(JAVA_FLOAT, i, samples[i] / 32768f);
        }
        Native.run(() -> {
            accept.invokeExact(detector, window, WINDOW);
        });
        int speech = Native.call(() -> (int) detected.invokeExact(detector));
        if (speech == 0) {
            // Finished segments would pile up for as long as the talk goes on.
            Native.run(() -> {
                clear.invokeExact(detector);
            });
        }
        return speech != 0;
    }

    @Override
    public void reset() {
        mustBeOpen();
        Native.run(() -> {
            reset.invokeExact(detector);
        });
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Native.run(() -> {
                free.invokeExact(detector);
            });
            arena.close();
        }
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("The voice activity detector is closed");
        }
    }
}

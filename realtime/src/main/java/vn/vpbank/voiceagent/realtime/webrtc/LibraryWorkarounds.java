package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.internal.NativeObject;
import dev.onvoid.webrtc.internal.RefCountedObject;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The three things webrtc-java does not do right by itself, each with its reason. They hold for
/// [#VERSION]; a test fails when the version changes, so that whoever raises it tries each of them again.
final class LibraryWorkarounds {
    static final String VERSION = "0.14.0";

    private static final Field HANDLE = handleField();

    private LibraryWorkarounds() {}

    /// 1. *A pinned no-op audio device.* With a headless device and a custom source, as documented, two
    /// threads feed one send stream: the process aborts ("RaceDetected"), and every caller would hear the
    /// mix of all others. A device that already records from a source of nothing when the factory is made
    /// keeps that source: remote sound is then only pulled, and senders are fed by `pushAudio` alone. The
    /// order of these lines is the workaround.
    static AudioDevice pinnedAudioDevice() {
        HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();
        module.setAudioSource((buffer, samples, bytesPerSample, channels, rate) -> 0);
        module.initRecording();
        module.startRecording();
        return new AudioDevice(module, new PeerConnectionFactory(module));
    }

    record AudioDevice(HeadlessAudioDeviceModule module, PeerConnectionFactory factory) {
        void dispose() {
            module.stopRecording();
            factory.dispose();
            module.dispose();
        }
    }

    /// 2. *Release by hand, in this order.* `RTCPeerConnection.close()` never gives up the native object
    /// (80–200 KB a call), nor is the sender of `addTrack` ever released. What transceivers, receivers and
    /// their tracks point to is only borrowed: releasing one of them crashes the process. The caller has
    /// stopped pushing sound, and is not in a callback of the library, which would wait for itself.
    static void release(Natives natives, Optional<RTCDataChannel> channel, Optional<RemoteSound> remote) {
        remote.ifPresent(r -> r.track().removeSink(r.sink()));
        channel.ifPresent(c -> {
            c.unregisterObserver();
            c.close();
            c.dispose();
        });
        long connection = handle(natives.connection());
        natives.connection().close();
        releaseHandle(handle(natives.sender()));
        releaseHandle(connection);
        natives.track().dispose();
        natives.source().dispose();
    }

    /// What belongs to one peer and has to be released.
    record Natives(RTCPeerConnection connection, RTCRtpSender sender, AudioTrack track, CustomAudioSource source) {
        static Natives make(
                PeerConnectionFactory factory, RTCConfiguration configuration, PeerConnectionObserver observer) {
            RTCPeerConnection connection = factory.createPeerConnection(configuration, observer);
            CustomAudioSource source = new CustomAudioSource();
            AudioTrack track = factory.createAudioTrack("voice", source);
            return new Natives(connection, connection.addTrack(track, List.of("voice")), track, source);
        }
    }

    /// Sound of the other side; the track is borrowed.
    record RemoteSound(AudioTrack track, AudioTrackSink sink) {}

    /// 3. *Sinks only enqueue.* One native thread calls the sinks of all peers in turn: whoever blocks or
    /// throws there stops the sound of everybody. The consumer gets its own copy as 16-bit mono and must
    /// only put it into a queue.
    static AudioTrackSink enqueueing(Consumer<short[]> queue) {
        return (bytes, bitsPerSample, rate, channels, frames) -> {
            if (bitsPerSample == Short.SIZE && rate == Frames.RATE && channels > 0) {
                queue.accept(Frames.mono(bytes, channels, frames));
            }
        };
    }

    /// Calls the library. What it refuses, it throws as `java.lang.Error`, which is left to failures of the
    /// machine everywhere else: here it becomes an exception, without its words, which may repeat what the
    /// client sent.
    static void call(Runnable library) {
        try {
            library.run();
        } catch (Error e) {
            if (e.getClass() != Error.class) {
                throw e;
            }
            throw new IllegalArgumentException("refused by webrtc-java");
        }
    }

    private static void releaseHandle(long handle) {
        if (handle == 0) {
            return;
        }
        try {
            Owner owner = new Owner();
            HANDLE.setLong(owner, handle);
            owner.release();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Borrows the library's way to release by being given a handle.
    private static final class Owner extends RefCountedObject {}

    private static long handle(NativeObject of) {
        try {
            return HANDLE.getLong(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field handleField() {
        try {
            Field field = NativeObject.class.getDeclaredField("nativeHandle");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("webrtc-java is not " + VERSION, e);
        }
    }
}

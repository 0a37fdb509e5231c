package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.RTCPeerConnection;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The workarounds hold for one version of webrtc-java. Whoever raises it finds this test red, and tries
/// again whether these are still needed and still right: (1) the pinned no-op audio device, (2) the release
/// by hand and its order, (3) sinks that only enqueue.
class LibraryWorkaroundsTest {
    @Test
    void the_three_workarounds_are_for_this_version_of_the_library() throws Exception {
        Properties properties = new Properties();
        try (InputStream in = RTCPeerConnection.class.getResourceAsStream(
                "/META-INF/maven/dev.onvoid.webrtc/webrtc-java/pom.properties")) {
            properties.load(Objects.requireNonNull(in));
        }
        assertThat(properties.getProperty("version"))
                .as("pinned audio device, release by hand, enqueueing sinks: tried with this version alone")
                .isEqualTo(LibraryWorkarounds.VERSION);
    }

    @Test
    void a_sink_hands_over_its_own_mono_copy_and_nothing_in_another_format() {
        List<short[]> queue = new ArrayList<>();
        var sink = LibraryWorkarounds.enqueueing(queue::add);
        byte[] stereo = {0x10, 0x00, 0x20, 0x00, (byte) 0xfe, (byte) 0xff, (byte) 0xfc, (byte) 0xff};
        sink.onData(stereo, 16, 48_000, 2, 2);
        stereo[0] = 0x7f;
        sink.onData(stereo, 16, 44_100, 2, 2);
        assertThat(queue).hasSize(1);
        assertThat(queue.getFirst()).containsExactly(0x18, -3);
    }

    @Test
    void what_the_library_refuses_becomes_an_exception_without_its_words() {
        assertThatThrownBy(() -> LibraryWorkarounds.call(() -> {
                    throw new Error("candidate of 192.0.2.1");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("192");
        assertThatThrownBy(() -> LibraryWorkarounds.call(() -> {
                    throw new OutOfMemoryError();
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }
}

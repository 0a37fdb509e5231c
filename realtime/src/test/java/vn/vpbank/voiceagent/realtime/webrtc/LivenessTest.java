package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// With the standard settings: 60 s to connect, 10 s for the channel, 3 s of pings and 8 s of grace.
class LivenessTest {
    private static final WebRtcSettings SETTINGS = WebRtcSettings.standard();

    private final Liveness liveness = new Liveness(SETTINGS, true, at(0));

    @Test
    void a_peer_is_ready_once_when_link_and_channel_are_up() {
        liveness.link(Liveness.Link.UP, at(1));
        assertThat(liveness.becameReady()).isFalse();
        liveness.channelOpen();
        assertThat(liveness.becameReady()).isTrue();
        assertThat(liveness.becameReady()).isFalse();
    }

    @Test
    void without_a_channel_in_the_offer_sound_is_enough() {
        Liveness soundOnly = new Liveness(SETTINGS, false, at(0));
        soundOnly.link(Liveness.Link.UP, at(1));
        assertThat(soundOnly.becameReady()).isTrue();
        assertThat(soundOnly.lost(at(3_600))).isEmpty();
    }

    @Test
    void an_answer_nobody_takes_up_is_given_up() {
        assertThat(liveness.lost(at(60))).isEmpty();
        assertThat(liveness.lost(at(61))).contains("never connected");
    }

    @Test
    void a_channel_that_does_not_open_ends_the_talk() {
        liveness.link(Liveness.Link.UP, at(1));
        assertThat(liveness.lost(at(11))).isEmpty();
        assertThat(liveness.lost(at(12))).contains("no message channel");
    }

    @Test
    void a_client_that_never_pings_is_not_expected_to() {
        ready();
        assertThat(liveness.lost(at(3_600))).isEmpty();
    }

    @Test
    void pings_that_stop_mean_that_the_person_is_lost_after_the_grace() {
        ready();
        liveness.ping(at(5));
        assertThat(liveness.lost(at(16))).isEmpty();
        assertThat(liveness.lost(at(17))).contains("no pings");
    }

    @Test
    void a_network_that_comes_back_within_the_grace_is_forgiven_pings_included() {
        ready();
        liveness.ping(at(5));
        liveness.link(Liveness.Link.LOST, at(8));
        assertThat(liveness.lost(at(16))).isEmpty();
        liveness.link(Liveness.Link.UP, at(16));
        assertThat(liveness.lost(at(26))).isEmpty();
    }

    @Test
    void a_network_that_stays_away_ends_the_talk() {
        ready();
        liveness.link(Liveness.Link.LOST, at(8));
        liveness.link(Liveness.Link.LOST, at(15));
        assertThat(liveness.lost(at(17))).contains("network lost");
    }

    @Test
    void failure_and_the_other_side_s_end_count_at_once() {
        ready();
        liveness.link(Liveness.Link.FAILED, at(2));
        assertThat(liveness.lost(at(2))).contains("connection failed");
        liveness.link(Liveness.Link.CLOSED, at(2));
        assertThat(liveness.lost(at(2))).contains("closed by the other side");
    }

    private void ready() {
        liveness.link(Liveness.Link.UP, at(1));
        liveness.channelOpen();
        assertThat(liveness.becameReady()).isTrue();
    }

    private static long at(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}

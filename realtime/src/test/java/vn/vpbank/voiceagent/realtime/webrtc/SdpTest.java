package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;

class SdpTest {
    @Test
    void only_our_own_addresses_are_replaced_by_the_public_one() {
        String answer = """
                v=0
                o=- 1 2 IN IP4 127.0.0.1
                a=candidate:1 1 udp 2122260223 10.0.0.5 40000 typ host generation 0
                a=candidate:2 1 udp 1686052607 198.51.100.9 40001 typ srflx raddr 10.0.0.5 rport 40000
                a=candidate:3 1 udp 2122262783 fd00::5 40002 typ host
                """;
        assertThat(Sdp.at("203.0.113.7", answer)).isEqualTo("""
                v=0
                o=- 1 2 IN IP4 127.0.0.1
                a=candidate:1 1 udp 2122260223 203.0.113.7 40000 typ host generation 0
                a=candidate:2 1 udp 1686052607 198.51.100.9 40001 typ srflx raddr 10.0.0.5 rport 40000
                a=candidate:3 1 udp 2122262783 fd00::5 40002 typ host
                """);
    }

    @Test
    void an_offer_needs_audio_and_may_have_a_channel() {
        Sdp.mustBeOffer("v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n");
        assertThatThrownBy(() -> Sdp.mustBeOffer("v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n"))
                .isInstanceOf(BadOfferException.class)
                .hasMessageContaining("audio");
        assertThatThrownBy(() -> Sdp.mustBeOffer("hello")).isInstanceOf(BadOfferException.class);
        assertThat(Sdp.hasChannel("m=audio 9 x\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n"))
                .isTrue();
        assertThat(Sdp.hasChannel("m=application 0 UDP/DTLS/SCTP webrtc-datachannel\r\n"))
                .isFalse();
    }

    @Test
    void settings_that_cannot_work_are_refused_at_once() {
        WebRtcSettings standard = WebRtcSettings.standard();
        assertThatThrownBy(() -> standard.reachableAt(40_000, 30_000, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standard.reachableAt(0, 30_000, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standard.reachableAt(0, 0, Optional.of("bank.example")))
                .hasMessageContaining("IPv4");
    }
}

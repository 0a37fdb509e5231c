package vn.vpbank.voiceagent.realtime.webrtc;

import java.time.Duration;
import java.util.Optional;

/// How peers are connected and when they are given up.
///
/// @param minPort         lowest UDP port, one a peer; 0 lets the system choose
/// @param maxPort         highest UDP port; 0 together with `minPort`
/// @param publicAddress   put into our candidates instead of the machine's own, behind a 1:1 NAT
/// @param gatherTimeout   how long an answer waits for the last candidate; ours are of this machine, so that is soon
/// @param connectTimeout  how long a peer may take from answer to connection
/// @param channelTimeout  how long after that the message channel may take to open
/// @param pingSilence     how long pings may be missing, once there were some (clients send one a second)
/// @param grace           how long a lost peer is kept; clients offer anew 5 s after they noticed
public record WebRtcSettings(
        int minPort,
        int maxPort,
        Optional<String> publicAddress,
        Duration gatherTimeout,
        Duration connectTimeout,
        Duration channelTimeout,
        Duration pingSilence,
        Duration grace) {

    public WebRtcSettings {
        if (minPort < 0 || maxPort > 65_535 || minPort > maxPort || (minPort == 0) != (maxPort == 0)) {
            throw new IllegalArgumentException(
                    "UDP ports: give a lowest and a highest of 1 to 65535, or 0 and 0 for any port");
        }
        publicAddress.ifPresent(WebRtcSettings::mustBeAddress);
    }

    /// Any port, the machine's own addresses, and the protocol's own patience.
    public static WebRtcSettings standard() {
        return new WebRtcSettings(
                0,
                0,
                Optional.empty(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8));
    }

    /// The same with other ports and address.
    public WebRtcSettings reachableAt(int lowest, int highest, Optional<String> address) {
        return new WebRtcSettings(
                lowest, highest, address, gatherTimeout, connectTimeout, channelTimeout, pingSilence, grace);
    }

    private static void mustBeAddress(String address) {
        if (!address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            throw new IllegalArgumentException("the public address must be an IPv4 address such as 203.0.113.7");
        }
    }
}

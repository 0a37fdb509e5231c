package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.regex.Pattern;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;

/// The little of session descriptions that is looked at here; the library does the rest.
final class Sdp {
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio [1-9]");
    private static final Pattern CHANNEL = Pattern.compile("(?m)^m=application [1-9]");
    /// foundation, component, transport, priority, then the address; of our own interfaces only, IPv4 only.
    private static final Pattern HOST =
            Pattern.compile("(?m)^(a=candidate:\\S+ \\d+ udp \\d+ )\\d+\\.\\d+\\.\\d+\\.\\d+( \\d+ typ host)");

    private Sdp() {}

    /// @throws BadOfferException if no talk can come of it
    static void mustBeOffer(String sdp) {
        if (!sdp.startsWith("v=0")) {
            throw new BadOfferException("not a session description");
        }
        if (!AUDIO.matcher(sdp).find()) {
            throw new BadOfferException("the offer has no audio");
        }
    }

    static boolean hasChannel(String offer) {
        return CHANNEL.matcher(offer).find();
    }

    /// The answer with every address of this machine replaced by the one the world knows it by.
    static String at(String publicAddress, String answer) {
        return HOST.matcher(answer).replaceAll("$1" + publicAddress + "$2");
    }
}

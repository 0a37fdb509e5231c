package vn.vpbank.voiceagent.browser.egress;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/// A host and a port that may be connected to.
///
/// @param host a name, or an address without brackets
public record Destination(String host, int port) {
    public Destination {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        host = (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare).toLowerCase(Locale.ROOT);
    }

    /// Whether it says by itself which network it is in; the answer of a name server does not.
    boolean isPlain() {
        return address().isPresent() || host.equals("localhost") || host.endsWith(".localhost");
    }

    Optional<InetAddress> address() {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package vn.vpbank.voiceagent.bot;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Under which names and addresses this service can be opened.
final class OwnNames {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private OwnNames() {}

    /// Those of the machine when listening on every address, else the one.
    static Set<String> of(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isLoopbackAddress()) {
                return LOOPBACK;
            }
            Set<String> names = new LinkedHashSet<>(Set.of(host, written(address)));
            if (address.isAnyLocalAddress()) {
                names.addAll(LOOPBACK);
                names.add(InetAddress.getLocalHost().getHostName());
                for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                    Collections.list(each.getInetAddresses()).forEach(a -> names.add(written(a)));
                }
            }
            return names;
        } catch (UnknownHostException | SocketException e) {
            return LOOPBACK;
        }
    }

    private static String written(InetAddress address) {
        String text = address.getHostAddress().replaceAll("%.*$", "");
        return text.contains(":") ? "[" + text + "]" : text;
    }
}

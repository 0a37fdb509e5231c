package vn.vpbank.voiceagent.bot.socket;

import java.util.Set;
import java.util.function.IntSupplier;

/// Which pages may speak to us: those we serve ourselves, and those that the operator names. Compared whole.
///
/// @param named  further origins, such as `https://form.example.vn`
/// @param scheme `http` or `https`
/// @param hosts  under which names our own page is opened
/// @param port   of our own page
public record Origins(Set<String> named, String scheme, Set<String> hosts, IntSupplier port) {
    public Origins {
        named = Set.copyOf(named);
        hosts = Set.copyOf(hosts);
    }

    /// @param origin as the header says it
    public boolean allow(String origin) {
        return named.contains(origin)
                || hosts.stream().anyMatch(h -> origin.equals(scheme + "://" + h + ":" + port.getAsInt()))
                || (isDefaultPort() && hosts.stream().anyMatch(h -> origin.equals(scheme + "://" + h)));
    }

    private boolean isDefaultPort() {
        return port.getAsInt() == (scheme.equals("https") ? 443 : 80);
    }
}

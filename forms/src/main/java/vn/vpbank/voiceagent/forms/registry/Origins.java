package vn.vpbank.voiceagent.forms.registry;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Addresses and their origins, written one way: lower case, without a port that goes without saying.
final class Origins {
    private Origins() {}

    /// An absolute `http` or `https` address without user name or password.
    static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Scheme, host and port of an address.
    static String of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = "https".equals(scheme) ? 443 : 80;
        boolean named = address.getPort() >= 0 && address.getPort() != usual;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (named ? ":" + address.getPort() : "");
    }

    /// Reads an origin; empty where the text has a path or is none.
    static Optional<String> origin(String text) {
        return address(text)
                .filter(uri -> (uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath()))
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null)
                .map(Origins::of);
    }
}

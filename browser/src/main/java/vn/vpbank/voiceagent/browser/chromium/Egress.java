package vn.vpbank.voiceagent.browser.chromium;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.browser.egress.Destination;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Where one form's page may send requests to. Its proxy connects to these places alone; what is left to judge request
/// by
/// request are documents, and what is asked of origins that may only give.
///
/// @param inside whether names may lead to private addresses
record Egress(Set<String> allowed, Set<String> resources, boolean inside) {
    /// Kinds of requests that bring parts of a page and carry nothing out.
    private static final Set<String> RESOURCE_KINDS = Set.of("Script", "Stylesheet", "Font", "Image", "Media");

    /// Before a form is chosen nothing may be fetched.
    static final Egress NOTHING = new Egress(Set.of(), Set.of(), false);

    static Egress of(RegisteredForm form) {
        Set<String> allowed = new HashSet<>();
        form.allowedOrigins().forEach(o -> allowed.add(origin(o)));
        if (allowed.isEmpty()) {
            allowed.add(origin(form.url().toString()));
        }
        Set<String> resources = new HashSet<>(allowed);
        form.resourceOrigins().forEach(o -> resources.add(origin(o)));
        return new Egress(Set.copyOf(allowed), Set.copyOf(resources), form.network() == RegisteredForm.Network.PRIVATE);
    }

    /// @param kind the protocol's resource type, for example `Document` or `XHR`
    boolean allows(String url, String kind) {
        String origin = origin(url);
        if (origin.isEmpty()) {
            return url.equals("about:blank") || (RESOURCE_KINDS.contains(kind) && url.matches("(?s)(data|blob):.*"));
        }
        return RESOURCE_KINDS.contains(kind) ? resources.contains(origin) : allowed.contains(origin);
    }

    /// The place that an address of the web leads to.
    static Optional<Destination> destination(String url) {
        String origin = origin(url);
        return origin.isEmpty() ? Optional.empty() : Optional.of(destinationOf(origin));
    }

    private static Destination destinationOf(String origin) {
        URI uri = URI.create(origin);
        int usual = origin.startsWith("https:") ? 443 : 80;
        return new Destination(uri.getHost(), uri.getPort() == -1 ? usual : uri.getPort());
    }

    /// Whether the page itself may be here.
    boolean isHome(String url) {
        return url.equals("about:blank") || allowed.contains(origin(url));
    }

    /// Where its proxy may connect to.
    Set<Destination> destinations() {
        return resources.stream().map(Egress::destinationOf).collect(Collectors.toUnmodifiableSet());
    }

    /// The requests that must be asked about, as patterns of the protocol.
    List<Map<String, String>> judged() {
        Stream<Map<String, String>> documents = Stream.of(Map.of("urlPattern", "*", "resourceType", "Document"));
        return Stream.concat(
                        documents,
                        resources.stream()
                                .filter(origin -> !allowed.contains(origin))
                                .map(origin -> Map.of("urlPattern", origin + "/*")))
                .toList();
    }

    List<String> origins() {
        return allowed.stream().sorted().toList();
    }

    /// `scheme://host:port` without a default port; empty for anything but http and https.
    private static String origin(String url) {
        try {
            URI uri = URI.create(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return "";
            }
            boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            // URI is stricter than browsers; what it cannot read is cut down to its origin.
            int end = url.indexOf('/', url.indexOf("//") + 2);
            int query = url.indexOf('?');
            int cut = end > 8 ? end : query;
            return cut > 8 && cut < url.length() ? origin(url.substring(0, cut)) : "";
        }
    }
}

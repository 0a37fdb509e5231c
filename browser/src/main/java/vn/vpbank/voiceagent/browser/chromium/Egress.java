package vn.vpbank.voiceagent.browser.chromium;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Where one form's page may send requests to. Everything else never leaves the browser.
record Egress(Set<String> allowed, Set<String> resources) {
    /// Kinds of requests that bring parts of a page and carry nothing out.
    private static final Set<String> RESOURCE_KINDS = Set.of("Script", "Stylesheet", "Font", "Image", "Media");

    /// Before a form is chosen nothing may be fetched.
    static final Egress NOTHING = new Egress(Set.of(), Set.of());

    static Egress of(RegisteredForm form) {
        Set<String> allowed = new HashSet<>();
        form.allowedOrigins().forEach(o -> allowed.add(origin(o)));
        if (allowed.isEmpty()) {
            allowed.add(origin(form.url().toString()));
        }
        Set<String> resources = new HashSet<>(allowed);
        form.resourceOrigins().forEach(o -> resources.add(origin(o)));
        return new Egress(Set.copyOf(allowed), Set.copyOf(resources));
    }

    /// @param kind the protocol's resource type, for example `Document` or `XHR`
    boolean allows(String url, String kind) {
        String origin = origin(url);
        if (origin.isEmpty()) {
            return url.equals("about:blank") || (RESOURCE_KINDS.contains(kind) && url.matches("(?s)(data|blob):.*"));
        }
        return RESOURCE_KINDS.contains(kind) ? resources.contains(origin) : allowed.contains(origin);
    }

    /// Whether the page itself may be here.
    boolean isHome(String url) {
        return url.equals("about:blank") || allowed.contains(origin(url));
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

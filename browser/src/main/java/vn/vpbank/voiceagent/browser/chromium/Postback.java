package vn.vpbank.voiceagent.browser.chromium;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A page that sends all it holds to its own address because a field changed, and comes back with what depends on it.
/// Frameworks that draw pages on the server work so; the request says which control it is about. A form that is handed
/// in
/// names no field but at most a button.
///
/// @param url   where the page is
/// @param names of the controls that are filled now
record Postback(String url, Set<String> names) {
    /// Whether a request for a document is such a one.
    boolean is(JsonNode request) {
        return !names.isEmpty()
                && bare(request.path("url").asString("")).equals(bare(url))
                && Stream.of(request.path("postData").asString("").split("&")).anyMatch(this::isAboutField);
    }

    /// A value that is the name of a control, or that of a part of it: `group$1`.
    private boolean isAboutField(String pair) {
        int at = pair.indexOf('=');
        if (at < 0) {
            return false;
        }
        String value = decoded(pair.substring(at + 1));
        return names.contains(value)
                || names.stream()
                        .anyMatch(name -> value.startsWith(name)
                                && value.substring(name.length()).matches("[$:.]\\d+"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String bare(String url) {
        return url.replaceAll("[?#].*$", "");
    }
}

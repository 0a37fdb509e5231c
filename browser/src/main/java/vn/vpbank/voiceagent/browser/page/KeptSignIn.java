package vn.vpbank.voiceagent.browser.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.browser.PageException;

/// A sign-in that was kept in a file: cookies and what pages store by origin, in the form that Playwright's
/// `storageState` writes. Its contents are as secret as a password: they go into the form's own page and nowhere else.
///
/// @param cookies as the protocol's `Storage.setCookies` takes them
/// @param stored  `localStorage` by origin
public record KeptSignIn(List<Map<String, Object>> cookies, Map<String, Map<String, String>> stored) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// More than any sign-in needs.
    private static final long MOST_BYTES = 1 << 20;

    public KeptSignIn {
        cookies = List.copyOf(cookies);
        stored = Map.copyOf(stored);
    }

    /// What the file keeps for these origins; the rest of it is left out.
    ///
    /// @throws PageException if it is not there or not of that form
    public static KeptSignIn read(Path file, Set<String> origins) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unusable("is larger than 1 MiB");
            }
            return of(JSON.readTree(Files.readAllBytes(file)), origins);
        } catch (IOException e) {
            throw unusable("cannot be read");
        } catch (JacksonException e) {
            // The parser's own words may quote what the file holds.
            throw unusable("is no JSON");
        }
    }

    private static KeptSignIn of(JsonNode state, Set<String> origins) {
        if (!state.path("cookies").isArray() || !state.path("origins").isArray()) {
            throw unusable("has no `cookies` and `origins`");
        }
        List<Map<String, Object>> cookies = new ArrayList<>();
        for (JsonNode cookie : state.path("cookies")) {
            if (origins.stream().anyMatch(o -> isFor(cookie, URI.create(o).getHost()))) {
                cookies.add(cookie(cookie));
            }
        }
        Map<String, Map<String, String>> stored = new LinkedHashMap<>();
        for (JsonNode origin : state.path("origins")) {
            String name = origin.path("origin").asString("");
            if (origins.contains(name)) {
                Map<String, String> items = new LinkedHashMap<>();
                origin.path("localStorage")
                        .forEach(i -> items.put(
                                i.path("name").asString(""), i.path("value").asString("")));
                stored.put(name, items);
            }
        }
        return new KeptSignIn(cookies, stored);
    }

    private static boolean isFor(JsonNode cookie, String host) {
        String domain = cookie.path("domain").asString("").toLowerCase(Locale.ROOT);
        String bare = domain.startsWith(".") ? domain.substring(1) : domain;
        return !bare.isEmpty() && (host.equals(bare) || (domain.startsWith(".") && host.endsWith("." + bare)));
    }

    private static Map<String, Object> cookie(JsonNode from) {
        Map<String, Object> cookie = new LinkedHashMap<>();
        for (String name : List.of("name", "value", "domain", "path")) {
            cookie.put(name, from.path(name).asString(""));
        }
        cookie.put("httpOnly", from.path("httpOnly").asBoolean(false));
        cookie.put("secure", from.path("secure").asBoolean(false));
        // Seconds since 1970; -1 lasts as long as the browser.
        double expires = from.path("expires").asDouble(-1);
        if (expires > 0) {
            cookie.put("expires", expires);
        }
        String sameSite = from.path("sameSite").asString("");
        if (Set.of("Strict", "Lax", "None").contains(sameSite)) {
            cookie.put("sameSite", sameSite);
        }
        return cookie;
    }

    /// Puts what pages store back before any of their scripts runs; what they have stored since stays.
    public String script() {
        return "(kept => { for (const [name, value] of Object.entries(kept[location.origin] ?? {}))"
                + " if (localStorage.getItem(name) === null) localStorage.setItem(name, value); })("
                + JSON.writeValueAsString(stored) + ");";
    }

    private static PageException unusable(String why) {
        return new PageException(
                "Tệp đăng nhập đã lưu của biểu mẫu (`storage_state`) không dùng được; hãy lưu lại. (The kept sign-in "
                        + why + ".)");
    }
}

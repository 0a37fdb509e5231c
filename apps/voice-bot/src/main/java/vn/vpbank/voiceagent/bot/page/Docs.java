package vn.vpbank.voiceagent.bot.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The interface's description, for programs and for people.
@RestController
final class Docs {
    private final String openApi;
    private final String readable;

    Docs() {
        try (InputStream in = Docs.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing from the jar");
            }
            openApi = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
        readable = readable(FormsJson.MAPPER.readTree(openApi));
    }

    @GetMapping(value = "/openapi.json", produces = "application/json")
    String openApi() {
        return openApi;
    }

    @GetMapping(value = "/docs", produces = "text/html;charset=utf-8")
    String docs() {
        return readable;
    }

    private static String readable(JsonNode api) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>")
                .append(escape(api.path("info").path("title")))
                .append("</title><h1>")
                .append(escape(api.path("info").path("title")))
                .append("</h1><p>")
                .append(escape(api.path("info").path("description")))
                .append("</p><table><tr><th>Gọi / call<th>Làm gì / does<th>Trả lời / answers");
        api.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(call -> call.getValue().has("summary"))
                        .forEach(call -> html.append("<tr><td><code>")
                                .append(call.getKey().toUpperCase(Locale.ROOT))
                                .append(' ')
                                .append(HtmlUtils.htmlEscape(path.getKey()))
                                .append("</code><td>")
                                .append(escape(call.getValue().path("summary")))
                                .append("<td>")
                                .append(String.join(
                                        ", ", call.getValue().path("responses").propertyNames()))));
        return html.append("</table><p><a href=\"/openapi.json\">openapi.json</a></html>")
                .toString();
    }

    private static String escape(JsonNode text) {
        return HtmlUtils.htmlEscape(text.asString(""));
    }
}

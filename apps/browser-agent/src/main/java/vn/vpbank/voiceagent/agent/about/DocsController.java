package vn.vpbank.voiceagent.agent.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The interface description, for programs and for people.
@RestController
final class DocsController {
    private final JsonNode openApi;
    private final String page;

    DocsController() {
        this.openApi = read();
        this.page = DocsPage.of(openApi);
    }

    private static JsonNode read() {
        try (InputStream in = DocsController.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing from the jar");
            }
            return FormsJson.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/openapi.json")
    JsonNode openApi() {
        return openApi;
    }

    @GetMapping(value = "/docs", produces = MediaType.TEXT_HTML_VALUE + ";charset=utf-8")
    String docs() {
        return page;
    }
}

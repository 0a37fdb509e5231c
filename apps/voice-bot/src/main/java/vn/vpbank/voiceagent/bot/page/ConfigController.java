package vn.vpbank.voiceagent.bot.page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// `GET /api/config`: what the page needs to know before a talk.
@RestController
final class ConfigController {
    private final Readiness readiness;
    private final PageConfig config;

    ConfigController(Readiness readiness, PageConfig config) {
        this.readiness = readiness;
        this.config = config;
    }

    @GetMapping("/api/config")
    ObjectNode config() {
        ObjectNode out = FormsJson.MAPPER.createObjectNode();
        ArrayNode forms = out.putArray("forms");
        readiness
                .forms()
                .forEach(f -> forms.addObject().put("id", f.id().value()).put("name", f.name()));
        return out.put("stt", config.stt()).put("tts", config.tts()).put("max_file_bytes", config.maxFileBytes());
    }
}

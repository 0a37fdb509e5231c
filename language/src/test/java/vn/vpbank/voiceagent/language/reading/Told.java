package vn.vpbank.voiceagent.language.reading;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// What is told to a form, for tests: the request as callers write it, and the values that come of it.
final class Told {
    /// A Tuesday.
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");

    private Told() {}

    /// @param form as JSON
    static ObjectNode request(String form, String text) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "t").put("text", text);
        request.set("form", FormsJson.MAPPER.readTree(form));
        return request;
    }

    static UnderstandResult understand(ObjectNode request) {
        return Understanding.rules().understand(UnderstandJson.request(request, NOW));
    }

    static UnderstandResult understand(String form, String text) {
        return understand(request(form, text));
    }

    /// What would be written, by field.
    static Map<String, String> written(UnderstandResult result) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormCommand command : result.commands()) {
            if (command instanceof FormCommand.Set set) {
                values.put(set.field().value(), set.value().toString());
            }
        }
        return values;
    }

    /// "rank=V, via=sms, zalo": a comma parts two entries only before the name of a field.
    static Map<String, String> entries(@Nullable String given) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (given == null) {
            return entries;
        }
        for (String entry : given.split("[,;] (?=\\w+=)")) {
            entries.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
        }
        return entries;
    }
}

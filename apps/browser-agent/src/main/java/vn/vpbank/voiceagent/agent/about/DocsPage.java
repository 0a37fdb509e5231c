package vn.vpbank.voiceagent.agent.about;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A readable page made of an OpenAPI document; no script, nothing loaded from elsewhere.
final class DocsPage {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>TITLE</title><style>
            body{font:16px/1.55 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1d2329;background:#fff}
            h2{font-size:1.05rem;margin:2.2rem 0 .3rem;border-top:1px solid #d9dee3;padding-top:1.2rem}
            code,pre{font:14px/1.5 ui-monospace,monospace;background:#f3f5f7;border-radius:4px}
            code{padding:.1em .3em}pre{padding:.8rem;overflow:auto}table{border-collapse:collapse}
            td{padding:.2rem .9rem .2rem 0;vertical-align:top}.m{color:#00603a;font-weight:700}
            </style></head><body><h1>TITLE</h1><p>DESCRIPTION</p><p><a href="/openapi.json">openapi.json</a></p>""";

    private DocsPage() {}

    static String of(JsonNode openApi) {
        JsonNode info = openApi.path("info");
        String calls = openApi.path("paths")
                .propertyStream()
                .map(path -> path.getValue()
                        .propertyStream()
                        .map(call -> call(path.getKey(), call))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return HEAD.replace("TITLE", text(info, "title")).replace("DESCRIPTION", text(info, "description")) + calls
                + "</body></html>";
    }

    private static String call(String path, Map.Entry<String, JsonNode> call) {
        JsonNode told = call.getValue();
        String example =
                told.at("/requestBody/content/application~1json/example").isMissingNode()
                        ? ""
                        : "<pre>"
                                + escape(told.at("/requestBody/content/application~1json/example")
                                        .toPrettyString()) + "</pre>";
        String answers = told.path("responses")
                .propertyStream()
                .map(a -> "<tr><td><code>" + escape(a.getKey()) + "</code></td><td>" + text(a.getValue(), "description")
                        + "</td></tr>")
                .collect(Collectors.joining());
        return "<h2><span class=\"m\">" + escape(call.getKey().toUpperCase(Locale.ROOT)) + "</span> <code>"
                + escape(path) + "</code></h2><p>" + text(told, "summary") + "</p><p>" + text(told, "description")
                + "</p>" + example + "<table>" + answers + "</table>";
    }

    private static String text(JsonNode node, String name) {
        return escape(node.path(name).asString(""));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

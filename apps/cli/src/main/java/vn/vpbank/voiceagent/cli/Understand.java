package vn.vpbank.voiceagent.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// JSON lines in, JSON lines out: one answer for each line, in the same order, flushed whenever the input pauses, so
/// that
/// a program at the other end of a pipe gets its answer at once. A bad line is answered with its error and the run goes
/// on.
final class Understand implements Subcommand {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Lines that are already waiting are understood side by side; their answers keep their order.
    private static final int BATCH = 256;

    private final Understander understander = Understanding.rules();

    @Override
    public int run(List<String> arguments, Streams streams) {
        if (!arguments.isEmpty()) {
            streams.err()
                    .println(
                            "understand: không nhận tham số; đọc từ đầu vào / takes no arguments, reads standard input");
            return 2;
        }
        PrintStream out =
                new PrintStream(new BufferedOutputStream(streams.out(), 1 << 16), false, StandardCharsets.UTF_8);
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8), 1 << 16);
            List<String> batch = new ArrayList<>(BATCH);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                batch.add(line);
                if (batch.size() == BATCH || !in.ready()) {
                    batch.parallelStream().map(this::answer).toList().forEach(a -> out.print(a + "\n"));
                    batch.clear();
                    out.flush();
                    streams.out().flush();
                }
            }
            return 0;
        } catch (IOException e) {
            streams.err().println("understand: không đọc được đầu vào / cannot read the input");
            return 1;
        }
    }

    String answer(String line) {
        JsonNode node;
        try {
            node = FormsJson.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return error(null, "dòng này không phải JSON / not a JSON line");
        }
        try {
            UnderstandRequest request = UnderstandJson.request(node, ZonedDateTime.now(HERE));
            long start = System.nanoTime();
            UnderstandResult result = understander.understand(request);
            return UnderstandJson.result(result, (System.nanoTime() - start) / 1_000)
                    .toString();
        } catch (MalformedJson e) {
            return error(node.path("id"), e.getMessage());
        }
    }

    private static String error(
            @org.jspecify.annotations.Nullable JsonNode id, @org.jspecify.annotations.Nullable String message) {
        ObjectNode out = FormsJson.MAPPER.createObjectNode();
        if (id != null && id.isString()) {
            out.put("id", id.asString());
        } else {
            out.putNull("id");
        }
        return out.put("error", message == null ? "malformed" : message).toString();
    }
}

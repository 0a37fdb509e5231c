package vn.vpbank.voiceagent.agent.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.planner.PlanMemory.Kept;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Where plans outlive the service: one JSON file, replaced as a whole, that only this account may read. It holds
/// nothing that cannot be asked again: a file that is damaged or cannot be written costs questions to the model.
final class PlanFile {
    private static final Logger log = LoggerFactory.getLogger(PlanFile.class);
    private static final int VERSION = 1;
    /// A full memory takes some 300 kB.
    private static final long LARGEST = 1 << 20;

    private final Path file;

    PlanFile(Path file) {
        this.file = file;
    }

    /// Used longest ago first; empty where there is no file that fits.
    Map<String, Kept> read() {
        Map<String, Kept> all = new LinkedHashMap<>();
        try {
            if (Files.notExists(file)) {
                return all;
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("too large");
            }
            JsonNode root = FormsJson.MAPPER.readTree(Files.readString(file));
            if (root.path("version").asInt(0) == VERSION) {
                root.path("plans").forEach(p -> put(all, p));
            }
        } catch (IOException | JacksonException damaged) {
            log.warn("the kept plans in {} cannot be read and are made anew", file);
        }
        return all;
    }

    private static void put(Map<String, Kept> all, JsonNode plan) {
        String phrase = plan.path("phrase").asString("");
        if (!phrase.isEmpty()) {
            all.put(
                    phrase,
                    new Kept(
                            plan.path("ref").asString(""),
                            plan.path("print").asString(""),
                            plan.path("option").asString("")));
        }
    }

    void write(Map<String, Kept> all) {
        ObjectNode root = FormsJson.MAPPER.createObjectNode().put("version", VERSION);
        ArrayNode plans = root.putArray("plans");
        all.forEach((phrase, kept) -> plans.addObject()
                .put("phrase", phrase)
                .put("ref", kept.ref())
                .put("print", kept.print())
                .put("option", kept.option()));
        try {
            // a temporary file is for its owner alone
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "plans", ".tmp");
            try {
                Files.writeString(next, root.toString());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            log.warn("plans cannot be kept in {}", file, e);
        }
    }
}

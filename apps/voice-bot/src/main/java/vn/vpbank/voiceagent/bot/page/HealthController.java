package vn.vpbank.voiceagent.bot.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vpbank.voiceagent.bot.talk.Talks;

/// Says whether calls can be taken.
@RestController
final class HealthController {
    private final Readiness readiness;
    private final Talks talks;
    private final PageConfig config;

    HealthController(Readiness readiness, Talks talks, PageConfig config) {
        this.readiness = readiness;
        this.talks = talks;
        this.config = config;
    }

    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<Map<String, Object>> health() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", readiness.word());
        body.put("browser_agent", readiness.isAgentReachable() ? "ok" : "unreachable");
        body.put("stt", config.stt());
        body.put("tts", config.tts());
        body.put("talks", talks.count());
        body.put("max_talks", talks.most());
        return ResponseEntity.status(readiness.isReady() ? 200 : 503).body(body);
    }

    /// The process is alive; nothing else is asked.
    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "ok");
    }
}

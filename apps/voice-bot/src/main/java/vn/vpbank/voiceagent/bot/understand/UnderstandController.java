package vn.vpbank.voiceagent.bot.understand;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.json.UnderstandJson;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// `POST /api/understand`: one utterance in, its meaning out. Has no effect on any talk.
@RestController
final class UnderstandController {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Understander understander;
    private final Clock clock;

    UnderstandController(Understander understander, Clock clock) {
        this.understander = understander;
        this.clock = clock;
    }

    @PostMapping("/api/understand")
    ObjectNode understand(@RequestBody JsonNode body) {
        UnderstandRequest request;
        try {
            request = UnderstandJson.request(body, clock.instant().atZone(HERE));
        } catch (MalformedJson e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "In the body: " + e.getMessage() + ".");
        }
        long start = System.nanoTime();
        UnderstandResult result = understander.understand(request);
        return UnderstandJson.result(result, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
    }
}

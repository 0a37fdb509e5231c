package vn.vpbank.voiceagent.bank.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Test controls, for callers on this machine only.
///
/// ```
/// POST /api/test/behaviour {"mode":"fail|slow|refuse|drop","times":1,"delay_ms":2000,"message":"…"}
/// ```
/// `times` 1–100 (1 if absent), `delay_ms` 0–30,000 (for slow), `message` at most 200 characters (for refuse).
@RestController
@RequestMapping("/api/test/behaviour")
public final class BehaviourController {
    private static final int MOST_TIMES = 100;
    private static final int LONGEST_DELAY_MS = 30_000;
    private static final int LONGEST_MESSAGE = 200;
    private final Behaviours behaviours;

    public BehaviourController(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /// What is asked for.
    record Wanted(
            Optional<String> mode,
            OptionalInt times,
            @JsonProperty("delay_ms") OptionalInt delayMs,
            Optional<String> message) {
        boolean isBounded() {
            return times.orElse(1) >= 1
                    && times.orElse(1) <= MOST_TIMES
                    && delayMs.orElse(0) >= 0
                    && delayMs.orElse(0) <= LONGEST_DELAY_MS
                    && message.orElse("").length() <= LONGEST_MESSAGE;
        }

        Optional<Behaviour> behaviour() {
            return switch (mode.orElse("")) {
                case "fail" -> Optional.of(new Behaviour.Fail());
                case "slow" -> Optional.of(new Behaviour.Slow(Duration.ofMillis(delayMs.orElse(0))));
                case "refuse" -> Optional.of(new Behaviour.Refuse(message.orElse("Ngân hàng từ chối hồ sơ này.")));
                case "drop" -> Optional.of(new Behaviour.Drop());
                case String _ -> Optional.empty();
            };
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> set(@RequestBody Wanted wanted, HttpServletRequest request) {
        if (!isLocal(request)) {
            return problem(HttpStatus.FORBIDDEN, "Test controls are for callers on this machine.");
        }
        Optional<Behaviour> behaviour = wanted.behaviour();
        if (behaviour.isEmpty() || !wanted.isBounded()) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "mode fail, slow, refuse or drop; times 1-100; delay_ms 0-30000; message at most 200 characters.");
        }
        behaviours.next(behaviour.get(), wanted.times().orElse(1));
        return state();
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> state() {
        return ResponseEntity.ok(Map.of("left", behaviours.left()));
    }

    @DeleteMapping
    ResponseEntity<Map<String, Object>> clear(HttpServletRequest request) {
        if (!isLocal(request)) {
            return problem(HttpStatus.FORBIDDEN, "Test controls are for callers on this machine.");
        }
        behaviours.next(new Behaviour.Normal(), 0);
        return state();
    }

    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(Map.of("status", status.value(), "detail", detail));
    }
}

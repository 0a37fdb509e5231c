package vn.vpbank.voiceagent.agent.execute;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.web.Problem;
import vn.vpbank.voiceagent.web.ProblemKind;
import vn.vpbank.voiceagent.web.RequestId;

/// Without its ledger the service does nothing that might have to be done only once.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreProblems {
    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    @ExceptionHandler(LedgerException.class)
    ResponseEntity<Object> ledger(LedgerException ex) {
        log.error("The ledger cannot be used; nothing is submitted", ex);
        ProblemKind kind = ProblemKind.UNAVAILABLE;
        return ResponseEntity.status(kind.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(COME_BACK.toSeconds()))
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(new Problem(
                        kind.type(),
                        kind.title(),
                        kind.status(),
                        "The record of submissions cannot be written, so nothing is submitted: look at DATA_DIR.",
                        RequestId.current()));
    }
}

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
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.web.Problem;
import vn.vpbank.voiceagent.web.ProblemKind;
import vn.vpbank.voiceagent.web.RequestId;

/// What cannot be done for want of the ledger or the page.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EngineProblems {
    private static final Logger log = LoggerFactory.getLogger(EngineProblems.class);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    /// Without its ledger the service does nothing that might have to be done only once.
    @ExceptionHandler(LedgerException.class)
    ResponseEntity<Object> ledger(LedgerException ex) {
        log.error("The ledger cannot be used; nothing is submitted", ex);
        return answer(
                ProblemKind.UNAVAILABLE,
                "The record of submissions cannot be written, so nothing is submitted: look at DATA_DIR.");
    }

    @ExceptionHandler(PageException.class)
    ResponseEntity<Object> page(PageException ex) {
        log.warn("A page does not answer", ex);
        return answer(ProblemKind.UNREACHABLE, "The page does not answer: close the session and open it again.");
    }

    private static ResponseEntity<Object> answer(ProblemKind kind, String detail) {
        return ResponseEntity.status(kind.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(COME_BACK.toSeconds()))
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(new Problem(kind.type(), kind.title(), kind.status(), detail, RequestId.current()));
    }
}

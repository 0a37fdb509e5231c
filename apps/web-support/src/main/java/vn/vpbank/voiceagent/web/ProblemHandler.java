package vn.vpbank.voiceagent.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamConstraintsException;

/// Turns whatever ends a request early into a [Problem]. Messages of foreign exceptions never reach the caller: they
/// may
/// quote what was sent.
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> asked(ProblemException ex) {
        HttpHeaders headers = new HttpHeaders();
        ex.retryAfter()
                .ifPresent(
                        after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
        return answer(ex.kind(), Optional.ofNullable(ex.getMessage()).orElse(""), headers);
    }

    @ExceptionHandler(BodyTooLargeException.class)
    ResponseEntity<Object> tooLarge(BodyTooLargeException ex) {
        return answer(ProblemKind.TOO_LARGE, ex.getMessage(), new HttpHeaders());
    }

    /// Whoever sent it has gone, mostly.
    @ExceptionHandler(IOException.class)
    ResponseEntity<Object> brokenOff(IOException ex) {
        log.info("A request broke off: {}", ex.getClass().getSimpleName());
        return answer(ProblemKind.BAD_REQUEST, "The body broke off.", new HttpHeaders());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unforeseen(Exception ex) {
        log.error("A request failed unforeseen", ex);
        return answer(ProblemKind.INTERNAL, "See the log of this request id.", new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return answer(ProblemKind.TOO_LARGE, tooLarge.getMessage(), headers);
            }
            if (cause instanceof StreamConstraintsException) {
                return answer(ProblemKind.BAD_REQUEST, "The JSON is nested too deeply or has overlong parts.", headers);
            }
        }
        return answer(ProblemKind.BAD_REQUEST, "The body is not the JSON that this call takes.", headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemKind kind = ProblemKind.ofStatus(status.value());
        if (status.is5xxServerError()) {
            log.error("A request failed unforeseen", ex);
        }
        String detail = switch (kind) {
            case NOT_FOUND -> "There is no such address.";
            case METHOD_NOT_ALLOWED -> "This address takes other methods, see Allow.";
            case UNSUPPORTED_MEDIA_TYPE -> "This call takes another Content-Type, see Accept.";
            case INTERNAL -> "See the log of this request id.";
            case BAD_REQUEST,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    TOO_LARGE,
                    UNPROCESSABLE,
                    TOO_MANY,
                    UNREACHABLE,
                    UNAVAILABLE -> "The request lacks something or does not fit this call.";
        };
        return answer(kind, detail, headers);
    }

    private static ResponseEntity<Object> answer(ProblemKind kind, String detail, HttpHeaders headers) {
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(new Problem(kind.type(), kind.title(), kind.status(), detail, RequestId.current()));
    }
}

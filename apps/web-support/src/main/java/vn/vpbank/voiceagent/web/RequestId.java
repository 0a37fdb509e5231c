package vn.vpbank.voiceagent.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// The name of one request across both services and their logs.
public final class RequestId {
    /// Comes in with a request (or is made up), goes out with its answer and with every call made on its behalf.
    public static final String HEADER = "X-Request-Id";
    /// The key in the logging context.
    public static final String MDC_KEY = "request_id";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /// The id of the request that this thread serves; a fresh one outside requests.
    public static String current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).orElseGet(RequestId::fresh);
    }

    /// A new id.
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /// The caller's id if it is harmless in headers and logs, else a fresh one.
    static String accept(Optional<String> sent) {
        return sent.filter(id -> ALLOWED.matcher(id).matches()).orElseGet(RequestId::fresh);
    }
}

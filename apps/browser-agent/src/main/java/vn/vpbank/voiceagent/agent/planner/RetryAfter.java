package vn.vpbank.voiceagent.agent.planner;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The header `Retry-After` in seconds; its other form, a date, is of no use where clocks differ.
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private RetryAfter() {}

    static Optional<Duration> of(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(v -> SECONDS.matcher(v).matches())
                .map(v -> Duration.ofSeconds(Long.parseLong(v)));
    }
}

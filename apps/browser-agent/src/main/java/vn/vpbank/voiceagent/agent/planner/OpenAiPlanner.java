package vn.vpbank.voiceagent.agent.planner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.settings.PlannerSettings;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// Asks a model over the chat completions protocol that OpenAI made and many servers speak, with its answer bound to a
/// schema. One retry where the server says that it is busy, within the one time limit of the whole question. Redirects
/// are not followed: the key is for one address.
final class OpenAiPlanner implements Planner, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenAiPlanner.class);
    /// An answer takes some hundred bytes; models that think aloud send more around it.
    private static final long LARGEST_ANSWER = 64 * 1024;
    /// Questions at once. More would mean that the model is slower than people are.
    private static final int AT_ONCE = 8;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    /// Before a retry, where the server names no time.
    private static final Duration SHORTLY = Duration.ofMillis(250);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final PlannerSettings settings;
    private final URI address;
    private final Breaker breaker;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    OpenAiPlanner(PlannerSettings settings) {
        this.settings = settings;
        this.address = URI.create(settings.baseUrl() + "/chat/completions");
        this.breaker = new Breaker(System::nanoTime, settings.timeout());
    }

    @Override
    public Answer plan(FormModel form, List<OpenPhrase> phrases) {
        if (!places.tryAcquire()) {
            return new Unavailable(Reason.RESTING);
        }
        try {
            return breaker.allows() ? ask(new PlanJson(form, phrases)) : new Unavailable(Reason.RESTING);
        } finally {
            places.release();
        }
    }

    private Answer ask(PlanJson question) {
        Answer answer;
        try {
            answer = attempts(question);
        } catch (TimeoutException late) {
            answer = new Unavailable(Reason.TIMEOUT);
        } catch (IOException e) {
            answer = new Unavailable(Reason.UNREACHABLE);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Unavailable(Reason.RESTING);
        }
        switch (answer) {
            case Planned _ -> breaker.worked();
            case Unavailable(Reason why) -> {
                breaker.failed();
                log.warn("the planner gave no plan: {}", why);
            }
        }
        return answer;
    }

    private Answer attempts(PlanJson question) throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        String body = question.request(settings.model()).toString();
        HttpResponse<String> response = send(body, deadline);
        if (isBusy(response)) {
            Optional<Duration> wanted = RetryAfter.of(response);
            long wait = wanted.orElse(SHORTLY).toNanos();
            if (wait >= deadline - System.nanoTime()) {
                wanted.ifPresent(breaker::rest);
                return new Unavailable(Reason.OVERLOADED);
            }
            TimeUnit.NANOSECONDS.sleep(wait);
            response = send(body, deadline);
        }
        if (isBusy(response)) {
            RetryAfter.of(response).ifPresent(breaker::rest);
            return new Unavailable(Reason.OVERLOADED);
        }
        if (response.statusCode() != 200) {
            log.warn(
                    "the planner's address answered {}: check PLANNER_BASE_URL, its key and PLANNER_MODEL",
                    response.statusCode());
            return new Unavailable(Reason.REFUSED);
        }
        return content(response.body())
                .flatMap(question::read)
                .<Answer>map(Planned::new)
                .orElse(new Unavailable(Reason.GARBLED));
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == TOO_MANY || response.statusCode() >= SERVER_ERROR;
    }

    private HttpResponse<String> send(String body, long deadline)
            throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        CompletableFuture<HttpResponse<String>> response =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
        try {
            return response.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            // of an answer that is still coming nothing more is wanted
            response.cancel(true);
        }
    }

    /// What the model wrote; empty where it stopped early or refused.
    private static Optional<String> content(String body) {
        try {
            JsonNode choice = FormsJson.MAPPER.readTree(body).path("choices").path(0);
            JsonNode content = choice.path("message").path("content");
            boolean whole = choice.path("finish_reason").asString("stop").equals("stop");
            return whole && content.isString() ? Optional.of(content.asString()) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}

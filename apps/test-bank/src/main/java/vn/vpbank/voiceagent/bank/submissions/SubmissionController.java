package vn.vpbank.voiceagent.bank.submissions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.bank.faults.Behaviour;
import vn.vpbank.voiceagent.bank.faults.Behaviours;
import vn.vpbank.voiceagent.bank.faults.ConnectionDropValve;
import vn.vpbank.voiceagent.bank.forms.BankForms;
import vn.vpbank.voiceagent.bank.rules.FieldError;
import vn.vpbank.voiceagent.bank.rules.FormRules;
import vn.vpbank.voiceagent.bank.submissions.Post.Outcome;

/// Takes submissions, and shows to tests and to the list page what was taken.
///
/// The same application sent twice is taken twice: this bank does not protect its callers from
/// themselves, it counts.
@RestController
public final class SubmissionController {
    private static final int MOST_BYTES = 64 * 1024;
    private final BankForms forms;
    private final SubmissionStore store;
    private final Behaviours behaviours;
    private final Clock clock;
    private final JsonMapper json;

    public SubmissionController(
            BankForms forms, SubmissionStore store, Behaviours behaviours, Clock clock, JsonMapper json) {
        this.forms = forms;
        this.store = store;
        this.behaviours = behaviours;
        this.clock = clock;
        this.json = json;
    }

    /// What a page gets back.
    record Answer(String message, String application, int posts, List<FieldError> errors) {
        static Answer refusal(String message, List<FieldError> errors) {
            return new Answer(message, "", 0, errors);
        }
    }

    @PostMapping(path = "/{form}/api/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> submit(@PathVariable String form, HttpServletRequest request)
            throws IOException, InterruptedException {
        Optional<FormRules> rules = forms.find(form);
        if (rules.isEmpty()) {
            return refuse(HttpStatus.NOT_FOUND, "Không có biểu mẫu này.");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "Hồ sơ quá lớn.");
        }
        Optional<SentForm> sent;
        try {
            sent = SentForm.of(json.readTree(body));
        } catch (JacksonException notJson) {
            sent = Optional.empty();
        }
        return sent.isEmpty()
                ? refuse(HttpStatus.BAD_REQUEST, "Không đọc được hồ sơ.")
                : treat(rules.get(), sent.get(), request);
    }

    private ResponseEntity<Answer> treat(FormRules rules, SentForm sent, HttpServletRequest request)
            throws InterruptedException {
        return switch (behaviours.take()) {
            case Behaviour.Normal() -> take(rules, sent);
            case Behaviour.Slow(Duration delay) -> {
                Thread.sleep(delay);
                yield take(rules, sent);
            }
            case Behaviour.Fail() -> {
                store.add(rules.id(), sent.application(), new Post(Outcome.FAILED, Map.of(), now()));
                yield refuse(HttpStatus.INTERNAL_SERVER_ERROR, "Hệ thống đang gặp sự cố. Vui lòng thử lại sau.");
            }
            case Behaviour.Refuse(String message) -> {
                store.add(rules.id(), sent.application(), new Post(Outcome.REFUSED, Map.of(), now()));
                yield refuse(HttpStatus.UNPROCESSABLE_CONTENT, message);
            }
            case Behaviour.Drop() -> {
                take(rules, sent);
                request.setAttribute(ConnectionDropValve.MARK, true);
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private ResponseEntity<Answer> take(FormRules rules, SentForm sent) {
        FormRules.Checked checked = rules.check(sent.values(), LocalDate.now(clock));
        if (!checked.errors().isEmpty()) {
            store.add(rules.id(), sent.application(), new Post(Outcome.REFUSED, Map.of(), now()));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Answer.refusal("Hồ sơ chưa hợp lệ, vui lòng kiểm tra lại.", checked.errors()));
        }
        int posts = store.add(rules.id(), sent.application(), new Post(Outcome.TAKEN, checked.values(), now()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Answer(
                        "Đã tiếp nhận hồ sơ " + sent.application() + ".", sent.application(), posts, List.of()));
    }

    @GetMapping("/api/submissions")
    List<Submission> submissions() {
        return store.submissions();
    }

    @GetMapping("/api/submissions/{application}")
    ResponseEntity<Map<String, Object>> submission(@PathVariable String application) {
        List<Post> history = store.posts(application);
        if (history.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(store.submission(application)
                .<Map<String, Object>>map(s -> Map.of(
                        "form", s.form(),
                        "application", application,
                        "posts", s.posts(),
                        "refused", s.refused(),
                        "values", s.values(),
                        "at", s.at(),
                        "history", history))
                .orElseGet(() ->
                        Map.of("application", application, "posts", 0, "refused", history.size(), "history", history)));
    }

    private Instant now() {
        return clock.instant();
    }

    private static ResponseEntity<Answer> refuse(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Answer.refusal(message, List.of()));
    }
}

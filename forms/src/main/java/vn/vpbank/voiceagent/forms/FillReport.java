package vn.vpbank.voiceagent.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a request, judged by the page and by nothing else.
///
/// @param status       the outcome in one word
/// @param fields       those asked for in this call and those the page changed because of it
/// @param questions    what must be asked before going on
/// @param step         the step on screen, counted from 1
/// @param steps        known steps
/// @param missing      empty required fields of all known steps
/// @param confirmation open confirmation, if something waits for a yes
/// @param message      one sentence for people, Vietnamese
/// @param timingsMs    milliseconds by phase: understand, plan, fill, verify, total
public record FillReport(
        Status status,
        List<FieldOutcome> fields,
        List<Question> questions,
        int step,
        int steps,
        List<FieldRef> missing,
        Optional<Confirmation> confirmation,
        String message,
        Map<String, Double> timingsMs) {
    public FillReport {
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
        missing = List.copyOf(missing);
        timingsMs = Map.copyOf(timingsMs);
    }

    /// The outcome in one word.
    public enum Status {
        /// Every requested field stands in the page.
        FILLED(true),
        /// A question was answered or a move made; or there was nothing to do.
        ANSWERED(true),
        /// Something must be asked, or some field is not right.
        NEEDS_INPUT(false),
        /// A read-back and a strong yes are needed; nothing has been clicked.
        NEEDS_CONFIRMATION(true),
        /// The page and its network answer say so.
        SUBMITTED(true),
        /// The page refused; the message has its words.
        REJECTED(false),
        /// The click went out, its effect is not known; never clicked again.
        UNKNOWN(false),
        /// The page is gone, navigation failed.
        FAILED(false);

        private final boolean success;

        Status(boolean success) {
            this.success = success;
        }

        public boolean success() {
            return success;
        }
    }

    /// One field: what was asked for and what stands in the page now.
    ///
    /// @param requested canonical; empty where the page changed the field by itself
    /// @param actual    canonical, parsed back from the page after the fill
    /// @param shown     the page's literal text
    /// @param ok        whether requested and actual agree as canonical values
    /// @param problem   why not, for example `unknown_field`, `disabled`, `differs`
    public record FieldOutcome(
            FieldRef ref,
            String label,
            Optional<FieldValue> requested,
            FieldValue actual,
            String shown,
            boolean ok,
            Optional<String> problem) {}

    /// What must be read back and agreed to before the act.
    ///
    /// @param act       `submit`, `reset`, …
    /// @param token     names exactly these values of this form in this session
    /// @param digest    the values to read back
    /// @param expiresAt after this the token is refused
    public record Confirmation(String act, String token, List<DigestLine> digest, Instant expiresAt) {
        public Confirmation {
            digest = List.copyOf(digest);
        }
    }

    /// One line of a read-back.
    public record DigestLine(FieldRef ref, String label, FieldValue value) {}
}

package vn.vpbank.voiceagent.sessions;

import java.time.Duration;
import java.time.Instant;

/// Remembers which requests were made under an idempotency key and how they were answered, so that a repeat gets the
/// first answer and does nothing. Durable; safe for use by many threads.
///
/// ```java
/// switch (store.claim(key, hash, now)) {
///     case Claim.First _ -> { … store.finish(key, answer); }
///     case Claim.Running _ -> 409; case Claim.Other _ -> 422; case Claim.Answered(String answer) -> answer;
/// }
/// ```
public interface IdempotencyStore extends AutoCloseable {
    /// How long a key is remembered, from its first use.
    Duration KEPT = Duration.ofHours(24);

    /// Takes a key for a request. Of two callers at once exactly one gets [Claim.First], and owes a [#finish] or
    /// [#release].
    ///
    /// @param requestHash tells requests apart; keyed, since requests hold personal data
    /// @throws LedgerException if the store cannot be used; the request must then not be carried out
    Claim claim(RequestKey key, String requestHash, Instant now);

    /// Keeps the answer of a claimed request, as given.
    void finish(RequestKey key, String answer);

    /// Frees a claimed key whose request did nothing. A finished one stays.
    void release(RequestKey key);

    /// After a crash: frees keys whose requests were cut off. What they may have clicked stands in the [SubmitLedger],
    /// which lets nothing happen twice.
    ///
    /// @return how many there were
    int releaseRunning();

    /// Forgets what is older than [#KEPT].
    void forgetExpired(Instant now);

    @Override
    void close();

    /// A key belongs to one session; the same text in another session is another key.
    record RequestKey(String session, String key) {}

    /// What became of an attempt to take a key.
    sealed interface Claim {
        /// Nobody has used it: carry the request out.
        record First() implements Claim {}

        /// The same request is being carried out.
        record Running() implements Claim {}

        /// It was used for another request.
        record Other() implements Claim {}

        /// The same request was carried out, with this answer.
        record Answered(String answer) implements Claim {}
    }
}

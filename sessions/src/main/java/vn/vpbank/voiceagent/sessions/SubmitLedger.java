package vn.vpbank.voiceagent.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormId;

/// The durable record that keeps a form from being submitted twice. One attempt goes
///
/// ```
/// PREPARED → CONFIRMED → ARMED → CLICKED → DONE | REJECTED | UNKNOWN
/// ```
///
/// and never back. Every step is on disk before the call returns; every step is conditional on the one before, so of
/// two
/// callers exactly one gets `true`. After a crash nothing that reached ARMED is clicked again: it is settled by looking
/// at the page, or stays UNKNOWN for a person to decide. Safe for use by many threads.
public interface SubmitLedger extends AutoCloseable {

    /// Opens an attempt for values that are about to be read back. An earlier attempt of the same session that has not
    /// been armed is void from now on.
    ///
    /// @throws LedgerException if it cannot be written; the caller must then refuse to submit
    void open(Attempt attempt);

    /// The person said a strong yes: PREPARED → CONFIRMED.
    ///
    /// @return false if the attempt is unknown, void, expired at `now` or already further
    boolean confirm(String attempt, Instant now);

    /// The click is next: CONFIRMED → ARMED.
    ///
    /// @return false if the attempt is not CONFIRMED, or another attempt of the session was ARMED or CLICKED
    /// and is not settled
    boolean arm(String attempt);

    /// The click went out: ARMED → CLICKED.
    void clicked(String attempt);

    /// What the page and its network said: ARMED or CLICKED → DONE, REJECTED or UNKNOWN.
    ///
    /// @param message the page's words, for the repeat of the answer; kept as given
    void settle(String attempt, State outcome, String message);

    /// Makes every attempt of the session void that has not been armed, for example because a value changed.
    void voidOpen(String session);

    Optional<Attempt> find(String attempt);

    /// Attempts that reached ARMED or CLICKED and were not settled, oldest first: what a crash left behind.
    List<Attempt> unsettled();

    /// Whether the last click of the session on this form went out with an effect that nobody knows. While it is so,
    /// the
    /// form must not be handed in again in this session: a person has to ask the bank first.
    boolean isUnknown(String session, FormId form);

    @Override
    void close();

    /// How far an attempt got.
    enum State {
        PREPARED,
        CONFIRMED,
        ARMED,
        CLICKED,
        DONE,
        REJECTED,
        UNKNOWN,
        VOID
    }

    /// One attempt to hand one form in.
    ///
    /// @param id        random, unguessable
    /// @param digest    keyed hash over session, form and normalised values; never the values themselves
    /// @param expiresAt after this it cannot be confirmed
    /// @param message   the page's words once settled, else empty
    record Attempt(
            String id, String session, FormId form, String digest, State state, Instant expiresAt, String message) {}
}

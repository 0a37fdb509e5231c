package vn.vpbank.voiceagent.agent.execute;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.Claim;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.RequestKey;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Carries a request out once for each idempotency key. A request that ends in a problem did nothing and may be sent
/// again; whether a click went out before is the ledger's business.
final class Once {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final byte[] hashKey;
    private final Clock clock;

    Once(IdempotencyStore store, byte[] hashKey, Clock clock) {
        this.store = store;
        this.hashKey = hashKey.clone();
        this.clock = clock;
    }

    /// @param replayed whether this is the first answer given again
    record Answer(String body, boolean replayed) {}

    /// @param key  as sent, if any
    /// @param work gives the answer's body
    Answer answer(Optional<String> key, ExecuteRequest request, Supplier<String> work) {
        if (key.isEmpty()) {
            return new Answer(work.get(), false);
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "Idempotency-Key is 1 to 255 visible ASCII characters, such as a UUID.");
        }
        RequestKey claimed = new RequestKey(request.session(), key.get());
        String hash = HexFormat.of().formatHex(InstallationKeys.hmac(hashKey, request.body()));
        return switch (store.claim(claimed, hash, clock.instant())) {
            case Claim.First _ -> first(claimed, work);
            case Claim.Answered(String body) -> new Answer(body, true);
            case Claim.Running _ ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The first request with this Idempotency-Key is still being carried out.");
            case Claim.Other _ ->
                throw new ProblemException(
                        ProblemKind.UNPROCESSABLE,
                        "This Idempotency-Key belongs to another request of the session: use a fresh one.");
        };
    }

    private Answer first(RequestKey key, Supplier<String> work) {
        boolean answered = false;
        try {
            String body = work.get();
            store.finish(key, body);
            answered = true;
            return new Answer(body, false);
        } finally {
            if (!answered) {
                store.release(key);
            }
        }
    }
}

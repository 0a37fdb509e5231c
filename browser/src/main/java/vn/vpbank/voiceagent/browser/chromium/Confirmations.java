package vn.vpbank.voiceagent.browser.chromium;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FillReport.DigestLine;
import vn.vpbank.voiceagent.forms.FormModel;

/// The one confirmation that may be open in a session. Its token is a nonce with a keyed hash over the act, the
/// session,
/// the form, the button and every value of the form, so it is good for exactly what was read back and for nothing else.
final class Confirmations {
    /// As the interface promises.
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param nonce  also names the attempt in the ledger
    /// @param button ref of the button that will be pressed, or empty
    record Open(String act, String nonce, String button, Confirmation shown) {}

    /// What a yes is worth.
    enum Verdict {
        GOOD,
        NOTHING_OPEN,
        /// Not the token that is open: never given out here, or used already.
        STRANGE,
        EXPIRED,
        /// A value is not what was read back.
        CHANGED
    }

    private final String session;
    private final SecretKey key;
    private final Clock clock;
    private @Nullable Open open;

    Confirmations(String session, SecretKey key, Clock clock) {
        this.session = session;
        this.key = key;
        this.clock = clock;
    }

    Optional<Open> open() {
        Open now = open;
        return Optional.ofNullable(now)
                .filter(o -> clock.instant().isBefore(o.shown().expiresAt()));
    }

    Open ask(String act, String button, FormModel form) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        List<DigestLine> lines = form.fields().stream()
                .filter(f -> !f.value().isEmpty() && f.type() != FieldType.PASSWORD && !isOff(f))
                .map(f -> new DigestLine(f.ref(), f.cleanLabel(), f.value()))
                .toList();
        Instant expires = clock.instant().plus(LIFE);
        Open made = new Open(
                act,
                nonce,
                button,
                new Confirmation(act, nonce + "." + hash(act, nonce, button, form), lines, expires));
        open = made;
        return made;
    }

    private static boolean isOff(Field field) {
        return field.type() == FieldType.CHECKBOX && field.value().equals(FieldValue.of("false"));
    }

    /// @param token empty where the caller means whatever is open
    Verdict check(Optional<String> token, FormModel form) {
        Open now = open;
        if (now == null) {
            return token.isPresent() ? Verdict.STRANGE : Verdict.NOTHING_OPEN;
        }
        if (token.isPresent() && !same(token.get(), now.shown().token())) {
            return Verdict.STRANGE;
        }
        if (!clock.instant().isBefore(now.shown().expiresAt())) {
            return Verdict.EXPIRED;
        }
        String expected = now.nonce() + "." + hash(now.act(), now.nonce(), now.button(), form);
        return same(expected, now.shown().token()) ? Verdict.GOOD : Verdict.CHANGED;
    }

    /// Whether these values are still those that were read back; true if nothing is open.
    boolean stands(FormModel form) {
        return open == null || check(Optional.empty(), form) == Verdict.GOOD;
    }

    Optional<Open> close() {
        Open was = open;
        open = null;
        return Optional.ofNullable(was);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String hash(String act, String nonce, String button, FormModel form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : List.of(act, nonce, button, session, form.id().value())) {
                add(mac, part);
            }
            form.fields().stream().sorted(Comparator.comparing(Field::ref)).forEach(f -> {
                add(mac, f.ref().value());
                switch (f.value()) {
                    case FieldValue.Text(String text) -> add(mac, text);
                    case FieldValue.Choices(List<String> values) -> {
                        add(mac, String.valueOf(values.size()));
                        values.forEach(v -> add(mac, v));
                    }
                }
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA256", e);
        }
    }

    /// Each part with its length, so that no two lists of parts look alike.
    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes);
    }
}

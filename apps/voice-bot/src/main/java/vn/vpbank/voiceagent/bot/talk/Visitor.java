package vn.vpbank.voiceagent.bot.talk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The browser that a talk belongs to, known by a secret that only its cookie holds.
public final class Visitor {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private final byte[] secret;

    private Visitor(byte[] secret) {
        this.secret = secret;
    }

    /// Someone new.
    public static Visitor fresh() {
        return new Visitor(token().getBytes(StandardCharsets.US_ASCII));
    }

    /// Whoever shows this secret; empty if it cannot be one of ours.
    public static Optional<Visitor> showing(String secret) {
        return secret.length() == LENGTH
                ? Optional.of(new Visitor(secret.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /// 256 random bits, harmless in cookies and addresses.
    public static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// For the cookie, and nothing else.
    public String secret() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    /// Takes the same time wherever two secrets differ.
    public boolean is(Visitor other) {
        return MessageDigest.isEqual(secret, other.secret);
    }
}

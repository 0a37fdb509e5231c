package vn.vpbank.voiceagent.agent.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The secret that callers must hold. Never printed; compared in constant time.
public final class ServiceToken {
    private final byte[] secret;

    public ServiceToken(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether an `Authorization` header carries this token as a bearer token. The scheme's case does not matter
    /// (RFC 9110).
    public boolean isIn(String authorization) {
        int blank = authorization.indexOf(' ');
        return blank > 0
                && authorization.substring(0, blank).equalsIgnoreCase("Bearer")
                && MessageDigest.isEqual(
                        secret, authorization.substring(blank + 1).strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}

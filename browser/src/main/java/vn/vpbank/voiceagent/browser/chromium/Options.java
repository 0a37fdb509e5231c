package vn.vpbank.voiceagent.browser.chromium;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.sessions.SubmitLedger;

/// What [ChromiumSessions] needs.
///
/// @param chromium the browser's executable; empty: the first of the usual ones on the PATH
/// @param profiles folder for temporary profiles, wiped at the end
/// @param ledger   the durable record of submissions; not closed here
/// @param key      the installation's key, made by `Options.key`; signs confirmation tokens
/// @param clock    the wall clock, for expiry
/// @param files    what people sent for file fields; not wiped here
public record Options(
        Optional<Path> chromium, Path profiles, SubmitLedger ledger, SecretKey key, Clock clock, SentFiles files) {
    private static final int SHORTEST_KEY = 32;

    /// A key from at least 32 random bytes.
    public static SecretKey key(byte[] secret) {
        if (secret.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The installation's key must have at least 32 bytes");
        }
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    /// Never shows the key.
    @Override
    public String toString() {
        return "Options[chromium=" + chromium + ", profiles=" + profiles + "]";
    }
}

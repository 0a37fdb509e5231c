package vn.vpbank.voiceagent.sessions.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.Claim;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.RequestKey;
import vn.vpbank.voiceagent.sessions.IdempotencyStoreContract;

class SqliteIdempotencyStoreTest extends IdempotencyStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final RequestKey KEY = new RequestKey("s1", "k1");

    @TempDir
    Path folder;

    @Override
    protected IdempotencyStore empty() {
        return SqliteIdempotencyStore.open(folder.resolve("sessions.db"), key(1));
    }

    @Test
    void answers_outlive_the_process_and_cut_off_requests_are_known() {
        try (IdempotencyStore first = empty()) {
            first.claim(KEY, "h", NOW);
            first.finish(KEY, "answer");
            first.claim(new RequestKey("s1", "k2"), "h", NOW);
        }
        try (IdempotencyStore second = empty()) {
            assertThat(second.claim(KEY, "h", NOW)).isEqualTo(new Claim.Answered("answer"));
            assertThat(second.releaseRunning()).isEqualTo(1);
        }
    }

    @Test
    void values_in_an_answer_are_not_readable_on_disk() throws IOException {
        String canary = "Canary Thị Kín 079085001234";
        try (IdempotencyStore store = empty()) {
            store.claim(KEY, "h", NOW);
            store.finish(KEY, canary);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.toList())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                .doesNotContain("Canary")
                                .doesNotContain("079085001234"));
            }
        }
    }

    @Test
    void an_answer_under_a_lost_key_still_keeps_the_act_from_happening_again() {
        try (IdempotencyStore first = empty()) {
            first.claim(KEY, "h", NOW);
            first.finish(KEY, "answer");
        }
        try (IdempotencyStore second = SqliteIdempotencyStore.open(folder.resolve("sessions.db"), key(2))) {
            assertThat(second.claim(KEY, "h", NOW)).isEqualTo(new Claim.Other());
        }
    }

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "AES");
    }
}

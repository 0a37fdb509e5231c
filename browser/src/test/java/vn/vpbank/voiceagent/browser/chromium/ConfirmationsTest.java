package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.browser.chromium.Confirmations.Verdict;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

final class ConfirmationsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Confirmations confirmations = new Confirmations("s", Options.key(new byte[32]), clock);

    private static FormModel form(String a, String b) {
        return new FormModel(
                new FormId("f"), "", 1, 1, List.of(field("a", a), field("b", b)), List.of(), List.of(), "");
    }

    private static Field field(String ref, String value) {
        return new Field(
                new FieldRef(ref),
                ref,
                FieldType.TEXT,
                FieldValue.of(value),
                false,
                false,
                false,
                "",
                1,
                List.of(),
                Field.Hints.NONE);
    }

    private Optional<String> ask(FormModel form) {
        return Optional.of(confirmations.ask("submit", "nop", form).shown().token());
    }

    @Test
    void a_token_is_good_for_these_values_only() {
        Optional<String> token = ask(form("1", "2"));
        assertThat(confirmations.check(token, form("1", "2"))).isEqualTo(Verdict.GOOD);
        assertThat(confirmations.check(token, form("1", "3"))).isEqualTo(Verdict.CHANGED);
        assertThat(confirmations.check(token, form("12", ""))).isEqualTo(Verdict.CHANGED);
        assertThat(confirmations.check(token, form("2", "1"))).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void a_token_lives_five_minutes() {
        Optional<String> token = ask(form("1", "2"));
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(confirmations.check(token, form("1", "2"))).isEqualTo(Verdict.GOOD);
        now.updateAndGet(t -> t.plusMillis(1));
        assertThat(confirmations.check(token, form("1", "2"))).isEqualTo(Verdict.EXPIRED);
        assertThat(confirmations.open()).isEmpty();
    }

    @Test
    void forged_old_and_foreign_tokens_are_strange() {
        Optional<String> first = ask(form("1", "2"));
        Optional<String> second = ask(form("1", "2"));
        assertThat(first).isNotEqualTo(second);
        assertThat(confirmations.check(first, form("1", "2"))).isEqualTo(Verdict.STRANGE);
        assertThat(confirmations.check(second.map(t -> t + "x"), form("1", "2")))
                .isEqualTo(Verdict.STRANGE);
        confirmations.close();
        assertThat(confirmations.check(second, form("1", "2"))).isEqualTo(Verdict.STRANGE);
        assertThat(confirmations.check(Optional.empty(), form("1", "2"))).isEqualTo(Verdict.NOTHING_OPEN);
    }

    @Test
    void a_token_tells_nothing_of_the_values() {
        assertThat(ask(form("0912345678", "Nguyen Van An")).orElseThrow()).doesNotContain("0912345678", "Nguyen");
    }
}

package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Bank;
import vn.vpbank.voiceagent.browser.testkit.Figures;
import vn.vpbank.voiceagent.browser.testkit.PatientCaller;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// The browser is killed at any moment of filling and handing in. `-Dkills=50` for more moments than the usual few.
final class KilledAnywhereIT {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int FIRST_SEED = 20_260;

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @RegisterExtension
    static final Bank BANK = new Bank();

    /// So long after the caller's request with this number was sent.
    private record Moment(int call, long nanos) {}

    @Test
    void nothing_acknowledged_is_lost_nothing_is_handed_in_twice_and_the_caller_hears_the_truth() throws Exception {
        episode(Optional.empty());
        PatientCaller usual = episode(Optional.empty());
        Map<Status, Integer> ends = new EnumMap<>(Status.class);
        int taken = BANK.taken();
        assertThat(taken).isEqualTo(2);
        for (int n = 0; n < KILLS; n++) {
            Moment moment = moment(new Random(FIRST_SEED + n), n, usual.tookNanos());
            PatientCaller told = episode(Optional.of(moment));
            int handedIn = BANK.taken() - taken;
            taken += handedIn;
            ends.merge(told.end(), 1, Integer::sum);
            judge(told, handedIn, "kill " + n + " in " + moment + ", told " + told.end());
        }
        assertThat(BANK.taken()).as("nothing came in late").isEqualTo(taken);
        Figures.publish(
                "kills",
                Map.of(
                        "kills",
                        KILLS,
                        "submitted",
                        ends.getOrDefault(Status.SUBMITTED, 0),
                        "unknown",
                        ends.getOrDefault(Status.UNKNOWN, 0)));
    }

    /// Every other one strikes where it is most delicate: between the yes and the bank's answer.
    private static Moment moment(Random random, int n, List<Long> tookNanos) {
        int call = n % 2 == 0 ? random.nextInt(tookNanos.size()) : tookNanos.size() - 1;
        return new Moment(call, (long) (tookNanos.get(call) * random.nextDouble()));
    }

    private static void judge(PatientCaller told, int handedIn, String when) {
        switch (told.end()) {
            case SUBMITTED -> assertThat(handedIn).as(when).isEqualTo(1);
            case UNKNOWN -> assertThat(handedIn).as(when).isBetween(0, 1);
            case FILLED, ANSWERED, NEEDS_INPUT, NEEDS_CONFIRMATION, REJECTED, FAILED ->
                assertThat(handedIn).as(when).isZero();
        }
        if (handedIn == 1) {
            told.acknowledged()
                    .forEach((ref, value) -> assertThat(BANK.newest()
                                    .path("values")
                                    .path(ref.value())
                                    .asString(""))
                            .as(when + ": " + ref)
                            .isEqualTo(value.toString()));
        }
    }

    private static PatientCaller episode(Optional<Moment> moment) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(BROWSER.pid()).orElseThrow();
        int taken = BANK.taken();
        try (FormSession session = BROWSER.open(form("loan", BANK.url("/loan/")))) {
            PatientCaller caller = new PatientCaller(
                    session,
                    call -> moment.filter(m -> m.call() == call)
                            .ifPresent(m -> Thread.startVirtualThread(() -> kill(process, m.nanos()))));
            caller.applyForLoan();
            if (moment.isPresent()) {
                process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
            if (caller.end() == Status.UNKNOWN) {
                assertThat(caller.askToSubmit()).isEqualTo(Status.UNKNOWN);
                assertThat(session.execute(List.of(CONFIRM)).status()).isEqualTo(Status.ANSWERED);
            }
            // What the bank has taken stands there, and the page may have emptied its form before it was killed.
            if (BANK.taken() == taken) {
                List<Field> fields = session.read().fields();
                caller.acknowledged()
                        .forEach((ref, value) -> assertThat(fields)
                                .as("after " + caller.end() + ": " + ref)
                                .anyMatch(f -> f.ref().equals(ref) && f.value().equals(value)));
            }
            return caller;
        }
    }

    private static void kill(ProcessHandle process, long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}

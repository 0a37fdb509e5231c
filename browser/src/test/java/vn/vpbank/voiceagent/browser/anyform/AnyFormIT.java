package vn.vpbank.voiceagent.browser.anyform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Commands;
import vn.vpbank.voiceagent.browser.testkit.Figures;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;

/// Forms nobody has seen. `-Danyform.count` makes more of them, `-Danyform.from` others.
final class AnyFormIT {
    private static final int COUNT = Integer.getInteger("anyform.count", 60);
    private static final long FROM = Long.getLong("anyform.from", 1);
    private static final int SIDE_BY_SIDE = 3;

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @Test
    void what_the_agent_reports_is_what_the_page_holds() throws Exception {
        Tally tally = new Tally();
        try (Witness witness = new Witness();
                ExecutorService some = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<?>> trials = LongStream.range(FROM, FROM + COUNT)
                    .<Future<?>>mapToObj(seed -> some.submit(() -> tried(FormMaker.make(seed), witness, tally)))
                    .toList();
            for (Future<?> trial : trials) {
                trial.get();
            }
        }
        System.out.println(tally);
        Figures.publish("forms", tally.counts());
        assertThat(tally.silent()).as("told otherwise than it is").isEmpty();
        assertThat(tally.misread()).as("misread").isEmpty();
        assertThat(tally.filledShare()).as("filled").isGreaterThanOrEqualTo(0.99);
    }

    private static boolean tried(AnyForm form, Witness witness, Tally tally) throws InterruptedException {
        try (FormSession session = BROWSER.open(Commands.form("any", witness.serve(form)))) {
            new Trial(form, session, witness, tally).run();
        } finally {
            witness.forget(form);
        }
        return true;
    }
}

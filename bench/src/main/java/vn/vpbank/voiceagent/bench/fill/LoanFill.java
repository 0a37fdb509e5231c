package vn.vpbank.voiceagent.bench.fill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.bench.AgentClient;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;

/// The loan form, filled by the agent in one request.
final class LoanFill {
    private final AgentClient agent;

    LoanFill(AgentClient agent) {
        this.agent = agent;
    }

    /// Fills all steps in one request, both moves to the next step included.
    ///
    /// @return milliseconds at this client
    /// @throws IOException if not every value stands in the page: a fill that is wrong has no time
    double fill(String session, LoanValues values) throws IOException, InterruptedException {
        List<FormCommand> commands = new ArrayList<>();
        for (int step = 0; step < values.steps().size(); step++) {
            values.steps()
                    .get(step)
                    .forEach(
                            (ref, value) -> commands.add(new FormCommand.Set(new FieldRef(ref), FieldValue.of(value))));
            if (step + 1 < values.steps().size()) {
                commands.add(new FormCommand.Next());
            }
        }
        long start = System.nanoTime();
        FillReport report = agent.execute(session, "loan", commands);
        double millis = (System.nanoTime() - start) / 1e6;
        boolean right = report.status().success()
                && report.fields().stream().allMatch(FillReport.FieldOutcome::ok)
                && report.step() == values.steps().size();
        if (!right) {
            throw new IOException("The fill is not right: " + report);
        }
        return millis;
    }

    /// Back to the first step, not measured.
    void rewind(String session) throws IOException, InterruptedException {
        FillReport report =
                agent.execute(session, "loan", List.of(new FormCommand.Goto(new FormCommand.Place.OfStep(1))));
        if (report.step() != 1) {
            throw new IOException("The form did not go back to its first step: " + report);
        }
    }

    void close(String session) throws IOException, InterruptedException {
        agent.close(session);
    }
}

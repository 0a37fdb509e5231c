package vn.vpbank.voiceagent.agent.execute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.Question;

/// Reports made of other reports, or of what made one impossible. None of these claims more than the page said.
final class Reports {
    private Reports() {}

    /// A report of nothing but a status and its sentence.
    static FillReport bare(Status status, String message) {
        return new FillReport(status, List.of(), List.of(), 1, 1, List.of(), Optional.empty(), message, Map.of());
    }

    /// The same report with another outcome in its place.
    static FillReport with(FillReport report, Status status, String message) {
        return new FillReport(
                status,
                report.fields(),
                report.questions(),
                report.step(),
                report.steps(),
                report.missing(),
                report.confirmation(),
                message,
                report.timingsMs());
    }

    /// Adds questions about what was said. With something left to ask, what was done is not all that was wanted.
    static FillReport asking(FillReport report, List<Question> questions) {
        if (questions.isEmpty()) {
            return report;
        }
        boolean fine = report.status() == Status.FILLED || report.status() == Status.ANSWERED;
        String asked = questions.stream().map(Question::say).collect(Collectors.joining(" "));
        String before = report.status() == Status.ANSWERED ? "" : report.message() + " ";
        return new FillReport(
                fine ? Status.NEEDS_INPUT : report.status(),
                report.fields(),
                Stream.concat(questions.stream(), report.questions().stream()).toList(),
                report.step(),
                report.steps(),
                report.missing(),
                report.confirmation(),
                (before + asked).strip(),
                report.timingsMs());
    }

    /// Puts this service's own times beside those of the page.
    static FillReport timed(FillReport report, double understandMs, double planMs, double totalMs) {
        Map<String, Double> timings = new HashMap<>(report.timingsMs());
        List.of("fill", "verify").forEach(phase -> timings.putIfAbsent(phase, 0.0));
        timings.put("understand", understandMs);
        timings.put("plan", planMs);
        timings.put("total", totalMs);
        return new FillReport(
                report.status(),
                report.fields(),
                report.questions(),
                report.step(),
                report.steps(),
                report.missing(),
                report.confirmation(),
                report.message(),
                timings);
    }
}

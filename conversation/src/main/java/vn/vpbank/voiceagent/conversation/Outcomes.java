package vn.vpbank.voiceagent.conversation;

import java.util.Locale;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// Says how the last act of a form ended, in the page's words and never rosier than it is.
final class Outcomes {
    private Outcomes() {}

    static void told(Talk talk, FillReport report) {
        Words message = Words.same(report.message().strip());
        switch (report.status()) {
            case SUBMITTED -> {
                talk.setting = talk.setting.withSubmitted(true);
                talk.asking = talk.asking.settled();
                talk.form().ifPresent(form -> talk.show(new Shown.Completed(form.id(), "submitted", report.message())));
                Speaker.tell(talk, talk.phrases.say("submitted", "message", message));
            }
            case REJECTED -> {
                failed(talk, report);
                Speaker.tell(talk, talk.phrases.say("rejected", "message", message));
                askAgain(talk, report);
            }
            case UNKNOWN -> {
                failed(talk, report);
                Speaker.tell(talk, "unknown");
            }
            case NEEDS_CONFIRMATION ->
                report.confirmation()
                        .ifPresentOrElse(
                                confirmation -> Confirmer.open(talk, confirmation), () -> notDone(talk, report));
            case FILLED, ANSWERED -> Speaker.tell(talk, Moves.inItsWords(talk, report));
            case NEEDS_INPUT, FAILED -> notDone(talk, report);
        }
    }

    /// The request to submit had no answer at all: it may or may not have been done.
    static void noAnswer(Talk talk) {
        Words words = talk.phrases.say("unknown.no_answer");
        talk.show(new Shown.Failed("unknown", words.written()));
        Speaker.tell(talk, words);
    }

    private static void notDone(Talk talk, FillReport report) {
        failed(talk, report);
        Speaker.tell(
                talk,
                talk.phrases.say(
                        "failed.act", "message", Words.same(report.message().strip())));
        askAgain(talk, report);
    }

    private static void failed(Talk talk, FillReport report) {
        String outcome = report.status() == Status.REJECTED || report.status() == Status.UNKNOWN
                ? report.status().name().toLowerCase(Locale.ROOT)
                : "failed";
        talk.show(new Shown.Failed(outcome, report.message()));
    }

    /// A page that refuses often marks the field it dislikes.
    private static void askAgain(Talk talk, FillReport report) {
        report.fields().stream()
                .filter(field -> !field.ok())
                .map(FieldOutcome::ref)
                .findFirst()
                .ifPresent(ref -> ask(talk, ref));
    }

    private static void ask(Talk talk, FieldRef ref) {
        talk.form().flatMap(form -> form.field(ref)).ifPresent(field -> Asker.ask(talk, field));
    }
}

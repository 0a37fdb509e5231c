package vn.vpbank.voiceagent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.conversation.testkit.CommandLine;
import vn.vpbank.voiceagent.conversation.testkit.LoanForm;
import vn.vpbank.voiceagent.conversation.testkit.PlainSayer;
import vn.vpbank.voiceagent.conversation.testkit.PlayedPage;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// Any events in any order: the talk never breaks, never asks two things of the form at once, and never
/// submits without a strong yes given after the read-back was heard, or naming the act, or on the button.
class RandomTalkTest {
    private static final List<String> MEANINGS = List.of(
            "",
            "SET customerName=An",
            "SET loanAmount=3; SET loanTerm=24",
            "SET nothing=1",
            "CLEAR loanTerm",
            "APPEND note=x",
            "UPLOAD note=a.pdf",
            "NEXT",
            "BACK",
            "GOTO note",
            "SAVE",
            "PRESS b1",
            "SUBMIT",
            "SUBMIT",
            "SUBMIT",
            "CONFIRM",
            "CONFIRM",
            "DENY",
            "UNDO",
            "REDO",
            "READ",
            "READ note",
            "MISSING",
            "REPEAT",
            "HELP",
            "SKIP",
            "STOP",
            "RESUME",
            "HANDOFF",
            "RESET",
            "CANCEL",
            "PRINT",
            "OPEN_FORM loan",
            "OPEN_FORM hr",
            "OUT_OF_SCOPE",
            "SET loanAmount=4; CONFIRM",
            "DENY; SUBMIT",
            "ASK phoneNumber invalid Thiếu số.; SET note=y");

    /// Words for a field that nobody here knows.
    private static final String UNPLACED = "biệt danh là Tèo|OUT_OF_SCOPE";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_talk_survives_anything_and_submits_only_on_a_strong_yes(long seed) {
        Random random = new Random(seed);
        int submits = 0;
        int passedOn = 0;
        for (int talk = 0; talk < 50; talk++) {
            Run run = new Run(random);
            submits += run.play();
            passedOn += run.passedOn;
        }
        assertThat(passedOn).as("words that were passed on").isPositive();
        assertThat(submits).as("talks that got as far as a submit").isPositive();
    }

    /// One talk, and a judge that knows only events and actions.
    private static final class Run {
        private final Random random;
        private final Conversation conversation;
        private final PlayedPage page = new PlayedPage(LoanForm.complete());
        private TalkState state = TalkState.initial();
        private Instant now = Instant.parse("2026-11-23T02:00:00Z");
        private Optional<TalkAction.Execute> inFlight = Optional.empty();
        private List<FormCommand> lastMeaning = List.of();

        /// The read-back in progress: the pieces that were given out with the last open confirmation and
        /// not heard yet.
        private Optional<FillReport.Confirmation> open = Optional.empty();

        private final List<String> toHear = new ArrayList<>();
        private boolean cut;
        private Optional<Instant> readEnd = Optional.empty();
        private final List<String> waiting = new ArrayList<>();
        private int submits;
        private int passedOn;

        Run(Random random) {
            this.random = random;
            this.conversation = new Conversation(
                    request -> {
                        CommandLine.Parsed parsed = CommandLine.parse(meaningOf(request.text()));
                        return new UnderstandResult(
                                request.id(),
                                parsed.commands(),
                                parsed.questions(),
                                UnderstandResult.Turn.UNDECIDED,
                                OptionalInt.empty());
                    },
                    new PlainSayer(),
                    true);
            if (random.nextBoolean()) {
                page.places(
                        UNPLACED,
                        List.of(new FormCommand.Set(new FieldRef("note"), FieldValue.of("z" + random.nextInt(3)))),
                        List.of());
            }
        }

        private static String meaningOf(String text) {
            return text.contains("|") ? text.substring(text.indexOf('|') + 1) : "";
        }

        int play() {
            give(new TalkEvent.Started(LoanForm.FORMS, Optional.of(LoanForm.ID), now));
            for (int i = 0; i < 120; i++) {
                now = now.plus(Duration.ofMillis(random.nextInt(4000)));
                event().ifPresent(this::give);
            }
            return submits;
        }

        /// Chance alone seldom gets as far as a submit: an open confirmation is helped along, or nearly.
        private Optional<TalkEvent> event() {
            if (open.isPresent() && random.nextInt(3) == 0) {
                String words = random.nextBoolean() ? "xác nhận nộp" : "ừ";
                return Optional.of(
                        waiting.isEmpty()
                                ? new TalkEvent.Heard("u9", words + "|CONFIRM", List.of(), TalkEvent.Input.VOICE, now)
                                : new TalkEvent.SayFinished(waiting.getFirst(), now));
            }
            return switch (random.nextInt(22)) {
                case 0 -> Optional.of(new TalkEvent.SpeechStarted(now));
                case 1 -> Optional.of(new TalkEvent.SpeechPaused(now));
                case 2, 3, 4, 5, 6 -> Optional.of(heard());
                case 7, 8 -> Optional.of(new TalkEvent.PartialHeard("u" + random.nextInt(4), text(), now));
                case 9, 10, 11, 12 -> inFlight.map(this::answer);
                case 13, 14, 15, 16, 17 ->
                    waiting.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new TalkEvent.SayFinished(waiting.getFirst(), now));
                case 18 -> Optional.of(new TalkEvent.SayCut("s" + random.nextInt(40), "Dạ", now));
                case 19 ->
                    Optional.of(new TalkEvent.TimerFired(
                            List.of("silence", "no_words", "confirm", "other").get(random.nextInt(4)), now));
                case 20 -> Optional.of(pressed());
                default -> rare();
            };
        }

        private TalkEvent heard() {
            return new TalkEvent.Heard("u" + random.nextInt(4), text(), List.of(), TalkEvent.Input.VOICE, now);
        }

        private String text() {
            String words = random.nextInt(4) == 0 ? "xác nhận nộp" : "ừ";
            if (random.nextInt(8) == 0) {
                return UNPLACED;
            }
            return random.nextInt(15) == 0 ? "" : words + "|" + MEANINGS.get(random.nextInt(MEANINGS.size()));
        }

        private TalkEvent pressed() {
            String token = open.map(FillReport.Confirmation::token).orElse("token-1");
            return new TalkEvent.ConfirmationPressed(
                    random.nextBoolean() ? token : "token-0", random.nextBoolean(), now);
        }

        private Optional<TalkEvent> rare() {
            return switch (random.nextInt(8)) {
                case 0 -> Optional.of(new TalkEvent.Ended(now));
                case 1, 2 -> Optional.of(new TalkEvent.Started(LoanForm.FORMS, Optional.of(LoanForm.ID), now));
                case 3 ->
                    Optional.of(new TalkEvent.EngineFailed(
                            random.nextBoolean() ? TalkEvent.Engine.BROWSER : TalkEvent.Engine.SPEECH_TO_TEXT, now));
                case 4 -> {
                    page.set(LoanForm.with(page.form(), "note", "n" + random.nextInt(3)));
                    yield Optional.of(new TalkEvent.FormChanged(page.form(), TalkEvent.Source.PAGE, now));
                }
                case 5 ->
                    Optional.of(
                            new TalkEvent.Edited(new FieldRef("note"), FieldValue.of("e" + random.nextInt(3)), now));
                case 6 -> Optional.of(new TalkEvent.FormChosen(new FormId("loan"), now));
                default ->
                    Optional.of(new TalkEvent.Executed("e999", report(Status.FAILED), Optional.of(page.form()), now));
            };
        }

        private static FillReport report(Status status) {
            return new FillReport(status, List.of(), List.of(), 1, 2, List.of(), Optional.empty(), "", Map.of());
        }

        private TalkEvent answer(TalkAction.Execute request) {
            inFlight = Optional.empty();
            if (random.nextInt(8) == 0) {
                return new TalkEvent.ExecutionFailed(request.execution(), "Bận.", now);
            }
            if (random.nextInt(8) == 0) {
                Status[] odd = {Status.FAILED, Status.NEEDS_INPUT, Status.UNKNOWN, Status.REJECTED};
                return new TalkEvent.Executed(
                        request.execution(), report(odd[random.nextInt(odd.length)]), Optional.empty(), now);
            }
            return page.execute(request, now);
        }

        private void give(TalkEvent event) {
            lastMeaning = List.of();
            if (event instanceof TalkEvent.Heard heard) {
                lastMeaning = CommandLine.parse(meaningOf(heard.text())).commands();
            }
            if (event instanceof TalkEvent.SayCut sayCut) {
                cut |= toHear.contains(sayCut.say());
                waiting.remove(sayCut.say());
            }
            if (event instanceof TalkEvent.SayFinished(var say, var at)) {
                waiting.remove(say);
                boolean wasReading = toHear.remove(say);
                if (wasReading && toHear.isEmpty() && !cut) {
                    readEnd = Optional.of(at);
                }
            }
            TalkStep step = conversation.on(state, event);
            assertThat(conversation.on(state, event)).as("the same again").isEqualTo(step);
            state = step.state();
            step.actions().forEach(action -> judge(event, action));
            boolean waived = open.isPresent() && lastMeaning.contains(new FormCommand.Stop());
            if (waived) {
                readEnd = Optional.of(now);
            } else if (open.isPresent() && step.actions().stream().anyMatch(Run::asksForTheYes)) {
                beginReading(step.actions());
            }
        }

        private static boolean asksForTheYes(TalkAction action) {
            return action instanceof TalkAction.Say say && say.spoken().contains("để em nộp ạ");
        }

        private void beginReading(List<TalkAction> actions) {
            toHear.clear();
            for (TalkAction action : actions) {
                if (action instanceof TalkAction.Say say) {
                    toHear.add(say.say());
                }
            }
            cut = false;
            readEnd = Optional.empty();
        }

        private void judge(TalkEvent event, TalkAction action) {
            switch (action) {
                case TalkAction.Execute execute -> {
                    assertThat(inFlight).as("requests at once").isEmpty();
                    inFlight = Optional.of(execute);
                    if (!execute.words().isEmpty()) {
                        passedOn++;
                        assertThat(open.filter(c -> c.act().equals("submit")))
                                .as("a submit that awaits its yes")
                                .isEmpty();
                    }
                    if (execute.commands().stream().anyMatch(FormCommand.Confirm.class::isInstance)) {
                        judgeConfirm(event, execute);
                    }
                }
                case TalkAction.Say say -> waiting.add(say.say());
                case TalkAction.StopSpeaking _ -> {
                    waiting.clear();
                    cut |= !toHear.isEmpty();
                }
                case TalkAction.Show(TalkAction.Shown.Confirmation(var c)) -> open = c;
                case TalkAction.Show _,
                        TalkAction.SetTimer _,
                        TalkAction.CancelTimer _,
                        TalkAction.ExpectMore _,
                        TalkAction.CallStaff _ -> {}
            }
        }

        private void judgeConfirm(TalkEvent event, TalkAction.Execute execute) {
            submits++;
            assertThat(execute.commands()).hasSize(1);
            boolean allowed = switch (event) {
                case TalkEvent.ConfirmationPressed pressed -> pressed.yes();
                case TalkEvent.Heard heard ->
                    lastMeaning.contains(new FormCommand.Confirm(Optional.empty()))
                            && (heard.text().startsWith("xác nhận nộp")
                                    || readEnd.filter(end -> now.isBefore(end.plusSeconds(30)))
                                            .isPresent());
                default -> false;
            };
            assertThat(allowed).as("a yes that counts: %s", event).isTrue();
        }
    }
}

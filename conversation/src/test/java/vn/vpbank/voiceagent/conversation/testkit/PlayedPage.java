package vn.vpbank.voiceagent.conversation.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.TalkAction.Execute;
import vn.vpbank.voiceagent.conversation.TalkEvent.Executed;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FillReport.DigestLine;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// The browser agent with its page: holds values, refuses what it was told to refuse, submits on its own
/// token only.
public final class PlayedPage {
    private FormModel form;
    private final Map<FieldRef, String> refusals = new HashMap<>();
    private Optional<Status> nextStatus = Optional.empty();
    private String nextMessage = "";
    private Optional<Confirmation> confirmation = Optional.empty();
    private final Map<String, CommandLine.Parsed> placed = new HashMap<>();
    private int tokens;
    private int submits;

    public PlayedPage(FormModel form) {
        this.form = form;
    }

    public FormModel form() {
        return form;
    }

    public void set(FormModel newForm) {
        form = newForm;
    }

    /// How often the form was handed in.
    public int submits() {
        return submits;
    }

    /// The field will not take any value.
    public void refuse(String ref, String problem) {
        refusals.put(new FieldRef(ref), problem);
    }

    /// The next request ends like this.
    public void answerNext(Status status, String message) {
        nextStatus = Optional.of(status);
        nextMessage = message;
    }

    /// From now on these words are understood here, whatever the talk makes of them.
    public void places(String words, List<FormCommand> commands, List<Question> questions) {
        placed.put(words, new CommandLine.Parsed(commands, questions));
    }

    public Executed execute(Execute request, Instant at) {
        CommandLine.Parsed understood =
                placed.getOrDefault(request.words(), new CommandLine.Parsed(List.of(), List.of()));
        return request.words().isEmpty()
                ? execute(request, List.of(), at)
                : execute(
                        new Execute(request.execution(), request.form(), understood.commands()),
                        understood.questions(),
                        at);
    }

    private Executed execute(Execute request, List<Question> questions, Instant at) {
        List<FieldOutcome> outcomes = new ArrayList<>();
        Status status = request.commands().isEmpty() ? Status.ANSWERED : Status.FILLED;
        String message = "";
        Optional<Confirmation> asks = Optional.empty();
        for (FormCommand command : request.commands()) {
            switch (command) {
                case FormCommand.Set(var ref, var value) -> outcomes.add(write(ref, value));
                case FormCommand.Append(var ref, var text) ->
                    outcomes.add(write(ref, FieldValue.of((valueOf(ref) + " " + text).strip())));
                case FormCommand.Clear(var ref) -> outcomes.add(write(ref, FieldValue.EMPTY));
                case FormCommand.Upload(var ref, var file) -> outcomes.add(write(ref, FieldValue.of(file)));
                case FormCommand.Next _ -> status = next();
                case FormCommand.Back _ -> form = LoanForm.atStep(form, Math.max(1, form.step() - 1));
                case FormCommand.Reset _ -> form = LoanForm.empty();
                case FormCommand.Submit _ -> {
                    asks = Optional.of(digest(at));
                    confirmation = asks;
                    status = Status.NEEDS_CONFIRMATION;
                }
                case FormCommand.Confirm(var token) -> {
                    boolean right = confirmation
                            .filter(c -> token.equals(Optional.of(c.token())))
                            .isPresent();
                    confirmation = Optional.empty();
                    status = right ? nextStatus.orElse(Status.SUBMITTED) : Status.FAILED;
                    message = "Đã tiếp nhận hồ sơ.";
                    submits += status == Status.SUBMITTED ? 1 : 0;
                }
                default -> status = Status.ANSWERED;
            }
        }
        if (!questions.isEmpty() || outcomes.stream().anyMatch(o -> !o.ok())) {
            status = Status.NEEDS_INPUT;
        }
        FillReport report = new FillReport(
                nextStatus.orElse(status),
                outcomes,
                questions,
                form.step(),
                form.steps(),
                form.missing(),
                asks,
                nextStatus.isPresent() ? nextMessage : message,
                Map.of());
        nextStatus = Optional.empty();
        return new Executed(request.execution(), report, Optional.of(form), at);
    }

    private Status next() {
        List<String> missing = form.missing().stream()
                .flatMap(ref -> form.field(ref).stream())
                .filter(f -> f.step() == form.step())
                .map(Field::cleanLabel)
                .toList();
        if (missing.isEmpty()) {
            int step = Math.min(form.steps(), form.step() + 1);
            form = LoanForm.reveal(LoanForm.atStep(form, step), step);
            return Status.ANSWERED;
        }
        form = LoanForm.withErrors(form, List.of("Vui lòng nhập " + String.join(", ", missing)));
        return Status.NEEDS_INPUT;
    }

    private FieldValue valueOf(FieldRef ref) {
        return form.field(ref).map(Field::value).orElse(FieldValue.EMPTY);
    }

    private FieldOutcome write(FieldRef ref, FieldValue value) {
        Optional<Field> field = form.field(ref);
        Optional<String> problem =
                field.isEmpty() ? Optional.of("unknown_field") : Optional.ofNullable(refusals.get(ref));
        if (problem.isEmpty()) {
            form = LoanForm.with(form, ref, value);
        }
        FieldValue actual = valueOf(ref);
        String label = field.map(Field::label).orElse("");
        return new FieldOutcome(ref, label, Optional.of(value), actual, actual.toString(), problem.isEmpty(), problem);
    }

    private Confirmation digest(Instant at) {
        List<DigestLine> lines = form.fields().stream()
                .filter(f -> !f.value().isEmpty())
                .map(f -> new DigestLine(f.ref(), f.cleanLabel(), f.value()))
                .toList();
        tokens++;
        return new Confirmation("submit", "token-" + tokens, lines, at.plusSeconds(300));
    }
}

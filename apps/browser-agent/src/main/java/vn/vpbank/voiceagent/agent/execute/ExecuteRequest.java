package vn.vpbank.voiceagent.agent.execute;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// A body of `POST /api/execute`.
///
/// @param form the form it is meant for; may be left out once the session has one
/// @param body as it was sent, to tell a repeat from another request
record ExecuteRequest(String session, Optional<FormId> form, Work work, String body) {
    /// Sessions are named in addresses and logs.
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private static final int MOST_COMMANDS = 200;

    /// What is to be done.
    sealed interface Work {
        /// Words of a person.
        record Message(String text) implements Work {}

        /// Commands, in order.
        record Commands(List<FormCommand> commands) implements Work {
            public Commands {
                commands = List.copyOf(commands);
            }
        }
    }

    /// Reads a body.
    ///
    /// @throws ProblemException 400 with the place that is wrong, never with a value
    static ExecuteRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw bad("The body is an object with session_id and either user_message or commands.");
        }
        JsonNode message = body.path("user_message");
        JsonNode commands = body.path("commands");
        boolean hasMessage = !message.isMissingNode() && !message.isNull();
        boolean hasCommands = !commands.isMissingNode() && !commands.isNull();
        if (hasMessage == hasCommands) {
            throw bad("Send either user_message or commands.");
        }
        Work work = hasMessage ? new Work.Message(text(message)) : commands(commands);
        return new ExecuteRequest(session(body), form(body), work, body.toString());
    }

    /// Whether an idempotency key is required whatever the page shows.
    boolean confirms() {
        return work instanceof Work.Commands(List<FormCommand> commands)
                && commands.stream().anyMatch(FormCommand.Confirm.class::isInstance);
    }

    /// The `session_id` of a body.
    static String session(JsonNode body) {
        JsonNode session = body.path("session_id");
        if (!session.isString() || !SESSION.matcher(session.asString()).matches()) {
            throw bad("session_id is 1 to 128 letters, digits and . _ : -");
        }
        return session.asString();
    }

    /// The `form_id` of a body, if there is one.
    static Optional<FormId> form(JsonNode body) {
        JsonNode form = body.path("form_id");
        if (form.isMissingNode() || form.isNull()) {
            return Optional.empty();
        }
        if (!form.isString() || form.asString().isBlank()) {
            throw bad("form_id is the id of a registered form, see GET /api/forms.");
        }
        return Optional.of(new FormId(form.asString()));
    }

    private static String text(JsonNode message) {
        if (!message.isString() || message.asString().isBlank()) {
            throw bad("user_message is a text.");
        }
        return message.asString();
    }

    private static Work commands(JsonNode array) {
        if (!array.isArray() || array.size() > MOST_COMMANDS) {
            throw bad("commands is an array of at most " + MOST_COMMANDS + " commands.");
        }
        try {
            return new Work.Commands(FormsJson.commands(array));
        } catch (MalformedJson wrong) {
            throw bad("In commands: " + wrong.getMessage() + ".");
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail);
    }
}

package vn.vpbank.voiceagent.bot.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vpbank.voiceagent.bot.agent.AgentException;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.agent.FileAnswer;
import vn.vpbank.voiceagent.bot.signalling.Ownership;
import vn.vpbank.voiceagent.bot.socket.Origins;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Takes a file from the person whose talk it is and passes it on as it comes in; nothing of it is kept here.
@RestController
public final class FilesController {
    /// The path as limits of bodies know it.
    public static final String PATTERN = "/api/talks/*/files";

    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Ownership ownership;
    private final Origins origins;
    private final BrowserAgent agent;

    FilesController(Ownership ownership, Origins origins, BrowserAgent agent) {
        this.ownership = ownership;
        this.origins = origins;
        this.agent = agent;
    }

    @PostMapping(path = "/api/talks/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> take(@PathVariable String id, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.allow(origin)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "Only pages of this service may send files.");
        }
        Talk talk = ownership.ownTalk(id, request);
        FileAnswer answer = send(talk, name, request);
        talk.received(answer.name());
        return Map.of("name", answer.name(), "bytes", answer.bytes());
    }

    private FileAnswer send(Talk talk, String name, HttpServletRequest request) throws IOException {
        try {
            FileAnswer answer = agent.send(talk.id(), name, request.getContentLengthLong(), request.getInputStream());
            if (answer.status() == HttpStatus.CREATED.value()) {
                return answer;
            }
            throw refused(answer);
        } catch (AgentException e) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The browser agent cannot be reached; send the file again.", COME_BACK);
        }
    }

    private static ProblemException refused(FileAnswer answer) {
        return switch (ProblemKind.ofStatus(answer.status())) {
            // The agent knows a session from when its form is opened.
            case NOT_FOUND ->
                new ProblemException(ProblemKind.CONFLICT, "No form is open: open one, then send the file.");
            case CONFLICT -> new ProblemException(ProblemKind.CONFLICT, answer.detail());
            case TOO_LARGE -> new ProblemException(ProblemKind.TOO_LARGE, answer.detail());
            case BAD_REQUEST -> new ProblemException(ProblemKind.BAD_REQUEST, answer.detail());
            default ->
                new ProblemException(
                        ProblemKind.UNAVAILABLE, "The file cannot be taken now; send it again.", COME_BACK);
        };
    }
}

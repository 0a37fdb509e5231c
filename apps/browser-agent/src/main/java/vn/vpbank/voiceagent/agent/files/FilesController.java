package vn.vpbank.voiceagent.agent.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.files.FileRefusedException;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Takes files in and lists them. They wait for no request of their session: a long one would hold up the talk.
@RestController
final class FilesController {
    /// The path as limits of bodies know it.
    static final String PATTERN = "/api/sessions/*/files";

    private static final Logger log = LoggerFactory.getLogger(FilesController.class);
    private static final String PATH = "/api/sessions/{id}/files";
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final AgentSessions sessions;
    private final SentFiles files;

    FilesController(AgentSessions sessions, SentFiles files) {
        this.sessions = sessions;
        this.files = files;
    }

    /// @param name  as it is kept
    /// @param bytes its size
    record Kept(String name, long bytes) {
        static Kept of(SentFile file) {
            return new Kept(file.name(), file.bytes());
        }
    }

    /// @param files oldest first
    record AllKept(List<Kept> files) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept take(@PathVariable String id, @RequestParam String name, InputStream body) throws IOException {
        AgentSession session = sessions.get(id);
        try {
            SentFile file = files.store(id, name, body);
            if (sessions.find(id).filter(s -> s == session).isEmpty()) {
                files.end(id);
                throw AgentSessions.unknown();
            }
            return Kept.of(file);
        } catch (FileRefusedException refused) {
            letThrough(body);
            throw problem(refused.why());
        } catch (UncheckedIOException disk) {
            // Not its cause: that has the name of the file.
            log.error("A sent file could not be written; look at DATA_DIR");
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The file cannot be written here now.", COME_BACK);
        }
    }

    @GetMapping(PATH)
    AllKept list(@PathVariable String id) {
        sessions.get(id);
        return new AllKept(files.of(id).stream().map(Kept::of).toList());
    }

    /// Whoever still sends hears no answer; what is left of a body within its limit is little.
    private static void letThrough(InputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
    }

    private ProblemException problem(FileRefusedException.Why why) {
        return switch (why) {
            case NO_NAME ->
                new ProblemException(
                        ProblemKind.BAD_REQUEST, "The parameter name must be the file's name, with letters in it.");
            case EMPTY -> new ProblemException(ProblemKind.BAD_REQUEST, "The file is empty.");
            case TOO_LARGE ->
                new ProblemException(
                        ProblemKind.TOO_LARGE,
                        "A file may have at most " + files.limits().bytes() + " bytes.");
            case TOO_LARGE_TOGETHER ->
                new ProblemException(
                        ProblemKind.TOO_LARGE,
                        "The files of a session may have at most "
                                + files.limits().total() + " bytes together.");
            case TOO_MANY ->
                new ProblemException(
                        ProblemKind.CONFLICT,
                        "A session takes at most " + files.limits().files() + " files.");
            case ENDED -> AgentSessions.unknown();
        };
    }
}

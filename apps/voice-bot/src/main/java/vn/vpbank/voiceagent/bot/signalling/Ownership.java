package vn.vpbank.voiceagent.bot.signalling;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.bot.talk.Talks;
import vn.vpbank.voiceagent.bot.talk.Visitor;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Who asks, and whether the talk is theirs. A browser is known by a cookie that its scripts cannot read.
public final class Ownership {
    static final String COOKIE = "visitor";

    private final Talks talks;

    public Ownership(Talks talks) {
        this.talks = talks;
    }

    /// The visitor to open a new talk for. A secret that no talk knows is not taken over: whoever planted it must not
    /// own what follows.
    Visitor visitor(HttpServletRequest request) {
        return shown(request).filter(talks::know).orElseGet(Visitor::fresh);
    }

    /// The visitor's own talk.
    ///
    /// @throws ProblemException 404 if there is no such talk, 403 if it is another visitor's
    public Talk ownTalk(String id, HttpServletRequest request) {
        Talk talk = talks.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no such talk, or it is over; begin with POST /start."));
        if (!owns(talk, request)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "This talk was started by another browser.");
        }
        return talk;
    }

    boolean owns(Talk talk, HttpServletRequest request) {
        return shown(request).filter(talk::belongsTo).isPresent();
    }

    static void remember(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, visitor.secret())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Visitor> shown(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(COOKIE))
                .findFirst()
                .flatMap(c -> Visitor.showing(c.getValue()));
    }
}

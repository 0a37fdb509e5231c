package vn.vpbank.voiceagent.bot.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// What pages from here may do: run their own scripts, speak to this service, use the microphone; nothing else.
final class PageHeaders extends OncePerRequestFilter {
    /// `blob:` scripts are audio worklets made by the page's own script.
    static final String POLICY = "default-src 'self'; script-src 'self' blob:; worker-src 'self' blob:; "
            + "style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob: mediastream:; "
            + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=()");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}

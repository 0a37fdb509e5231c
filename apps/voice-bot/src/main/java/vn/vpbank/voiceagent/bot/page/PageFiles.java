package vn.vpbank.voiceagent.bot.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves the built web page. An unknown path without an ending is a place within the page and gets its start; paths of
/// the interface go past.
final class PageFiles extends OncePerRequestFilter {
    private static final List<String> INTERFACE = List.of(
            "/api",
            "/ws",
            "/sessions",
            "/start",
            "/status",
            "/offer",
            "/health",
            "/metrics",
            "/docs",
            "/openapi.json",
            "/error");
    private static final String NO_BUILD = """
            <!doctype html><html lang="vi"><meta charset="utf-8"><title>VPBank Voice Agent</title>
            <h1>Trang web chưa được dựng</h1>
            <p>Chạy <code>./voice-agent up</code>, hoặc đặt <code>WEB_DIST</code> tới thư mục có index.html.</p>
            <p lang="en">The web page has not been built: run <code>./voice-agent up</code>, or set
            <code>WEB_DIST</code> to the folder that holds its index.html. The interface is described at
            <a href="/docs">/docs</a>.</p></html>
            """;

    private final Optional<Path> root;

    /// @param root the folder with index.html
    PageFiles(Optional<Path> root) {
        this.root = root.map(p -> p.toAbsolutePath().normalize());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads || INTERFACE.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Optional<Path> index = root.map(r -> r.resolve("index.html")).filter(Files::isRegularFile);
        if (index.isEmpty()) {
            if (path.equals("/")) {
                write(response, 503, "text/html;charset=utf-8", NO_BUILD.getBytes(StandardCharsets.UTF_8));
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        Optional<Path> file = file(path).or(() -> isPlace(path) ? index : Optional.empty());
        if (file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // Built names carry a hash of what is in them; the start page names them and must be fresh.
        boolean hashed = path.startsWith("/assets/");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        write(response, 200, mediaType(file.get()), Files.readAllBytes(file.get()));
    }

    private Optional<Path> file(String path) {
        try {
            return root.map(r -> r.resolve(path.substring(1)).normalize())
                    .filter(p -> p.startsWith(root.get()))
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlace(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static String mediaType(Path file) {
        MediaType type =
                MediaTypeFactory.getMediaType(file.getFileName().toString()).orElse(MediaType.APPLICATION_OCTET_STREAM);
        boolean text = type.getType().equals("text") || type.getSubtype().contains("javascript");
        return text ? type + ";charset=utf-8" : type.toString();
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

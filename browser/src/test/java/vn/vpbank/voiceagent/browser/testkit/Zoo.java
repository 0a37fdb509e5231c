package vn.vpbank.voiceagent.browser.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The pages of component libraries that `npm run build` has bundled into `src/test/zoo/dist`.
public final class Zoo {
    private static final Path DIST = Path.of("src/test/zoo/dist");

    private Zoo() {}

    /// Puts all pages on this server; a page stands at `/NAME.html` then.
    ///
    /// @throws IllegalStateException if they have not been bundled
    public static void serve(SmallPages pages) {
        if (!Files.isDirectory(DIST)) {
            throw new IllegalStateException(
                    "run first: npm ci --prefix browser/src/test/zoo && npm run build --prefix browser/src/test/zoo");
        }
        try (Stream<Path> files = Files.list(DIST)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                pages.answer("/" + name, 200, type(name), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static URI url(SmallPages pages, String page) {
        return pages.url("/" + page + ".html");
    }

    private static String type(String name) {
        return name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html";
    }
}

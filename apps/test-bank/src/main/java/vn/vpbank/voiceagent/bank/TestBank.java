package vn.vpbank.voiceagent.bank;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The demo bank. Other modules' tests start it in their own process:
///
/// ```java
/// try (TestBank.Running bank = TestBank.start(folder, 0)) {
///     URI loan = bank.origin().resolve("/loan/");
/// }
/// ```
public final class TestBank {
    private TestBank() {}

    /// A bank that serves until it is closed.
    public static final class Running implements AutoCloseable {
        private final ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        /// The TCP port on 127.0.0.1.
        public int port() {
            if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
                return web.getWebServer().getPort();
            }
            throw new IllegalStateException("The bank has no web server.");
        }

        /// `http://127.0.0.1:` with the port.
        public URI origin() {
            return URI.create("http://127.0.0.1:" + port());
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /// Starts a bank on 127.0.0.1.
    ///
    /// @param data the folder of its database file; made if need be
    /// @param port 0 for a free one
    public static Running start(Path data, int port) {
        SpringApplication app = application();
        app.setRegisterShutdownHook(false);
        return new Running(app.run("--test-bank.data=" + data, "--server.port=" + port));
    }

    /// Settings: `TEST_BANK_PORT` or `--server.port` (7870), `TEST_BANK_DATA` (var/test-bank).
    public static void main(String[] args) {
        application().run(args);
    }

    private static SpringApplication application() {
        SpringApplication app = new SpringApplication(BankWiring.class);
        app.setBannerMode(Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.setDefaultProperties(defaults());
        return app;
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> all = new HashMap<>();
        all.put("spring.application.name", "test-bank");
        // Not application.properties: in tests of other services that file would be theirs.
        all.put("spring.config.name", "test-bank");
        all.put("spring.threads.virtual.enabled", "true");
        all.put("spring.main.lazy-initialization", "true");
        all.put("spring.web.resources.add-mappings", "false");
        all.put("server.address", "127.0.0.1");
        all.put("server.port", "${TEST_BANK_PORT:7870}");
        // A browser sends a POST again by itself when a kept-alive connection closes unanswered. One connection for
        // each
        // request leaves every count to the sender.
        all.put("server.tomcat.max-keep-alive-requests", "1");
        all.put("test-bank.data", "${TEST_BANK_DATA:var/test-bank}");
        all.put("logging.level.root", "WARN");
        return all;
    }
}

package vn.vpbank.voiceagent.web;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts one HTTP service from its wiring and its settings.
///
/// ```java
/// public static void main(String[] args) {
///     Service.main("voice-bot", () -> {
///         Settings settings = Settings.from(Environment.ofProcess());
///         return Service.start("voice-bot", Wiring.class, settings, settings.host(), settings.port());
///     });
/// }
/// ```
public final class Service {
    private Service() {}

    /// Starts a service.
    ///
    /// @param wiring   the `@Configuration` that names every bean; it imports [WebSupport]
    /// @param settings becomes a bean
    /// @param port     0 for a free one
    /// @throws SettingException if the port is taken
    public static ConfigurableApplicationContext start(
            String name, Class<?> wiring, Record settings, String host, int port) {
        SpringApplication app = new SpringApplication(wiring);
        app.setDefaultProperties(defaults(name, host, port));
        app.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
        try {
            ConfigurableApplicationContext context = app.run();
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
            logger(name).info("ready {}", address(context, host));
            return context;
        } catch (RuntimeException ex) {
            RuntimeException root = rootSetting(ex, port);
            if (!(root instanceof SettingException)) {
                logger(name).error("does not start", root);
            }
            throw root;
        }
    }

    /// Runs a service's start as a program: a wrong setting becomes one sentence on standard error and exit status 2.
    // A program's entry owns its exit status and standard error.
    @SuppressWarnings("SystemOut")
    public static void main(String name, Runnable start) {
        try {
            start.run();
        } catch (SettingException wrong) {
            System.err.println(name + ": " + wrong.getMessage());
            System.exit(2);
        }
    }

    /// Where the service listens, for example `http://127.0.0.1:7860`.
    public static String address(ConfigurableApplicationContext context, String host) {
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        return "http://" + host + ":" + port;
    }

    private static Map<String, Object> defaults(String name, String host, int port) {
        Map<String, Object> all = new HashMap<>();
        all.put("spring.application.name", name);
        all.put("spring.threads.virtual.enabled", "true");
        all.put("spring.jackson.factory.constraints.read.max-nesting-depth", "32");
        all.put("spring.web.resources.add-mappings", "false");
        all.put("server.address", host);
        all.put("server.port", port);
        all.put("server.shutdown", "graceful");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        all.put("server.max-http-request-header-size", "16KB");
        all.put("server.tomcat.max-connections", "2000");
        all.put("management.endpoints.access.default", "none");
        all.put("logging.structured.format.console", MaskedJsonLog.class.getName());
        all.put("logging.level.root", "WARN");
        // A start that fails is told once, by us: Spring's three traces would bury the one sentence that helps.
        all.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        all.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
        all.put("logging.level.vn.vpbank.voiceagent", "${LOG_LEVEL:INFO}");
        return all;
    }

    private static RuntimeException rootSetting(RuntimeException ex, int port) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingException setting) {
                return setting;
            }
            if (cause instanceof PortInUseException) {
                return new SettingException(
                        "Port " + port + " is taken: end the program that listens there, or set PORT to another one.");
            }
        }
        return ex;
    }

    private static Logger logger(String name) {
        return LoggerFactory.getLogger("vn.vpbank.voiceagent." + name);
    }
}

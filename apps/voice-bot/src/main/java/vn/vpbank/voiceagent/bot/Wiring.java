package vn.vpbank.voiceagent.bot;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.agent.LiveView;
import vn.vpbank.voiceagent.bot.files.FilesController;
import vn.vpbank.voiceagent.bot.files.FilesWiring;
import vn.vpbank.voiceagent.bot.page.PageConfig;
import vn.vpbank.voiceagent.bot.page.PageWiring;
import vn.vpbank.voiceagent.bot.page.Readiness;
import vn.vpbank.voiceagent.bot.signalling.OfferDesk;
import vn.vpbank.voiceagent.bot.signalling.Ownership;
import vn.vpbank.voiceagent.bot.signalling.Reception;
import vn.vpbank.voiceagent.bot.signalling.SignallingWiring;
import vn.vpbank.voiceagent.bot.socket.Origins;
import vn.vpbank.voiceagent.bot.socket.SocketWiring;
import vn.vpbank.voiceagent.bot.talk.TalkLogic;
import vn.vpbank.voiceagent.bot.talk.TalkServices;
import vn.vpbank.voiceagent.bot.talk.Talks;
import vn.vpbank.voiceagent.bot.understand.UnderstandWiring;
import vn.vpbank.voiceagent.realtime.PeerConnections;
import vn.vpbank.voiceagent.web.BodyLimits;
import vn.vpbank.voiceagent.web.RequestId;
import vn.vpbank.voiceagent.web.WebSupport;

/// Every part of the service but its engines, which [Production] or a test brings: [Engines], [PeerConnections],
/// [LogicMaker] and what understands.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebSupport.class,
    SignallingWiring.class,
    SocketWiring.class,
    PageWiring.class,
    UnderstandWiring.class,
    FilesWiring.class
})
class Wiring {
    /// An utterance with a large form around it.
    private static final long UNDERSTAND_BYTES = 1024 * 1024;

    /// Makes the logic of a new talk.
    interface LogicMaker {
        TalkLogic make();
    }

    @Bean
    BodyLimits bodyLimits(Settings settings) {
        return new BodyLimits(
                BodyLimits.USUAL.usual(),
                Map.of("/api/understand", UNDERSTAND_BYTES, FilesController.PATTERN, settings.maxFileBytes()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Not waited for at the end: what it would still do belongs to talks that are over.
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService clockwork() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory());
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient agentHttp() {
        return BrowserAgent.httpClient();
    }

    @Bean
    BrowserAgent browserAgent(HttpClient http, Settings settings) {
        return new BrowserAgent(http, settings.agent());
    }

    @Bean
    LiveView liveView(HttpClient http, BrowserAgent agent, Settings settings) {
        return new LiveView(http, agent, settings.agent());
    }

    @Bean
    Readiness readiness() {
        return new Readiness();
    }

    @Bean
    Opening opening(BrowserAgent agent, Readiness readiness, Engines engines, LogicMaker logic) {
        List<Runnable> warmUps = new ArrayList<>(engines.warmUps());
        warmUps.add(new Rehearsal(logic));
        return new Opening(agent, readiness, warmUps);
    }

    @Bean
    Talks talks(
            LogicMaker logic,
            Engines engines,
            BrowserAgent agent,
            HttpClient http,
            Settings settings,
            Readiness readiness,
            ScheduledExecutorService clockwork,
            Clock clock,
            MeterRegistry meters) {
        TalkServices services = new TalkServices(
                logic::make,
                readiness::forms,
                engines.voice(),
                engines.hearing(),
                agent,
                settings.agent(),
                http,
                clockwork,
                clock,
                meters,
                settings.parked());
        return new Talks(services, settings.maxTalks());
    }

    /// Talks end while the service can still tell their pages, before the web server waits for its connections.
    @Bean
    ApplicationListener<ContextClosedEvent> lastWords(Talks talks) {
        return _ -> talks.close();
    }

    @Bean
    Ownership ownership(Talks talks) {
        return new Ownership(talks);
    }

    @Bean
    Reception reception(Talks talks, Readiness readiness) {
        return new Reception(talks, readiness::isReady);
    }

    @Bean
    OfferDesk offerDesk(PeerConnections peers) {
        return new OfferDesk(peers);
    }

    @Bean
    Origins origins(Settings settings, ObjectProvider<ServletWebServerApplicationContext> context) {
        return new Origins(
                settings.allowedOrigins(),
                settings.scheme(),
                OwnNames.of(settings.host()),
                () -> port(context.getObject()));
    }

    private static int port(ServletWebServerApplicationContext context) {
        var server = context.getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /// Pages of other origins may call only where the operator has named them; never is an origin echoed.
    @Bean
    WebMvcConfigurer otherOrigins(Settings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                if (!settings.allowedOrigins().isEmpty()) {
                    registry.addMapping("/**")
                            .allowedOrigins(settings.allowedOrigins().toArray(String[]::new))
                            .allowedMethods("GET", "POST", "PATCH")
                            .allowedHeaders("Content-Type", "Authorization", RequestId.HEADER)
                            .allowCredentials(true);
                }
            }
        };
    }

    @Bean
    PageConfig pageConfig(Engines engines, Settings settings) {
        return new PageConfig(engines.listens().wire(), engines.speaks().wire(), settings.maxFileBytes());
    }

    @Bean
    PageWiring.PageFolder pageFolder(Settings settings) {
        return new PageWiring.PageFolder(settings.webDist());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> https(Settings settings) {
        return factory -> {
            if (settings.tls()) {
                Certificate certificate = Certificate.in(settings.dataDir(), OwnNames.of(settings.host()));
                Ssl ssl = new Ssl();
                ssl.setKeyStore(certificate.store().toUri().toString());
                ssl.setKeyStorePassword(certificate.password());
                ssl.setKeyStoreType("PKCS12");
                factory.setSsl(ssl);
            }
        };
    }
}

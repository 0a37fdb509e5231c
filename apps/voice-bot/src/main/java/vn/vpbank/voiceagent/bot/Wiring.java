package vn.vpbank.voiceagent.bot;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.agent.LiveView;
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
import vn.vpbank.voiceagent.realtime.PeerConnections;
import vn.vpbank.voiceagent.web.BodyLimits;
import vn.vpbank.voiceagent.web.WebSupport;

/// Every part of the service but its engines, which [Production] or a test brings: [Engines], [PeerConnections] and
/// [LogicMaker].
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebSupport.class, SignallingWiring.class, SocketWiring.class, PageWiring.class})
class Wiring {
    /// An utterance with a large form around it.
    private static final long UNDERSTAND_BYTES = 1024 * 1024;

    /// Makes the logic of a new talk.
    interface LogicMaker {
        TalkLogic make();
    }

    @Bean
    BodyLimits bodyLimits() {
        return new BodyLimits(BodyLimits.USUAL.usual(), Map.of("/api/understand", UNDERSTAND_BYTES));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ScheduledExecutorService clockwork() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory());
    }

    @Bean
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
    Opening opening(BrowserAgent agent, Readiness readiness, Engines engines) {
        return new Opening(agent, readiness, engines.warmUps());
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

    @Bean
    PageConfig pageConfig(Engines engines) {
        return new PageConfig(engines.listens().wire(), engines.speaks().wire());
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

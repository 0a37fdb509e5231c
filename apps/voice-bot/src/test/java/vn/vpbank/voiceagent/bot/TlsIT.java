package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIT {
    @TempDir
    private Path folder;

    /// Trusts the certificate in the folder and nothing else, and checks the name, as a browser would.
    private SSLContext trust(Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate.store())) {
            store.load(in, certificate.password().toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("https", store.getCertificate("https"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void with_tls_the_page_is_served_over_https_under_the_machines_own_names() throws Exception {
        try (RunningBot bot = new RunningBot(Map.of("TLS", "true", "DATA_DIR", folder.toString()))) {
            HttpClient http = HttpClient.newBuilder()
                    .sslContext(trust(Certificate.in(folder, Set.of("localhost"))))
                    .build();
            for (String name : new String[] {"localhost", "127.0.0.1"}) {
                URI health = URI.create("https://" + name + ":" + bot.root.getPort() + "/health/live");
                assertThat(http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_certificate_is_made_once_and_its_password_is_for_this_user_alone() throws Exception {
        Certificate first = Certificate.in(folder, Set.of("localhost", "127.0.0.1", "[::1]"));
        byte[] made = Files.readAllBytes(first.store());
        assertThat(Certificate.in(folder, Set.of("localhost"))).isEqualTo(first);
        assertThat(Files.readAllBytes(first.store())).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("https.password"))))
                .isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(first.password());
    }
}

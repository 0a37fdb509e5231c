package vn.vpbank.voiceagent.browser.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vpbank.voiceagent.browser.testkit.Listener;

/// The proxy by itself, spoken to by the JDK's own SOCKS client.
@Timeout(20)
final class EgressProxyIT {
    private static final String NAME = "forms.example";

    private final Listener server = new Listener();
    private final List<String> asked = new ArrayList<>();
    private List<InetAddress> answer = List.of();
    private final EgressProxy proxy = start();

    private EgressProxy start() {
        try {
            return new EgressProxy(name -> {
                asked.add(name);
                if (answer.isEmpty()) {
                    throw new UnknownHostException(name);
                }
                return answer;
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        proxy.close();
        server.close();
    }

    private Socket connect(String host, int port) throws IOException {
        Socket socket = new Socket(
                new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
        socket.connect(InetSocketAddress.createUnresolved(host, port), 5_000);
        return socket;
    }

    /// Sends something there and gets it back.
    private void echo(String host) throws IOException {
        byte[] words = "xin chào".getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect(host, server.port())) {
            socket.getOutputStream().write(words);
            assertThat(socket.getInputStream().readNBytes(words.length)).isEqualTo(words);
        }
    }

    private void assertRefused(String host, int port, String why) {
        assertThatThrownBy(() -> connect(host, port).close()).isInstanceOf(SocketException.class);
        assertThat(proxy.failure(new Destination(host, port))).contains(why);
    }

    @Test
    void nothing_is_allowed_before_the_form_is_known() {
        assertRefused("127.0.0.1", server.port(), "net::ERR_BLOCKED_BY_CLIENT");
        assertThat(server.connections()).isZero();
    }

    @Test
    void an_allowed_place_is_reached_both_ways() throws IOException {
        proxy.allow(Set.of(new Destination("127.0.0.1", server.port())));
        echo("127.0.0.1");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void another_port_of_an_allowed_host_is_not_allowed() {
        proxy.allow(Set.of(new Destination("127.0.0.1", server.port() + 1)));
        assertRefused("127.0.0.1", server.port(), "net::ERR_BLOCKED_BY_CLIENT");
        assertThat(server.connections()).isZero();
    }

    @Test
    void a_name_that_leads_inside_is_refused() {
        answer = List.of(InetAddress.ofLiteral("203.0.114.1"), InetAddress.getLoopbackAddress());
        proxy.allow(Set.of(new Destination(NAME, server.port())));
        assertRefused(NAME, server.port(), "net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS");
        assertThat(server.connections()).isZero();
    }

    @Test
    void a_form_of_an_intranet_leads_to_no_loopback_and_no_link_local_address_either() {
        for (String address : List.of("127.0.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1")) {
            answer = List.of(InetAddress.ofLiteral(address));
            proxy.allow(Set.of(new Destination(NAME, server.port())), true);
            assertRefused(NAME, server.port(), "net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS");
        }
        assertThat(Addresses.mayBeInside(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(Addresses.isPublic(InetAddress.ofLiteral("10.1.2.3"))).isFalse();
        assertThat(server.connections()).isZero();
    }

    @Test
    void a_name_that_means_this_machine_by_itself_is_allowed() throws IOException {
        answer = List.of(InetAddress.getLoopbackAddress());
        proxy.allow(Set.of(new Destination("localhost", server.port())));
        connect("LocalHost", server.port()).close();
        assertThat(asked).containsExactly("localhost");
    }

    @Test
    void a_name_is_looked_up_once_whatever_it_would_lead_to_later() throws IOException {
        answer = List.of(InetAddress.getLoopbackAddress());
        proxy.allow(Set.of(new Destination("localhost", server.port())));
        echo("localhost");
        answer = List.of(InetAddress.ofLiteral("127.0.0.2"));
        echo("localhost");
        assertThat(asked).containsExactly("localhost");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void failures_are_told_as_a_browser_names_them() throws IOException {
        // bound and not listening: a port that was only closed may be somebody else's by now
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            int port = silent.getLocalPort();
            proxy.allow(Set.of(new Destination(NAME, 443), new Destination("127.0.0.1", port)));
            assertRefused(NAME, 443, "net::ERR_NAME_NOT_RESOLVED");
            assertRefused("127.0.0.1", port, "net::ERR_CONNECTION_REFUSED");
        }
    }

    @Test
    void closing_cuts_what_is_open() throws IOException {
        proxy.allow(Set.of(new Destination("127.0.0.1", server.port())));
        try (Socket socket = connect("127.0.0.1", server.port())) {
            socket.getOutputStream().write('a');
            assertThat(socket.getInputStream().read()).isEqualTo('a');
            proxy.close();
            assertThatThrownBy(() -> {
                        if (socket.getInputStream().read() < 0) {
                            throw new SocketException("ended");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> connect("127.0.0.1", server.port()).close()).isInstanceOf(IOException.class);
    }
}

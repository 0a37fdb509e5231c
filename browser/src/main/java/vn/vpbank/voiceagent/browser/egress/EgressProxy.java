package vn.vpbank.voiceagent.browser.egress;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A SOCKS 5 proxy on a loopback port of its own, through which one page's every connection goes, whatever in the page
/// opens it. It connects to the destinations it was given and to nothing else, and looks names up itself: once for all
/// connections, so that a later answer cannot lead elsewhere, and never to an address inside the house, unless the
/// destination itself is written as one.
///
/// ```java
/// try (EgressProxy proxy = new EgressProxy(Resolver.SYSTEM)) {
///     // … a browser context with the proxy "socks5://127.0.0.1:" + proxy.port() …
///     proxy.allow(Set.of(new Destination("bank.vn", 443)));
/// }
/// ```
public final class EgressProxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EgressProxy.class);

    /// A browser opens about 30 to one proxy, WebSockets apart.
    private static final int MOST_CONNECTIONS = 128;

    private static final int GREETING_MS = 5_000;
    private static final int CONNECT_MS = 10_000;
    private static final long RETRY_NANOS = 50_000_000;

    /// Why a connection came to nothing, in the words that a browser without a proxy would use.
    private enum Failure {
        ERR_BLOCKED_BY_CLIENT(Socks5.Reply.NOT_ALLOWED),
        /// The name of one of its form's places has an address inside. A browser calls that so where a rule forbids it.
        ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS(Socks5.Reply.NOT_ALLOWED),
        ERR_NAME_NOT_RESOLVED(Socks5.Reply.UNREACHABLE),
        ERR_CONNECTION_REFUSED(Socks5.Reply.REFUSED),
        ERR_CONNECTION_TIMED_OUT(Socks5.Reply.UNREACHABLE),
        ERR_ADDRESS_UNREACHABLE(Socks5.Reply.UNREACHABLE);

        private final Socks5.Reply reply;

        Failure(Socks5.Reply reply) {
            this.reply = reply;
        }
    }

    private static final class NotConnected extends IOException {
        private final Failure why;

        NotConnected(Failure why) {
            super(why.name());
            this.why = why;
        }
    }

    private final Resolver resolver;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private final Map<String, List<InetAddress>> pinned = new ConcurrentHashMap<>();
    private final Map<Destination, Failure> failures = new ConcurrentHashMap<>();
    private volatile Set<Destination> allowed = Set.of();
    private volatile boolean inside;

    /// Listens at once and allows nothing yet.
    ///
    /// @throws IOException if there is no port
    public EgressProxy(Resolver resolver) throws IOException {
        this.resolver = resolver;
        this.server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("egress-accept").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// From now on these may be connected to.
    public void allow(Set<Destination> destinations) {
        allow(destinations, false);
    }

    /// @param inside whether their names may lead to private addresses, as those of an intranet do
    public void allow(Set<Destination> destinations, boolean inside) {
        this.inside = inside;
        allowed = Set.copyOf(destinations);
    }

    /// Why the last connection there came to nothing, as the browser names it without a proxy in between.
    public Optional<String> failure(Destination destination) {
        Optional<Failure> known = allowed.contains(destination)
                ? Optional.ofNullable(failures.get(destination))
                : Optional.of(Failure.ERR_BLOCKED_BY_CLIENT);
        return known.map(f -> "net::" + f.name());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().name("egress").start(() -> serve(client));
                } else {
                    client.close();
                }
            } catch (IOException e) {
                LOG.debug("A connection was not taken: {}", e.getMessage());
                // Where there are no descriptors left, there are none a moment later either.
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            keep(client);
            client.setSoTimeout(GREETING_MS);
            Destination to =
                    Socks5.readDestination(new DataInputStream(client.getInputStream()), client.getOutputStream());
            try (Socket target = connect(to)) {
                splice(client, target);
            } catch (NotConnected e) {
                // Only for the form's own places: a page may try any number of others.
                if (allowed.contains(to) && failures.put(to, e.why) != e.why) {
                    LOG.warn("A page does not reach one of its form's places: {}", e.why);
                }
                Socks5.answer(client.getOutputStream(), e.why.reply);
            }
        } catch (IOException e) {
            LOG.trace("A connection of a page broke: {}", e.getMessage());
        } finally {
            open.remove(client);
            places.release();
        }
    }

    /// Until the browser has said all; it never stops to send and goes on listening.
    private void splice(Socket client, Socket target) throws IOException {
        try {
            keep(target);
            Socks5.answer(client.getOutputStream(), Socks5.Reply.CONNECTED);
            client.setSoTimeout(0);
            Thread.ofVirtual().name("egress-back").start(() -> carry(target, client));
            carry(client, target);
        } finally {
            open.remove(target);
        }
    }

    private Socket connect(Destination to) throws IOException {
        if (!allowed.contains(to)) {
            throw new NotConnected(Failure.ERR_BLOCKED_BY_CLIENT);
        }
        Failure last = Failure.ERR_NAME_NOT_RESOLVED;
        for (InetAddress address : addresses(to)) {
            Socket target = new Socket();
            try {
                target.connect(new InetSocketAddress(address, to.port()), CONNECT_MS);
                return target;
            } catch (IOException e) {
                target.close();
                last = why(e);
            }
        }
        throw new NotConnected(last);
    }

    private static Failure why(IOException e) {
        return switch (e) {
            case ConnectException c -> Failure.ERR_CONNECTION_REFUSED;
            case SocketTimeoutException t -> Failure.ERR_CONNECTION_TIMED_OUT;
            default -> Failure.ERR_ADDRESS_UNREACHABLE;
        };
    }

    private List<InetAddress> addresses(Destination to) throws NotConnected {
        if (to.address().isPresent()) {
            return List.of(to.address().get());
        }
        List<InetAddress> known = pinned.get(to.host());
        if (known != null) {
            return known;
        }
        try {
            List<InetAddress> found = resolver.resolve(to.host());
            if (!to.isPlain() && !found.stream().allMatch(inside ? Addresses::mayBeInside : Addresses::isPublic)) {
                throw new NotConnected(Failure.ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS);
            }
            List<InetAddress> first = pinned.putIfAbsent(to.host(), List.copyOf(found));
            return first == null ? found : first;
        } catch (UnknownHostException e) {
            throw new NotConnected(Failure.ERR_NAME_NOT_RESOLVED);
        }
    }

    /// What is not known here when this page closes would outlive it.
    private void keep(Socket socket) throws IOException {
        open.add(socket);
        if (server.isClosed()) {
            throw new IOException("closed meanwhile");
        }
        socket.setTcpNoDelay(true);
    }

    /// Carries bytes until the one side has said all.
    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.trace("A connection of a page ended: {}", e.getMessage());
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.trace("A socket did not close", e);
        }
    }

    /// Cuts all connections.
    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(EgressProxy::closeQuietly);
    }
}

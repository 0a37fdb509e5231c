package vn.vpbank.voiceagent.browser.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds the addresses of a name.
@FunctionalInterface
public interface Resolver {
    /// This machine's own, given up after ten seconds.
    Resolver SYSTEM = Resolver::askSystem;

    /// @throws UnknownHostException if there are none
    List<InetAddress> resolve(String name) throws UnknownHostException;

    /// On a thread of its own: the system's lookup holds the carrier of a virtual one, for as long as a name server is
    /// silent.
    private static List<InetAddress> askSystem(String name) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("lookup").start(() -> {
            try {
                found.complete(List.of(InetAddress.getAllByName(name)));
            } catch (UnknownHostException e) {
                found.completeExceptionally(e);
            }
        });
        try {
            return found.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(name);
        }
    }
}

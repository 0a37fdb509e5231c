package vn.vpbank.voiceagent.browser.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a name.
@FunctionalInterface
public interface Resolver {
    /// This machine's own.
    Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /// @throws UnknownHostException if there are none
    List<InetAddress> resolve(String name) throws UnknownHostException;
}

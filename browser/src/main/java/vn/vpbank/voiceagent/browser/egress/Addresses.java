package vn.vpbank.voiceagent.browser.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Tells public addresses from those that mean this machine, its neighbours or nobody.
final class Addresses {
    /// IPv4 blocks that are not for the public: IANA's special-purpose registry, and multicast.
    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            // Of IPv6 only 2000::/3 is public (seen to below), without what carries IPv4 inside or is for documents.
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20));

    private static final Block GLOBAL = Block.of("2000::", 3);

    private record Block(InetAddress first, int bits) {
        static Block of(String literal, int bits) {
            return new Block(InetAddress.ofLiteral(literal), bits);
        }

        boolean holds(byte[] address) {
            byte[] start = first.getAddress();
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = 0xff << Math.max(0, 8 - (bits - bit));
                if (((address[bit / 8] ^ start[bit / 8]) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Addresses() {}

    /// Whether it may be a machine of an intranet: not this one, no neighbour on the wire (where clouds tell their
    /// secrets), nobody in particular.
    static boolean mayBeInside(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress();
    }

    /// An IPv4 address written as IPv6 is an IPv4 address to Java already.
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || GLOBAL.holds(bytes))
                && SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }
}

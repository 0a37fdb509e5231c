package vn.vpbank.voiceagent.browser.egress;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/// The proxy's side of a SOCKS 5 greeting (RFC 1928): no sign-in, CONNECT alone.
final class Socks5 {
    private static final int VERSION = 5;
    private static final int NO_SIGN_IN = 0;
    private static final int CONNECT = 1;

    /// What the proxy may answer, by the protocol's numbers.
    enum Reply {
        CONNECTED(0),
        NOT_ALLOWED(2),
        UNREACHABLE(4),
        REFUSED(5);

        private final int number;

        Reply(int number) {
            this.number = number;
        }
    }

    private Socks5() {}

    /// Reads up to where the other side wants to go.
    ///
    /// @throws IOException if that is not what it says
    static Destination readDestination(DataInputStream in, OutputStream out) throws IOException {
        expect(VERSION, in.readUnsignedByte());
        in.skipNBytes(in.readUnsignedByte());
        out.write(new byte[] {VERSION, NO_SIGN_IN});
        out.flush();
        expect(VERSION, in.readUnsignedByte());
        expect(CONNECT, in.readUnsignedByte());
        in.readByte();
        String host = switch (in.readUnsignedByte()) {
            case 1 -> address(in.readNBytes(4));
            case 3 -> new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            case 4 -> address(in.readNBytes(16));
            default -> throw new IOException("an unknown kind of address");
        };
        return new Destination(host, in.readUnsignedShort());
    }

    private static String address(byte[] bytes) throws IOException {
        return InetAddress.getByAddress(bytes).getHostAddress();
    }

    private static void expect(int wanted, int got) throws IOException {
        if (wanted != got) {
            throw new IOException("not SOCKS 5 as it is spoken here");
        }
    }

    /// The address that a reply also carries is of no use to anyone.
    static void answer(OutputStream out, Reply reply) throws IOException {
        out.write(new byte[] {VERSION, (byte) reply.number, 0, 1, 0, 0, 0, 0, 0, 0});
        out.flush();
    }
}

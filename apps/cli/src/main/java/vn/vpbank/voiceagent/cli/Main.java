package vn.vpbank.voiceagent.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Starts the subcommand named by the first argument.
public final class Main {
    /// A new subcommand is one line here.
    private static final Map<String, Subcommand> SUBCOMMANDS =
            Map.of("understand", new Understand(), "models", new Models());

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), new Subcommand.Streams(new FileInputStream(FileDescriptor.in), out, err));
        out.flush();
        System.exit(status);
    }

    static int run(List<String> arguments, Subcommand.Streams streams) {
        Subcommand subcommand = arguments.isEmpty() ? null : SUBCOMMANDS.get(arguments.getFirst());
        if (subcommand == null) {
            streams.err()
                    .println("Dùng: voice-agent "
                            + String.join(
                                    "|", SUBCOMMANDS.keySet().stream().sorted().toList()) + " / Usage as shown");
            return 2;
        }
        return subcommand.run(arguments.subList(1, arguments.size()), streams);
    }
}

package vn.vpbank.voiceagent.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/// One word after `./voice-agent` that the command line carries out.
interface Subcommand {
    /// What a subcommand may touch; tests give it their own.
    record Streams(InputStream in, PrintStream out, PrintStream err) {}

    /// @return the exit status: 0 for done, 1 for failed, 2 for a wrong call
    int run(List<String> arguments, Streams streams);
}

/// The command line: a small dispatcher and its subcommands.
@NullMarked
package vn.vpbank.voiceagent.cli;

import org.jspecify.annotations.NullMarked;
